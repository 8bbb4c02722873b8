package org.waymark.scorm.packaging;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Deflates what is in memory (RFC 1951, without a zlib header). */
final class Deflating {

    private static final int SPARE = 64;

    private Deflating() {}

    static Deflater deflater() {
        return new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    }

    /** A whole stream. */
    static byte[] whole(byte[] bytes) {
        return deflate(bytes, true);
    }

    /** The first part of a stream: any whole stream may follow. */
    static byte[] part(byte[] bytes) {
        return deflate(bytes, false);
    }

    private static byte[] deflate(byte[] bytes, boolean last) {
        Deflater deflater = deflater();
        try {
            deflater.setInput(bytes);
            if (last) {
                deflater.finish();
            }
            byte[] out = new byte[bytes.length / 2 + SPARE];
            int length = 0;
            while (true) {
                length += deflater.deflate(
                        out, length, out.length - length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
                // A flush that did not fill what was there is done.
                if (length < out.length) {
                    return Arrays.copyOf(out, length);
                }
                out = Arrays.copyOf(out, out.length * 2);
            }
        } finally {
            deflater.end();
        }
    }
}
