package org.waymark.xapi.statement;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values that stood in statements before, octet by octet, with what was found in them. Statements speak of the same few things again and again, and what
 * is written as it was before says what it said before: the value of an object ends where its last bracket closes, whatever comes after.
 *
 * <p>A value is learnt when it comes a second time; those that do not repeat displace nothing. Not safe for use by several threads.
 *
 * @param <T> what was found
 */
final class Repeats<T> {

    /** Longer ones are not learnt. */
    static final int LONGEST = 4096;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WAYS = 4;
    private static final int MOST = 512;
    private static final long LOWS = 0x7f7f7f7f7f7f7f7fL;
    private static final long QUOTES = 0x2222222222222222L;

    private final int sets;
    private final byte[] @Nullable [] texts;
    private final @Nullable Object[] found;
    private final int[] keys;
    private final int[] missed;
    private int turn;

    /** Remembers about so many, a power of two. */
    Repeats(int size) {
        this.sets = size / WAYS;
        this.texts = new byte[size][];
        this.found = new Object[size];
        this.keys = new int[size];
        this.missed = new int[sets];
    }

    /** A number that is the same for values that begin the same, up to so many quotes. */
    static int key(byte[] bytes, int at, int end, int quotes) {
        long hash = quotes;
        int left = quotes;
        int until = Math.min(end - 8, at + MOST);
        for (int i = at; i <= until; i += 8) {
            long eight = (long) EIGHT.get(bytes, i);
            long other = eight ^ QUOTES;
            long marks = ~(((other & LOWS) + LOWS) | other | LOWS);
            int count = Long.bitCount(marks);
            if (count >= left) {
                for (; left > 1; left--) {
                    marks &= marks - 1;
                }
                // All up to the quote, the quote included.
                int shift = 63 - Long.numberOfTrailingZeros(marks);
                eight = eight << shift >>> shift;
                left = 0;
            }
            left -= count;
            hash = Long.rotateLeft(hash ^ eight, 23) * 0x9E3779B97F4A7C15L;
            if (left <= 0) {
                break;
            }
        }
        // What differs in the last octets alone has reached the highest bits only.
        return (int) (((hash ^ (hash >>> 32)) * 0xC2B2AE3D27D4EB4FL) >>> 32);
    }

    /** What was found in the value that stands here, if it is known. */
    @SuppressWarnings("unchecked") // only those of this type are put in
    @Nullable
    T find(int key, byte[] bytes, int at, int end) {
        int set = (key & (sets - 1)) * WAYS;
        for (int i = set; i < set + WAYS; i++) {
            byte[] text = keys[i] == key ? texts[i] : null;
            if (text != null
                    && text.length <= end - at
                    && Arrays.equals(text, 0, text.length, bytes, at, at + text.length)) {
                return (T) found[i];
            }
        }
        return null;
    }

    /** Whether a value that was not known is worth learning: it was not known before either. */
    boolean again(int key, int length) {
        int set = key & (sets - 1);
        boolean before = missed[set] == key;
        missed[set] = key;
        return before && length <= LONGEST;
    }

    /** Learns a value. */
    void learn(int key, byte[] text, T what) {
        int slot = (key & (sets - 1)) * WAYS + (turn++ & (WAYS - 1));
        keys[slot] = key;
        texts[slot] = text;
        found[slot] = what;
    }
}
