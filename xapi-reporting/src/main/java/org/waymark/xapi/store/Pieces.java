package org.waymark.xapi.store;

/**
 * Statements that stand in some octets, to be scanned a piece at a time, so that what is known of them at once is little however many there are. To be
 * used by one thread.
 */
final class Pieces {

    private final byte[] json;
    private final int[] begins;
    private final int[] ends;
    private final int count;
    private int begun;

    /** So many statements, each with where it begins and ends. */
    Pieces(byte[] json, int[] begins, int[] ends, int count) {
        this.json = json;
        this.begins = begins;
        this.ends = ends;
        this.count = count;
    }

    /** How many statements there are. */
    int count() {
        return count;
    }

    /** Whether there is a piece that was not asked for yet. */
    boolean hasMore() {
        return begun < count;
    }

    /** Puts the next piece into a batch. */
    void next(ScanBatch batch) {
        batch.clear(json);
        while (begun < count && !batch.isFull()) {
            batch.add(begins[begun], ends[begun] - begins[begun]);
            begun++;
        }
    }
}
