package org.waymark.scorm.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32;

/** A beginning of its own before a rest that others have too. A deflated stream may be put together from parts that were flushed in full (RFC 1951 §3.2). */
final class PageContent extends Content {

    private final byte[] beginning;
    private final byte[] packed;
    private final BytesContent rest;

    PageContent(byte[] beginning, BytesContent rest) {
        this.beginning = beginning;
        this.packed = Deflating.part(beginning);
        this.rest = rest;
    }

    @Override
    public long size() {
        return beginning.length + rest.size();
    }

    @Override
    public long crc() {
        CRC32 sum = new CRC32();
        sum.update(beginning);
        rest.addTo(sum);
        return sum.getValue();
    }

    @Override
    public InputStream open() {
        return new SequenceInputStream(new ByteArrayInputStream(beginning), rest.open());
    }

    @Override
    boolean deflated() {
        return true;
    }

    @Override
    long packedSize() {
        return packed.length + rest.packedSize();
    }

    @Override
    void packInto(WritableByteChannel out) throws IOException {
        Channels.writeAll(out, ByteBuffer.wrap(packed));
        rest.packInto(out);
    }
}
