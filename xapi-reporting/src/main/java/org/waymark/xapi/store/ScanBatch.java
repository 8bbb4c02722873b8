package org.waymark.xapi.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.ByteText;
import org.waymark.xapi.statement.ScannedStatement;
import org.waymark.xapi.statement.StatementScan;
import org.waymark.xapi.statement.Timestamps;

/**
 * Statements that follow each other in a source, and what a scan found in each: whether it is sound, what it says, and the line that is kept of it. It is
 * filled, scanned and read by one thread after the other, and used again.
 */
final class ScanBatch {

    /** So much is scanned in one go, in octets and in statements. */
    private static final int OCTETS = 1 << 18;

    private static final int STATEMENTS = 1 << 10;
    /** What is larger is not used again, in octets. */
    private static final int LARGE = 1 << 21;

    private static final int LARGE_PAGE = 1 << 24;
    private static final byte[] NOTHING = {};

    private byte[] own = NOTHING;
    private byte[] octets = NOTHING;
    private int filled;
    private int count;
    private int[] begins = new int[64];
    private int[] lengths = new int[64];
    private @Nullable ScannedStatement[] found = new ScannedStatement[64];
    private boolean[] sound = new boolean[64];
    private long[] prints = new long[64];
    private long[] stored = new long[64];
    private int[] lineBegins = new int[65];
    private final ByteText lines = new ByteText();

    /** Makes it empty, for statements that are copied into it. */
    void clear() {
        octets = own;
        filled = 0;
        count = 0;
    }

    /** Makes it empty, for statements that stand in octets which stay as they are until all were read. */
    void clear(byte[] json) {
        octets = json;
        filled = 0;
        count = 0;
    }

    /** Adds a copy of a statement. */
    void copy(byte[] json, int offset, int length) {
        if (filled + length > own.length) {
            own = Arrays.copyOf(own, Math.max(Math.multiplyExact(own.length, 2), Math.addExact(filled, length)));
            octets = own;
        }
        System.arraycopy(json, offset, own, filled, length);
        add(filled, length);
    }

    /** Adds a statement that stands in its octets. */
    void add(int offset, int length) {
        if (count == begins.length) {
            int more = count * 2;
            begins = Arrays.copyOf(begins, more);
            lengths = Arrays.copyOf(lengths, more);
            found = Arrays.copyOf(found, more);
            sound = Arrays.copyOf(sound, more);
            prints = Arrays.copyOf(prints, more);
            stored = Arrays.copyOf(stored, more);
            lineBegins = Arrays.copyOf(lineBegins, more + 1);
        }
        begins[count] = offset;
        lengths[count] = length;
        count++;
        filled += length;
    }

    /** Whether there is enough in it to be scanned. */
    boolean isFull() {
        return filled >= OCTETS || count >= STATEMENTS;
    }

    /** Whether it holds on to more than is good for one that is kept to be used again. */
    boolean isLarge() {
        return own.length > LARGE || lines.bytes().length > LARGE || octets.length > LARGE_PAGE;
    }

    int count() {
        return count;
    }

    /**
     * Scans them all.
     *
     * @param longest statements that are longer than so many octets are not looked at
     * @param micros the time, in microseconds since 1970: that of statements which do not say when they were stored
     */
    void scan(StatementScan scan, int longest, long micros) {
        byte[] ifMissing = NOTHING;
        lines.clear();
        for (int i = 0; i < count; i++) {
            lineBegins[i] = lines.length();
            ScannedStatement each = found[i];
            if (each == null) {
                each = new ScannedStatement();
                found[i] = each;
            }
            sound[i] = lengths[i] <= longest && scan.read(octets, begins[i], lengths[i], each) && each.hasId();
            if (!sound[i]) {
                stored[i] = ScannedStatement.NO_TIME;
                continue;
            }
            stored[i] = each.stored();
            boolean missing = stored[i] == ScannedStatement.NO_TIME;
            if (missing && ifMissing.length == 0) {
                ifMissing = Timestamps.format(StoredTimes.instant(micros)).getBytes(StandardCharsets.US_ASCII);
            }
            prints[i] = scan.write(missing ? ifMissing : NOTHING, lines);
            each.storedIfMissing(micros);
        }
        lineBegins[count] = lines.length();
    }

    byte[] octets() {
        return octets;
    }

    int begin(int statement) {
        return begins[statement];
    }

    int length(int statement) {
        return lengths[statement];
    }

    /** Whether it is sound, has an id, and is not too long. */
    boolean isSound(int statement) {
        return sound[statement];
    }

    /** What was found in one that is sound. */
    ScannedStatement found(int statement) {
        ScannedStatement each = found[statement];
        if (each == null) {
            throw new IllegalStateException("not scanned");
        }
        return each;
    }

    /** When it says that it was stored, or {@link ScannedStatement#NO_TIME}; what was found has the time of the scan then. */
    long stored(int statement) {
        return stored[statement];
    }

    /** A fingerprint of what it says. */
    long print(int statement) {
        return prints[statement];
    }

    /** Holds the lines that are kept. */
    byte[] lines() {
        return lines.bytes();
    }

    int lineBegin(int statement) {
        return lineBegins[statement];
    }

    int lineLength(int statement) {
        return lineBegins[statement + 1] - lineBegins[statement];
    }
}
