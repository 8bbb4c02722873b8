package org.waymark.scorm.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;

/**
 * How a picture has to be turned to be shown upright: the Orientation of its Exif (Exif 2.32 §4.6.4, tag 0x0112), 1 to 8, where 1 is as it is.
 *
 * @param orientation from 1 to 8
 */
record Turn(int orientation) {

    private static final Turn NONE = new Turn(1);
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_SEGMENTS = 1000;
    private static final int MOST_TAGS = 1000;

    /** Whether width and height change places. */
    boolean across() {
        return orientation >= 5;
    }

    /** What a JPEG says of itself; as it is, if it says nothing that can be read. The stream may be left anywhere. */
    static Turn ofJpeg(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        in.seek(0);
        if (in.readUnsignedShort() != 0xFFD8) {
            return NONE;
        }
        for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
            int marker = in.readUnsignedShort();
            int length = in.readUnsignedShort();
            long next = in.getStreamPosition() + length - 2;
            if (marker == 0xFFDA || marker >> 8 != 0xFF || length < 2) {
                return NONE;
            }
            if (marker == 0xFFE1 && length > 16) {
                byte[] name = new byte[6];
                in.readFully(name);
                if (new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
                    return ofTiff(in);
                }
            }
            in.seek(next);
        }
        return NONE;
    }

    private static Turn ofTiff(ImageInputStream in) throws IOException {
        long start = in.getStreamPosition();
        in.setByteOrder(in.readUnsignedShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.readUnsignedShort();
        in.seek(start + in.readUnsignedInt());
        int tags = Math.min(MOST_TAGS, in.readUnsignedShort());
        for (int tag = 0; tag < tags; tag++) {
            int id = in.readUnsignedShort();
            in.readUnsignedShort();
            in.readUnsignedInt();
            int value = in.readUnsignedShort();
            in.readUnsignedShort();
            if (id == ORIENTATION) {
                return value >= 1 && value <= 8 ? new Turn(value) : NONE;
            }
        }
        return NONE;
    }

    /** A picture turned upright. */
    BufferedImage upright(BufferedImage picture) {
        if (orientation == 1) {
            return picture;
        }
        int width = across() ? picture.getHeight() : picture.getWidth();
        int height = across() ? picture.getWidth() : picture.getHeight();
        BufferedImage upright = new BufferedImage(width, height, picture.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                upright.setRGB(
                        x,
                        y,
                        switch (orientation) {
                            case 2 -> picture.getRGB(right, y);
                            case 3 -> picture.getRGB(right, below);
                            case 4 -> picture.getRGB(x, below);
                            case 5 -> picture.getRGB(y, x);
                            case 6 -> picture.getRGB(y, right);
                            case 7 -> picture.getRGB(below, right);
                            default -> picture.getRGB(below, x);
                        });
            }
        }
        return upright;
    }
}
