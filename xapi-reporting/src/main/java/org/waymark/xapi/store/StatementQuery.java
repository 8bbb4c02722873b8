package org.waymark.xapi.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which statements to find (xAPI 1.0.3 Part Three §2.1.3). A filter that is null lets everything through.
 *
 * @param agent the key of an agent or group, from {@link org.waymark.xapi.statement.StatementReader#readAgentKey}
 * @param verb the verb, exactly as statements write it
 * @param activity the activity that is the object
 * @param registration the attempt
 * @param relatedAgents whether the agent may stand anywhere in the statement
 * @param relatedActivities whether the activity may stand anywhere in the statement
 * @param since only what was stored after this
 * @param until only what was stored at this time or before
 * @param ascending whether the oldest come first
 * @param limit the most to find, at least 1
 * @param beyond only what comes after the statement that was stored at this time, in the order asked for: the end of an earlier page
 */
public record StatementQuery(
        @Nullable String agent,
        @Nullable String verb,
        @Nullable String activity,
        @Nullable UUID registration,
        boolean relatedAgents,
        boolean relatedActivities,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean ascending,
        int limit,
        @Nullable Instant beyond) {

    /** @throws IllegalArgumentException if the limit is less than 1 */
    public StatementQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    /** The newest statements, whatever they say. */
    public static StatementQuery newest(int limit) {
        return new StatementQuery(null, null, null, null, false, false, null, null, false, limit, null);
    }
}
