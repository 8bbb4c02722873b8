package org.waymark.scorm.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Scales pictures down, in the format they have. Nothing of what a camera wrote into them, such as where it was, is kept; the same picture gives the same bytes. */
public final class SmallerPicture {

    private static final float QUALITY = 0.85f;
    /** Of a picture with more pixels only every second, third … is read. */
    private static final long MANY_PIXELS = 16_000_000;

    private static final long TOO_MANY_PIXELS = 64_000_000;
    private static final int MOST_CHUNKS = 1000;

    private SmallerPicture() {}

    /** Whether the ending of a file is that of a picture that can be scaled. */
    public static boolean canBe(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    /**
     * A picture no wider than this, as it is shown, upright.
     *
     * @param file a PNG or a JPEG
     * @param width in pixels
     * @return its bytes; nothing if it is not wider, would not become smaller, moves, or cannot be read (CMYK, damaged, enormous): leave it then as it is
     * @throws IOException if the disk fails
     */
    public static Optional<byte[]> of(Path file, int width) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new IOException("cannot read " + file);
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                Optional<byte[]> scaled = of(in, reader, width);
                return scaled.isPresent() && scaled.get().length < Files.size(file) ? scaled : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IIOException | EOFException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> of(ImageInputStream in, ImageReader reader, int width) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        boolean jpeg = format.equals("jpeg");
        if (!jpeg && !(format.equals("png") && isStill(in))) {
            return Optional.empty();
        }
        Turn turn = jpeg ? Turn.ofJpeg(in) : new Turn(1);
        in.seek(0);
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        reader.setInput(in, true, true);
        int wide = reader.getWidth(0);
        int high = reader.getHeight(0);
        int shown = turn.across() ? high : wide;
        if (shown <= width) {
            return Optional.empty();
        }
        int skip = 1;
        while ((long) wide * high / ((long) skip * skip) > MANY_PIXELS && shown / (skip + 1) >= width) {
            skip++;
        }
        if ((long) wide * high / ((long) skip * skip) > TOO_MANY_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(skip, skip, 0, 0);
        BufferedImage read = reader.read(0, every);
        int otherSide = (int) Math.max(1, Math.round((double) (turn.across() ? wide : high) * width / shown));
        BufferedImage scaled =
                scaled(read, turn.across() ? otherSide : width, turn.across() ? width : otherSide, !jpeg);
        return Optional.of(written(turn.upright(scaled), jpeg ? "jpeg" : "png"));
    }

    /** Whether a PNG is one picture, and says nothing of how to turn it. */
    private static boolean isStill(ImageInputStream in) throws IOException {
        in.seek(8);
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            long length = in.readUnsignedInt();
            String type = new String(
                    new byte[] {in.readByte(), in.readByte(), in.readByte(), in.readByte()},
                    StandardCharsets.ISO_8859_1);
            if (type.equals("acTL") || type.equals("eXIf")) {
                return false;
            }
            if (type.equals("IDAT")) {
                return true;
            }
            in.seek(in.getStreamPosition() + length + 4);
        }
        return false;
    }

    /** Halved until one more step does it, so that no pixel is lost on the way. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height, boolean mayShine) {
        int type = mayShine && picture.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB;
        BufferedImage now = picture;
        do {
            int nextWidth = Math.max(width, (now.getWidth() + 1) / 2);
            int nextHeight = Math.max(height, (now.getHeight() + 1) / 2);
            BufferedImage next = new BufferedImage(nextWidth, nextHeight, type);
            Graphics2D graphics = next.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(now, 0, 0, nextWidth, nextHeight, null);
            graphics.dispose();
            now = next;
        } while (now.getWidth() > width || now.getHeight() > height);
        return now;
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), format)
                .next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
