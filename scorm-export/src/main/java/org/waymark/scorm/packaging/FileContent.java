package org.waymark.scorm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** A file on disk, read through a small buffer: once to measure it, and once for each package that it goes into. */
final class FileContent extends Content {

    private static final int BUFFER = 256 * 1024;
    private static final int OUT = 64 * 1024;

    private record Measure(long size, long crc, long packed) {}

    private final Path file;
    private final boolean deflated;
    private @Nullable Measure measure;

    FileContent(Path file, boolean deflated) {
        this.file = file;
        this.deflated = deflated;
    }

    @Override
    public long size() throws IOException {
        return measure().size();
    }

    @Override
    public long crc() throws IOException {
        return measure().crc();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    boolean deflated() {
        return deflated;
    }

    @Override
    long packedSize() throws IOException {
        return measure().packed();
    }

    private Measure measure() throws IOException {
        if (measure == null) {
            measure = pass(Nowhere.CHANNEL);
        }
        return measure;
    }

    @Override
    void packInto(WritableByteChannel out) throws IOException {
        Measure before = measure();
        if (!pass(out).equals(before)) {
            throw new IOException(file + " changed while it was being packed");
        }
    }

    private Measure pass(WritableByteChannel out) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        long size = 0;
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
                Packing packing = deflated ? new Deflated(out) : new Stored(out)) {
            while (in.read(buffer) >= 0) {
                buffer.flip();
                size += buffer.remaining();
                crc.update(buffer.duplicate());
                packing.take(buffer);
                buffer.clear();
            }
            return new Measure(size, crc.getValue(), packing.end());
        }
    }

    /** How bytes get into the zip. */
    private interface Packing extends AutoCloseable {

        void take(ByteBuffer bytes) throws IOException;

        /** All was taken: how many bytes came out. */
        long end() throws IOException;

        @Override
        default void close() {}
    }

    private static final class Stored implements Packing {

        private final WritableByteChannel out;
        private long count;

        Stored(WritableByteChannel out) {
            this.out = out;
        }

        @Override
        public void take(ByteBuffer bytes) throws IOException {
            count += bytes.remaining();
            Channels.writeAll(out, bytes);
        }

        @Override
        public long end() {
            return count;
        }
    }

    private static final class Deflated implements Packing {

        private static final byte[] NOTHING = {};

        private final WritableByteChannel out;
        private final Deflater deflater = Deflating.deflater();
        private final ByteBuffer packed = ByteBuffer.allocate(OUT);

        Deflated(WritableByteChannel out) {
            this.out = out;
        }

        @Override
        public void take(ByteBuffer bytes) throws IOException {
            deflater.setInput(bytes);
            while (!deflater.needsInput()) {
                pump();
            }
            // The buffer is used again: what is in it then was not given to be packed.
            deflater.setInput(NOTHING);
        }

        private void pump() throws IOException {
            packed.clear();
            deflater.deflate(packed);
            packed.flip();
            Channels.writeAll(out, packed);
        }

        @Override
        public long end() throws IOException {
            deflater.finish();
            while (!deflater.finished()) {
                pump();
            }
            return deflater.getBytesWritten();
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    /** Where measuring writes to. */
    private enum Nowhere implements WritableByteChannel {
        CHANNEL;

        @Override
        public int write(ByteBuffer bytes) {
            int count = bytes.remaining();
            bytes.position(bytes.limit());
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
