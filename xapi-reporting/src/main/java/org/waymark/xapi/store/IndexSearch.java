package org.waymark.xapi.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One query over an index: goes through the statements in order and says which are found (xAPI 1.0.3 Part Three §2.1.3). */
final class IndexSearch {

    private static final int ANY = -2;
    /** A chain of references is followed so far; it may be a circle. */
    private static final int LONGEST_CHAIN = 64;

    private final StatementIndex index;
    private final StatementQuery query;
    private final int agent;
    private final int verb;
    private final int activity;
    private final int registration;
    private final int step;
    private final int end;
    private int next;

    IndexSearch(StatementIndex index, StatementQuery query) {
        this.index = index;
        this.query = query;
        this.agent = code(query.agent());
        this.verb = code(query.verb());
        this.activity = code(query.activity());
        UUID wanted = query.registration();
        this.registration = code(wanted == null ? null : wanted.toString());
        int first = query.since() == null ? 0 : index.firstAfter(StoredTimes.micros(query.since()));
        int afterLast = query.until() == null ? index.size() : index.firstAfter(StoredTimes.micros(query.until()));
        Instant beyond = query.beyond();
        if (beyond != null && query.ascending()) {
            first = Math.max(first, index.firstAfter(StoredTimes.micros(beyond)));
        } else if (beyond != null) {
            afterLast = Math.min(afterLast, index.firstAfter(StoredTimes.micros(beyond) - 1));
        }
        this.step = query.ascending() ? 1 : -1;
        this.next = query.ascending() ? first : afterLast - 1;
        this.end = query.ascending() ? Math.max(first, afterLast) : Math.min(first, afterLast) - 1;
    }

    /** The number of the next statement that is found, or -1. */
    int next() {
        for (; next != end; next += step) {
            if (!index.isVoided(next) && matches(next)) {
                int found = next;
                next += step;
                return found;
            }
        }
        return -1;
    }

    /** Whether the statement, or one that it refers to, directly or over others, meets the filters. */
    private boolean matches(int number) {
        int current = number;
        for (int hop = 0; current >= 0 && hop < LONGEST_CHAIN; hop++) {
            if (meets(current)) {
                return true;
            }
            current = index.target(current);
        }
        return false;
    }

    private boolean meets(int number) {
        return (verb == ANY || index.hasVerb(number, verb))
                && (registration == ANY || index.hasRegistration(number, registration))
                && (activity == ANY || index.hasActivity(number, activity, query.relatedActivities()))
                && (agent == ANY || index.hasAgent(number, agent, query.relatedAgents()));
    }

    /** A text that no statement has must not be mistaken for one that a statement lacks. */
    private int code(@Nullable String text) {
        if (text == null) {
            return ANY;
        }
        int code = index.code(text);
        return code < 0 ? Integer.MAX_VALUE : code;
    }
}
