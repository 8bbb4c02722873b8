package org.waymark.xapi.lms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that a report says happened.
 *
 * @param attempt which attempt it belongs to; empty if that is not told
 */
record LmsEvent(
        Learner learner,
        String verb,
        String course,
        String object,
        String type,
        String name,
        String attempt,
        Instant time,
        boolean completed,
        @Nullable Boolean success,
        @Nullable BigDecimal score) {

    static final String COURSE = "http://adlnet.gov/expapi/activities/course";

    /** Whether another event is this one seen in another column. */
    boolean isSameThing(LmsEvent other) {
        return learner.equals(other.learner)
                && verb.equals(other.verb)
                && object.equals(other.object)
                && attempt.equals(other.attempt);
    }

    /**
     * Whom a row is about.
     *
     * @param address the e-mail address; empty if the row has none
     * @param name whatever else tells learners apart
     */
    record Learner(String address, String name) {

        private static final String HOME = "urn:waymark:lms";

        private boolean byAddress() {
            return address.matches("[^\\s@:?/]+@[^\\s@:?/]+");
        }

        /** As xAPI's identifiers are written for pseudonyms. */
        String identifier() {
            return byAddress()
                    ? "mbox mailto:" + address.substring(0, address.lastIndexOf('@'))
                            + address.substring(address.lastIndexOf('@')).toLowerCase(Locale.ROOT)
                    : "account " + HOME + " " + name;
        }

        void write(ObjectNode actor) {
            if (byAddress()) {
                actor.put("mbox", "mailto:" + address);
            } else {
                actor.putObject("account").put("homePage", HOME).put("name", name);
            }
        }
    }
}
