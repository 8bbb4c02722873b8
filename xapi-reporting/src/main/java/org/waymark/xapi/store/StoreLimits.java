package org.waymark.xapi.store;

/**
 * How much a store takes at once.
 *
 * @param statementBytes the longest statement, in octets of JSON, with all that the store adds
 * @param batchStatements the most statements in one batch
 * @param segmentBytes a new file is begun when one has reached this length, in octets
 */
public record StoreLimits(int statementBytes, int batchStatements, long segmentBytes) {

    /** @throws IllegalArgumentException if one of them is less than 1 */
    public StoreLimits {
        if (statementBytes < 1 || batchStatements < 1 || segmentBytes < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }

    /** Statements of 1 MiB, batches of 2,000, files of 64 MiB. */
    public static StoreLimits standard() {
        return new StoreLimits(1 << 20, 2_000, 64L << 20);
    }
}
