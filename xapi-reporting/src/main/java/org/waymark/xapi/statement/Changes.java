package org.waymark.xapi.statement;

import java.util.Arrays;

/** What stands in place of parts of a statement when it is written, and which parts do not count when two statements are compared. */
final class Changes {

    private int[] from = new int[32];
    private int[] to = new int[32];
    private int[] textFrom = new int[32];
    private int[] textTo = new int[32];
    private boolean[] counts = new boolean[32];
    private int size;
    private final ByteText texts = new ByteText();

    void clear() {
        size = 0;
        texts.clear();
    }

    int size() {
        return size;
    }

    /** Forgets the changes after the first ones. */
    void cut(int first) {
        size = first;
    }

    /** Where the text of a replacement is put together. */
    ByteText texts() {
        return texts;
    }

    /** From here to there stands what was added to the texts since. */
    void replace(int begin, int end, int textBegin) {
        add(begin, end, textBegin, texts.length(), true);
    }

    /** What stands from here to there, changed or not, does not count. */
    void discount(int begin, int end, int first) {
        if (size == first) {
            add(begin, end, -1, -1, false);
        } else {
            Arrays.fill(counts, first, size, false);
        }
    }

    private void add(int begin, int end, int textBegin, int textEnd, boolean isCounted) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            textFrom = Arrays.copyOf(textFrom, size * 2);
            textTo = Arrays.copyOf(textTo, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        from[size] = begin;
        to[size] = end;
        textFrom[size] = textBegin;
        textTo[size] = textEnd;
        counts[size] = isCounted;
        size++;
    }

    /** Writes a statement as it is kept, and gives the fingerprint of what counts in it. */
    long write(byte[] bytes, int begin, int end, ByteText out) {
        long print = 0x9E3779B97F4A7C15L;
        int at = begin;
        int unprinted = out.length();
        for (int i = 0; i < size; i++) {
            out.add(bytes, at, from[i] - at);
            if (!counts[i]) {
                print = Fingerprint.of(out.bytes(), unprinted, out.length(), print);
            }
            if (textFrom[i] < 0) {
                out.add(bytes, from[i], to[i] - from[i]);
            } else {
                out.add(texts.bytes(), textFrom[i], textTo[i] - textFrom[i]);
            }
            if (!counts[i]) {
                unprinted = out.length();
            }
            at = to[i];
        }
        out.add(bytes, at, end - at);
        return Fingerprint.of(out.bytes(), unprinted, out.length(), print);
    }
}
