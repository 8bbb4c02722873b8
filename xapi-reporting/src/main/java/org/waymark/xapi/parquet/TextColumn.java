package org.waymark.xapi.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.ByteText;

/** Texts, each different one kept once. A row without text has the empty one. */
public final class TextColumn extends Column {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** At least so many texts are remembered by where they stand, a power of two. */
    private static final int HINTS = 1 << 8;

    private int[] rows = new int[1024];
    private int size;
    private int last;
    private byte[] texts = new byte[4096];
    private int[] begins = new int[256];
    private int count;
    /** Numbers of texts, plus 1, by their hash: open addressing, never more than half full. */
    private int[] slots = new int[512];

    private int[] hashes = new int[256];
    private byte[] @Nullable [] hintBytes = new byte[HINTS][];
    private int[] hintFrom = new int[HINTS];
    private int[] hintLength = new int[HINTS];
    private int[] hintText = new int[HINTS];
    private int[] placed = {};
    private int[] placedFor = {};

    /** A column of this name. */
    public TextColumn(String name) {
        super(name);
    }

    /** Adds a row. */
    public void add(byte[] bytes, int from, int length) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        // Many columns say the same for row after row, or nothing.
        boolean again = count > 0
                && begins[last + 1] - begins[last] == length
                && (length == 0 || Arrays.equals(texts, begins[last], begins[last + 1], bytes, from, from + length));
        if (!again) {
            last = learn(bytes, from, length);
        }
        rows[size++] = last;
    }

    /**
     * Adds a row whose text stands in octets that nobody changes any more. Where the same octets come again, the text is not looked at again.
     *
     * @param bytes that stay as they are for ever
     */
    public void addLasting(byte[] bytes, int from, int length) {
        if (hintBytes.length < count) {
            int many = Math.max(HINTS, Integer.highestOneBit(count) * 4);
            hintBytes = new byte[many][];
            hintFrom = new int[many];
            hintLength = new int[many];
            hintText = new int[many];
        }
        int hint = hint(bytes, from, length) & (hintBytes.length - 1);
        if (hintBytes[hint] == bytes && hintFrom[hint] == from && hintLength[hint] == length) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            last = hintText[hint];
            rows[size++] = last;
            return;
        }
        add(bytes, from, length);
        hintBytes[hint] = bytes;
        hintFrom[hint] = from;
        hintLength[hint] = length;
        hintText[hint] = last;
    }

    /** Where a text may be remembered: by a few octets of it, most of them its last, in which it differs most often from others. */
    private static int hint(byte[] bytes, int from, int length) {
        int hint = from * 31 + length;
        int end = from + length;
        for (int i = Math.max(from, end - 4); i < end; i++) {
            hint = hint * 31 + bytes[i];
        }
        return length > 16 ? hint * 31 + bytes[from + length / 2] : hint;
    }

    @Override
    public void clear() {
        hintBytes = new byte[0][];
        placed = new int[0];
        placedFor = placed;
        size = 0;
        last = 0;
        count = 0;
        Arrays.fill(slots, 0);
    }

    /** Whether a row has any text. */
    public boolean hasText(int row) {
        return begins[rows[row] + 1] > begins[rows[row]];
    }

    private int learn(byte[] bytes, int from, int length) {
        if (count * 2 + 2 > slots.length) {
            rehash();
        }
        int hash = hash(bytes, from, length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (hashes[known] == hash
                    && begins[known + 1] - begins[known] == length
                    && Arrays.equals(texts, begins[known], begins[known + 1], bytes, from, from + length)) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        makeRoom(length);
        System.arraycopy(bytes, from, texts, begins[count], length);
        begins[count + 1] = begins[count] + length;
        hashes[count] = hash;
        slots[slot] = count + 1;
        return count++;
    }

    private void makeRoom(int length) {
        int needed = Math.addExact(begins[count], length);
        if (needed > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(Math.multiplyExact(texts.length, 2), needed));
        }
        if (count + 2 > begins.length) {
            begins = Arrays.copyOf(begins, begins.length * 2);
            hashes = Arrays.copyOf(hashes, begins.length);
        }
    }

    private void rehash() {
        slots = new int[slots.length * 4];
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            int slot = hashes[i] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static int hash(byte[] bytes, int from, int length) {
        long hash = length;
        int i = from;
        int end = from + length;
        for (; i + 8 <= end; i += 8) {
            hash = Long.rotateLeft(hash ^ (long) EIGHT.get(bytes, i), 23) * 0x9E3779B97F4A7C15L;
        }
        for (; i < end; i++) {
            hash = Long.rotateLeft(hash ^ bytes[i], 23) * 0x9E3779B97F4A7C15L;
        }
        // What differs in the last octets alone has reached the highest bits only.
        return (int) (((hash ^ (hash >>> 32)) * 0xC2B2AE3D27D4EB4FL) >>> 32);
    }

    @Override
    Type type() {
        return Type.BYTE_ARRAY;
    }

    @Override
    boolean has(int row) {
        return true;
    }

    @Override
    int dictionary(int[] wanted, ByteText out) {
        int[] place = places(wanted);
        placed = place;
        placedFor = wanted;
        int[] inOrder = new int[count];
        int used = 0;
        for (int text = 0; text < count; text++) {
            if (place[text] >= 0) {
                inOrder[place[text]] = text;
                used++;
            }
        }
        for (int i = 0; i < used; i++) {
            int begin = begins[inOrder[i]];
            int length = begins[inOrder[i] + 1] - begin;
            for (int shift = 0; shift < 32; shift += 8) {
                out.add((char) (length >>> shift));
            }
            out.add(texts, begin, length);
        }
        return used;
    }

    @Override
    void values(int[] wanted, ByteText out) {
        // The dictionary of the same rows was written just before.
        int[] place = placedFor == wanted ? placed : places(wanted);
        int used = 0;
        int[] numbers = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            numbers[i] = place[rows[wanted[i]]];
            used = Math.max(used, numbers[i] + 1);
        }
        int width = Math.max(1, Hybrid.width(used));
        out.add((char) width);
        new Hybrid(out, width).write(numbers, numbers.length);
    }

    /** Where in the dictionary of these rows each text stands: in the order in which they come; -1 if it is not in it. */
    private int[] places(int[] wanted) {
        int[] place = new int[count];
        Arrays.fill(place, -1);
        int used = 0;
        for (int row : wanted) {
            if (place[rows[row]] < 0) {
                place[rows[row]] = used++;
            }
        }
        return place;
    }
}
