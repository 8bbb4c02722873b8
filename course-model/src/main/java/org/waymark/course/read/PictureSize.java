package org.waymark.course.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * How many pixels a picture has, as its head says: PNG, GIF, WebP and JPEG. Nothing of the picture itself is read.
 *
 * @param width across
 * @param height down
 */
record PictureSize(int width, int height) {

    private static final int START_OF_FRAME = 0xC0;
    private static final int MOST_SEGMENTS = 200;

    /**
     * The size of a picture.
     *
     * @param head its first bytes, at least 30
     * @param again the picture from its beginning, for a JPEG, whose size stands anywhere in its head
     * @return nothing if it is of another kind, or its head is not as it should be
     * @throws IOException if the file cannot be read
     */
    static Optional<PictureSize> of(byte[] head, InputStream again) throws IOException {
        if (head.length < 30) {
            return Optional.empty();
        }
        if (is(head, 0, "\u0089PNG")) {
            return size(big(head, 16, 4), big(head, 20, 4));
        }
        if (is(head, 0, "GIF8")) {
            return size(little(head, 6, 2), little(head, 8, 2));
        }
        if (is(head, 0, "RIFF")) {
            return webp(head);
        }
        return is(head, 0, "\u00FF\u00D8") ? jpeg(again) : Optional.empty();
    }

    /** The larger of the two. */
    int longest() {
        return Math.max(width, height);
    }

    /** How much memory a browser needs to show it, in millions of bytes. */
    long megabytesShown() {
        return width * 4L * height / 1_000_000;
    }

    private static Optional<PictureSize> size(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
    }

    private static Optional<PictureSize> webp(byte[] head) {
        if (is(head, 12, "VP8X")) {
            return size(little(head, 24, 3) + 1, little(head, 27, 3) + 1);
        }
        if (is(head, 12, "VP8L")) {
            int bits = little(head, 21, 4);
            return size((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }
        return is(head, 12, "VP8 ")
                ? size(little(head, 26, 2) & 0x3FFF, little(head, 28, 2) & 0x3FFF)
                : Optional.empty();
    }

    /** Goes from segment to segment (ITU-T T.81 §B.1.1.3) up to the one that begins a frame. */
    private static Optional<PictureSize> jpeg(InputStream in) throws IOException {
        in.readNBytes(2);
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            byte[] segment = in.readNBytes(4);
            if (segment.length < 4 || (segment[0] & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            int marker = segment[1] & 0xFF;
            boolean frame = marker >= START_OF_FRAME
                    && marker < START_OF_FRAME + 16
                    && marker != 0xC4
                    && marker != 0xC8
                    && marker != 0xCC;
            if (frame) {
                byte[] sizes = in.readNBytes(5);
                return sizes.length < 5 ? Optional.empty() : size(big(sizes, 3, 2), big(sizes, 1, 2));
            }
            long rest = big(segment, 2, 2) - 2L;
            if (rest < 0 || in.skip(rest) < rest) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int big(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = (number << 8) | (bytes[at + i] & 0xFF);
        }
        return number;
    }

    private static int little(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = (number << 8) | (bytes[at + i] & 0xFF);
        }
        return number;
    }

    private static boolean is(byte[] bytes, int at, String signature) {
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[at + i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
