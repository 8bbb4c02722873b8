package org.waymark.xapi.statement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a statement that filters and reports ask for. Agents stand as keys, which are equal exactly when their inverse functional identifier
 * is (xAPI 1.0.3 Part Two §2.4.2.3).
 *
 * @param id its id
 * @param stored when a record store took it; null if none did
 * @param timestamp when the thing happened; null if it was never said
 * @param learner the key of the agent whom it is about; empty if that is a group
 * @param verb the verb, as written
 * @param activity the activity that is its object; empty if the object is something else
 * @param target the statement that is its object; null if the object is something else
 * @param registration the attempt that it belongs to; null if it says none
 * @param agents the keys that a filter by agent finds: actor, object, and members of either
 * @param relatedAgents the keys that such a filter finds with {@code related_agents}, besides those
 * @param relatedActivities the activities that a filter by activity finds with {@code related_activities}: the object and all in the context
 * @param parent context activities directly above
 * @param grouping context activities further above, such as the course
 * @param types the type of each activity that has one, by the activity's IRI
 * @param result what came of it
 */
public record StatementOutline(
        UUID id,
        @Nullable Instant stored,
        @Nullable Instant timestamp,
        String learner,
        String verb,
        String activity,
        @Nullable UUID target,
        @Nullable UUID registration,
        Set<String> agents,
        Set<String> relatedAgents,
        Set<String> relatedActivities,
        List<String> parent,
        List<String> grouping,
        Map<String, String> types,
        Result result) {

    /** Whether it takes its {@link #target} back. */
    public boolean isVoiding() {
        return target != null && Verbs.isVoiding(verb);
    }

    /**
     * What came of it (xAPI 1.0.3 Part Two §2.4.5).
     *
     * @param completion whether it was completed; null if it does not say
     * @param success whether it went well; null if it does not say
     * @param scaled the score, -1 to 1; null if it has none
     * @param seconds how long it took, in seconds; null if it does not say
     */
    public record Result(
            @Nullable Boolean completion,
            @Nullable Boolean success,
            @Nullable Double scaled,
            @Nullable Double seconds) {

        /** Says nothing. */
        public static Result none() {
            return new Result(null, null, null, null);
        }
    }
}
