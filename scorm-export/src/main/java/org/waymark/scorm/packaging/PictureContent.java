package org.waymark.scorm.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.waymark.scorm.picture.SmallerPicture;

/** A picture on disk, scaled down if it is wider than asked for. Its bytes are let go of when memory is short, and made again: the same picture gives the same. */
final class PictureContent extends Content {

    private final Path file;
    private final int width;
    /** The picture as it is, if that is better. */
    private @Nullable Content asItIs;

    private SoftReference<byte[]> held = new SoftReference<>(null);
    private long size = -1;
    private long crc;

    PictureContent(Path file, int width) {
        this.file = file;
        this.width = width;
    }

    /** The scaled picture, or nothing if it stays as it is. */
    private Optional<byte[]> scaled() throws IOException {
        byte[] bytes = held.get();
        if (bytes != null || asItIs != null) {
            return Optional.ofNullable(bytes);
        }
        Optional<byte[]> made = SmallerPicture.of(file, width);
        CRC32 sum = new CRC32();
        made.ifPresent(sum::update);
        if (size >= 0 && (made.isEmpty() || sum.getValue() != crc)) {
            throw new IOException(file + " changed while it was being packed");
        }
        if (made.isPresent()) {
            size = made.get().length;
            crc = sum.getValue();
            held = new SoftReference<>(made.get());
        } else {
            asItIs = Content.file(file);
        }
        return made;
    }

    private Content original() {
        return asItIs == null ? Content.file(file) : asItIs;
    }

    @Override
    public long size() throws IOException {
        return size >= 0 || scaled().isPresent() ? size : original().size();
    }

    @Override
    public long crc() throws IOException {
        return size >= 0 || scaled().isPresent() ? crc : original().crc();
    }

    @Override
    public InputStream open() throws IOException {
        Optional<byte[]> bytes = scaled();
        return bytes.isPresent()
                ? new ByteArrayInputStream(bytes.get())
                : original().open();
    }

    @Override
    boolean deflated() {
        return false;
    }

    @Override
    long packedSize() throws IOException {
        return size();
    }

    @Override
    void packInto(WritableByteChannel out) throws IOException {
        Optional<byte[]> bytes = scaled();
        if (bytes.isPresent()) {
            Channels.writeAll(out, ByteBuffer.wrap(bytes.get()));
        } else {
            original().packInto(out);
        }
    }

    @Override
    public long saved() throws IOException {
        return size < 0 ? 0 : Files.size(file) - size;
    }
}
