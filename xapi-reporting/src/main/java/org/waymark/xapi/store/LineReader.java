package org.waymark.xapi.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Reads a file line by line through one buffer, which grows to the longest line. Not safe for use by several threads. */
final class LineReader {

    private final FileChannel file;
    private final long end;
    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private int next;
    private int start;
    private int length;
    private long position;

    LineReader(FileChannel file, long from, long end) {
        this.file = file;
        this.position = from;
        this.end = end;
    }

    /** Moves to the next line; false at the end. */
    boolean advance() throws IOException {
        int scanned = next;
        while (true) {
            for (int i = scanned; i < filled; i++) {
                if (buffer[i] == '\n') {
                    start = next;
                    length = i - next;
                    next = i + 1;
                    return true;
                }
            }
            scanned = filled - next;
            if (!fill()) {
                return false;
            }
        }
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where in the buffer the line begins. */
    int start() {
        return start;
    }

    /** How long the line is, without its end. */
    int length() {
        return length;
    }

    /** Where in the file the line begins. */
    long offset() {
        return position - filled + start;
    }

    private boolean fill() throws IOException {
        if (position >= end) {
            return false;
        }
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
        }
        int room = (int) Math.min(buffer.length - filled, end - position);
        int read = file.read(ByteBuffer.wrap(buffer, filled, room), position);
        if (read < 0) {
            throw new EOFException("The file became shorter while it was read.");
        }
        filled += read;
        position += read;
        return true;
    }
}
