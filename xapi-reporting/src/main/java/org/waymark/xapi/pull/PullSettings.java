package org.waymark.xapi.pull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a record store is read.
 *
 * @param since nothing that was stored earlier is asked for; null for everything
 * @param pageStatements how many statements are asked for at once, at least 1; a record store may give fewer
 * @param overlap how far before the point that was reached the next run begins
 * @param tries how often a request is made before giving up, at least 1
 * @param firstPause how long to wait before the second try; it doubles with each
 * @param longestPause how long to wait at most, whatever the record store asks for
 * @param timeout how long a request may take
 */
public record PullSettings(
        @Nullable Instant since,
        int pageStatements,
        Duration overlap,
        int tries,
        Duration firstPause,
        Duration longestPause,
        Duration timeout) {

    /** Everything, 1,000 at once, 10 minutes of overlap, 8 tries within about 2 minutes, 2 minutes for a request. */
    public static PullSettings standard() {
        return new PullSettings(
                null,
                1_000,
                Duration.ofMinutes(10),
                8,
                Duration.ofMillis(500),
                Duration.ofMinutes(5),
                Duration.ofMinutes(2));
    }

    /** The same with another beginning. */
    public PullSettings from(@Nullable Instant beginning) {
        return new PullSettings(beginning, pageStatements, overlap, tries, firstPause, longestPause, timeout);
    }

    /** The same with other pauses, for tests and for patient people. */
    public PullSettings withPauses(int count, Duration first, Duration longest, Duration request) {
        return new PullSettings(since, pageStatements, overlap, count, first, longest, request);
    }

    /** The same with pages of another size. */
    public PullSettings withPages(int statements) {
        return new PullSettings(since, statements, overlap, tries, firstPause, longestPause, timeout);
    }
}
