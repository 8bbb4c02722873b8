package org.waymark.scorm.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Bytes in memory, deflated once. */
final class BytesContent extends Content {

    private final byte[] bytes;
    private byte @Nullable [] packed;
    private long crc = -1;

    BytesContent(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public long crc() {
        if (crc < 0) {
            CRC32 sum = new CRC32();
            addTo(sum);
            crc = sum.getValue();
        }
        return crc;
    }

    void addTo(CRC32 sum) {
        sum.update(bytes);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    boolean deflated() {
        return true;
    }

    @Override
    long packedSize() {
        return packed().length;
    }

    @Override
    void packInto(WritableByteChannel out) throws IOException {
        Channels.writeAll(out, ByteBuffer.wrap(packed()));
    }

    private byte[] packed() {
        if (packed == null) {
            packed = Deflating.whole(bytes);
        }
        return packed;
    }
}
