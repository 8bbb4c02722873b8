package org.waymark.xapi.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads line by line through one buffer, which grows to the longest line. Not safe for use by several threads. */
final class LineReader implements AutoCloseable {

    private final InputStream in;
    private final long end;
    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private int next;
    private int start;
    private int length;
    private long position;

    /** Reads so many octets; or, if they are {@link Long#MAX_VALUE}, all there are. */
    LineReader(InputStream in, long end) {
        this.in = in;
        this.end = end;
    }

    /** Moves to the next line; false at the end. */
    boolean advance() throws IOException {
        int scanned = next;
        while (true) {
            int found = Lines.indexOfEnd(buffer, scanned, filled);
            if (found >= 0) {
                start = next;
                length = found - next;
                next = found + 1;
                return true;
            }
            scanned = filled - next;
            if (!fill()) {
                return false;
            }
        }
    }

    /** Hands over what stands after the last line end, if anything does. */
    void rest(StatementSource.StatementSink sink) throws IOException {
        if (filled > next) {
            sink.accept(buffer, next, filled - next);
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
        int read = in.read(buffer, filled, room);
        if (read < 0) {
            if (end == Long.MAX_VALUE) {
                return false;
            }
            throw new EOFException("The file became shorter while it was read.");
        }
        filled += read;
        position += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
