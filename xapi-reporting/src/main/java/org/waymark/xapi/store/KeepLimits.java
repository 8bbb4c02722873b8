package org.waymark.xapi.store;

/**
 * How much is taken at once.
 *
 * @param statementBytes the longest statement, in octets; less than 16 MiB
 * @param segmentBytes a segment is closed when it has this length, in octets; at most 192 MiB
 */
public record KeepLimits(int statementBytes, long segmentBytes) {

    /** @throws IllegalArgumentException if a limit is out of range */
    public KeepLimits {
        if (statementBytes < 1 || statementBytes >= 1 << 24 || segmentBytes < 1 || segmentBytes > 192L << 20) {
            throw new IllegalArgumentException("limits out of range");
        }
    }

    /** Statements of 8 MiB, segments of 128 MiB. */
    public static KeepLimits standard() {
        return new KeepLimits(8 << 20, 128L << 20);
    }
}
