package org.waymark.xapi.statement;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A number of 64 bits that is the same for the same octets and almost certainly another for others. It keeps nobody out who means to deceive. */
final class Fingerprint {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long A = 0x9E3779B97F4A7C15L;
    private static final long B = 0xC2B2AE3D27D4EB4FL;

    private Fingerprint() {}

    static long of(byte[] bytes, int from, int to, long before) {
        long print = before ^ (to - from) * B;
        int i = from;
        if (to - from >= 64) {
            // Two at a time, which do not wait for each other.
            long other = ~print;
            for (; i + 16 <= to; i += 16) {
                print = Long.rotateLeft(print ^ (long) EIGHT.get(bytes, i) * A, 29) * B;
                other = Long.rotateLeft(other ^ (long) EIGHT.get(bytes, i + 8) * A, 31) * B;
            }
            print ^= Long.rotateLeft(other, 17) * A;
        }
        for (; i + 8 <= to; i += 8) {
            print = Long.rotateLeft(print ^ (long) EIGHT.get(bytes, i) * A, 29) * B;
        }
        for (; i < to; i++) {
            print = Long.rotateLeft(print ^ (bytes[i] + 1) * A, 29) * B;
        }
        print ^= print >>> 32;
        return print * A;
    }
}
