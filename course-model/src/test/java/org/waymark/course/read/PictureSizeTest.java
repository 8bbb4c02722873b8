package org.waymark.course.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg"})
    void asTheHeadSays(String format) throws IOException {
        assertThat(size(picture(format))).contains(new PictureSize(700, 30));
    }

    /** The beginnings of files that ImageMagick wrote: lossy, lossless, and with an extended head. */
    @ParameterizedTest
    @CsvSource({
        "524946461801000057454250565038200c010000101b009d012a581b03003e91, 7000, 3",
        "5249464622000000574542505650384c150000002f579b00000710fd8ffe0700, 7000, 3",
        "524946466c00000057454250565038580a00000010000000bb0200020000414c, 700, 3",
    })
    void ofWebP(String head, int width, int height) throws IOException {
        assertThat(size(HexFormat.of().parseHex(head))).contains(new PictureSize(width, height));
    }

    @Test
    void behindWhatACameraNoted() throws IOException {
        byte[] plain = picture("jpg");
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.write(plain, 0, 2);
        for (int i = 0; i < 3; i++) {
            noted.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) 0xFF, (byte) 0xFF});
            noted.write(new byte[0xFFFD]);
        }
        noted.write(plain, 2, plain.length - 2);
        assertThat(size(noted.toByteArray())).contains(new PictureSize(700, 30));
    }

    @Test
    void unknownWhereTheHeadIsCutOff() throws IOException {
        byte[] picture = picture("jpg");
        for (int length = 0; length < 100; length++) {
            assertThat(size(Arrays.copyOf(picture, length))).isEmpty();
        }
        assertThat(size(new byte[100])).isEmpty();
    }

    private static Optional<PictureSize> size(byte[] picture) throws IOException {
        return PictureSize.of(
                Arrays.copyOf(picture, Math.min(4096, picture.length)), new ByteArrayInputStream(picture));
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(700, 30, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        return out.toByteArray();
    }
}
