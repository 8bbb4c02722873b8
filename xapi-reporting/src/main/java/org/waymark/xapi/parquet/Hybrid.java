package org.waymark.xapi.parquet;

import org.waymark.xapi.statement.ByteText;

/** Small numbers as runs of the same one, or packed bit by bit (Parquet's RLE/bit-packing hybrid). */
final class Hybrid {

    private static final int GROUP = 8;

    private final ByteText out;
    private final int width;

    Hybrid(ByteText out, int width) {
        this.out = out;
        this.width = width;
    }

    /** How many bits the numbers below this one need. */
    static int width(int below) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(0, below - 1));
    }

    void write(int[] values, int count) {
        int at = 0;
        while (at < count) {
            int run = run(values, at, count);
            if (run >= GROUP) {
                repeated(values[at], run);
                at += run;
                continue;
            }
            int start = at;
            // A packed part is whole groups of eight; only the last may be filled up.
            while (at < count && ((at - start) % GROUP != 0 || run(values, at, count) < GROUP)) {
                at += Math.min(GROUP - (at - start) % GROUP, count - at);
            }
            packed(values, start, at);
        }
    }

    private static int run(int[] values, int at, int count) {
        int end = at + 1;
        while (end < count && values[end] == values[at]) {
            end++;
        }
        return end - at;
    }

    private void repeated(int value, int run) {
        varint(run << 1);
        for (int shift = 0; shift < width; shift += 8) {
            out.add((char) (value >>> shift));
        }
    }

    private void packed(int[] values, int from, int to) {
        int groups = (to - from + GROUP - 1) / GROUP;
        varint((groups << 1) | 1);
        long bits = 0;
        int held = 0;
        for (int i = from; i < from + groups * GROUP; i++) {
            bits |= (i < to ? values[i] & 0xffffffffL : 0) << held;
            held += width;
            while (held >= 8) {
                out.add((char) bits);
                bits >>>= 8;
                held -= 8;
            }
        }
    }

    private void varint(int value) {
        int left = value;
        while ((left & ~0x7f) != 0) {
            out.add((char) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.add((char) left);
    }
}
