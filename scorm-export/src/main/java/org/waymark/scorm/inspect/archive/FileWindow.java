package org.waymark.scorm.inspect.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads pieces of a file. Nothing is mapped, so that a file that shrinks meanwhile is an error and not a crash. */
final class FileWindow {

    private final FileChannel channel;
    private final long length;

    FileWindow(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    long length() {
        return length;
    }

    /** The bytes from here on, as many as there are up to a number, in the byte order of zips. */
    ByteBuffer at(long position, int count) throws IOException {
        int there = (int) Math.max(0, Math.min(count, length - position));
        ByteBuffer bytes = ByteBuffer.allocate(there).order(ByteOrder.LITTLE_ENDIAN);
        while (position >= 0 && bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                break;
            }
        }
        return bytes.flip();
    }

    /** A piece as a stream. */
    InputStream stream(long position, long count) {
        return new InputStream() {
            private long next = position;
            private final long end = Math.min(length, position + count);

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                if (next >= end) {
                    return -1;
                }
                int want = (int) Math.min(most, end - next);
                int got = channel.read(ByteBuffer.wrap(into, from, want), next);
                if (got > 0) {
                    next += got;
                }
                return got;
            }
        };
    }
}
