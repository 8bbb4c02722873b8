package org.waymark.scorm.inspect.archive;

/**
 * How much work one inspection may be, archives inside the archive included: so a package that claims to hold the world ends the reading, and not the machine. Not
 * safe for use by several threads.
 */
public final class Budget {

    /** Under so many bytes nothing is called a bomb. */
    static final long BOMB_BYTES = 10L << 20;
    /** So many times its size in the archive, and it is called a bomb. Text reaches 20, a drawing perhaps 50; deflate cannot do more than 1032. */
    static final long BOMB_RATIO = 200;

    static final long HIGH_BYTES = 1L << 20;
    static final long HIGH_RATIO = 100;

    private final int entries;
    private long bytes;
    private int archives;

    /**
     * A budget.
     *
     * @param entries the most entries in one archive
     * @param bytes the most bytes that are unpacked in all
     * @param archives the most archives inside archives that are opened
     */
    public Budget(int entries, long bytes, int archives) {
        this.entries = entries;
        this.bytes = bytes;
        this.archives = archives;
    }

    /** 100,000 entries, 64 GiB, 64 archives: far above any course. */
    public static Budget standard() {
        return new Budget(100_000, 64L << 30, 64);
    }

    int entries() {
        return entries;
    }

    /** Takes bytes from what is left. */
    void spend(long count) {
        bytes -= count;
    }

    /** Whether nothing is left. */
    public boolean spent() {
        return bytes <= 0;
    }

    /** Asks for one more archive to be opened. */
    public boolean openAnother() {
        return archives-- > 0;
    }

    static boolean isBomb(long out, long in) {
        return out > BOMB_BYTES && out / Math.max(1, in) >= BOMB_RATIO;
    }

    static boolean isHigh(long out, long in) {
        return out > HIGH_BYTES && out / Math.max(1, in) >= HIGH_RATIO;
    }
}
