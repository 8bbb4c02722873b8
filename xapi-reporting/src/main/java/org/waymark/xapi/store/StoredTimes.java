package org.waymark.xapi.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Gives out the times at which statements are stored: strictly increasing, in microseconds since 1970, whatever the clock does. It also knows up to
 * which time nothing more can appear. Safe for use by several threads, though only one at a time may be storing.
 */
final class StoredTimes {

    private static final long NOTHING = Long.MIN_VALUE;

    private final InstantSource clock;
    private long last;
    private long storing = NOTHING;

    StoredTimes(InstantSource clock, long last) {
        this.clock = clock;
        this.last = last;
    }

    /** Begins to store a number of statements; the first gets this time, each of the others one microsecond more. */
    synchronized long begin(int statements) {
        storing = Math.max(now(), last + 1);
        last = storing + statements - 1;
        return storing;
    }

    /** What was begun can be found from now on, or never will be. */
    synchronized void end() {
        storing = NOTHING;
    }

    /** Every statement that has, or will get, an earlier time can be found. */
    synchronized long consistentThrough() {
        if (storing != NOTHING) {
            return storing;
        }
        // No later statement may be given a time that was promised to be complete, even if the clock is set back.
        last = Math.max(last, now());
        return last;
    }

    private long now() {
        return micros(clock.instant());
    }

    static long micros(Instant instant) {
        // Not by ChronoUnit: that goes over nanoseconds, and knows no more than 292 years.
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
