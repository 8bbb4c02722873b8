package org.waymark.scorm.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallerPictureTest {

    private static final int RED = 0xFFE00000;
    private static final int BLUE = 0xFF0000E0;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aWidePictureKeepsItsFormatAndItsShape(String format) throws IOException {
        Path file = file("wide." + format, bytes(picture(800, 401, BufferedImage.TYPE_INT_RGB), format));
        byte[] made = SmallerPicture.of(file, 200).orElseThrow();
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(made));
        assertThat(seen.getWidth()).isEqualTo(200);
        assertThat(seen.getHeight()).isEqualTo(100);
        assertThat(made.length).isLessThan((int) Files.size(file));
        assertThat(reddish(seen, 10, 10)).isTrue();
        assertThat(reddish(seen, 190, 90)).isFalse();
        assertThat(format(made)).isEqualTo(format);
        assertThat(SmallerPicture.of(file, 200).orElseThrow()).isEqualTo(made);
    }

    /** The corner that is red in the file is where Exif says that the first row and column are. */
    @ParameterizedTest
    @CsvSource({
        "1, false, left, top", "2, false, right, top", "3, false, right, bottom", "4, false, left, bottom",
        "5, true, left, top", "6, true, right, top", "7, true, right, bottom", "8, true, left, bottom"
    })
    void aTurnedPhotographIsUprightAndNoWiderThanAskedFor(int orientation, boolean across, String side, String end)
            throws IOException {
        BufferedImage sideways = picture(800, 400, BufferedImage.TYPE_INT_RGB);
        Path file = file("turned.jpg", withExif(bytes(sideways, "jpeg"), orientation));
        BufferedImage seen = ImageIO.read(
                new ByteArrayInputStream(SmallerPicture.of(file, 100).orElseThrow()));
        assertThat(seen.getWidth()).isEqualTo(100);
        assertThat(seen.getHeight()).isEqualTo(across ? 200 : 50);
        for (String at : new String[] {"left", "right"}) {
            for (String where : new String[] {"top", "bottom"}) {
                int x = at.equals("left") ? 5 : 94;
                int y = where.equals("top") ? 5 : seen.getHeight() - 6;
                assertThat(reddish(seen, x, y)).as(at + " " + where).isEqualTo(at.equals(side) && where.equals(end));
            }
        }
    }

    @Test
    void aTurnedPhotographThatIsNarrowAsShownStaysAsItIs() throws IOException {
        byte[] sideways = bytes(picture(800, 400, BufferedImage.TYPE_INT_RGB), "jpeg");
        assertThat(SmallerPicture.of(file("turned.jpg", withExif(sideways, 6)), 500))
                .isEmpty();
    }

    @Test
    void whatIsSeeThroughStaysSo() throws IOException {
        BufferedImage glass = picture(400, 400, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 400; y++) {
            for (int x = 300; x < 400; x++) {
                glass.setRGB(x, y, 0);
            }
        }
        byte[] made =
                SmallerPicture.of(file("glass.png", bytes(glass, "png")), 100).orElseThrow();
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(made));
        assertThat(seen.getRGB(90, 50) >>> 24).isZero();
        assertThat(seen.getRGB(10, 50) >>> 24).isEqualTo(255);
    }

    @Test
    void aPictureThatIsNarrowEnoughStaysAsItIs() throws IOException {
        Path file = file("narrow.png", bytes(picture(200, 900, BufferedImage.TYPE_INT_RGB), "png"));
        assertThat(SmallerPicture.of(file, 200)).isEmpty();
        assertThat(SmallerPicture.of(file, 199)).isPresent();
    }

    @Test
    void aPictureThatWouldBecomeLargerStaysAsItIs() throws IOException {
        BufferedImage stripes = new BufferedImage(1000, 40, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 1000; x++) {
                stripes.setRGB(x, y, (x * x / 900) % 2 == 0 ? -1 : 0);
            }
        }
        assertThat(SmallerPicture.of(file("stripes.png", bytes(stripes, "png")), 990))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadStaysAsItIs() throws IOException {
        byte[] whole = bytes(picture(800, 400, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(SmallerPicture.of(file("torn.png", Arrays.copyOf(whole, 60)), 100))
                .isEmpty();
        assertThat(SmallerPicture.of(file("words.jpg", "no picture".getBytes(StandardCharsets.UTF_8)), 100))
                .isEmpty();
        assertThat(SmallerPicture.of(file("empty.jpg", new byte[0]), 100)).isEmpty();
    }

    @Test
    void aPictureThatMovesStaysAsItIs() throws IOException {
        byte[] still = bytes(picture(800, 400, BufferedImage.TYPE_INT_RGB), "png");
        byte[] control = {0, 0, 0, 8, 'a', 'c', 'T', 'L', 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(SmallerPicture.of(file("moves.png", inserted(still, 33, control)), 100))
                .isEmpty();
    }

    /** Red above on the left, blue elsewhere, with a little noise so that it takes some room. */
    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Random noise = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int base = x < width / 2 && y < height / 2 ? RED : BLUE;
                picture.setRGB(x, y, base | noise.nextInt(16) << 8);
            }
        }
        return picture;
    }

    private static boolean reddish(BufferedImage picture, int x, int y) {
        int colour = picture.getRGB(x, y);
        return (colour >> 16 & 255) > 128 && (colour & 255) < 128;
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    private static String format(byte[] bytes) {
        return (bytes[0] & 255) == 0xFF ? "jpeg" : "png";
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'I',
            'I',
            42,
            0,
            8,
            0,
            0,
            0,
            1,
            0,
            0x12,
            1,
            3,
            0,
            1,
            0,
            0,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return inserted(jpeg, 2, exif);
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        return all;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
