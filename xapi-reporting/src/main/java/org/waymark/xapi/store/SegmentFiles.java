package org.waymark.xapi.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads lines from anywhere in the files of a store. A place is one number: the segment above, the offset in the lower 40 bits. */
final class SegmentFiles implements AutoCloseable {

    private static final int OFFSET_BITS = 40;

    private final Path folder;
    private final Map<Integer, FileChannel> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    SegmentFiles(Path folder) {
        this.folder = folder;
    }

    static long place(int segment, long offset) {
        return (long) segment << OFFSET_BITS | offset;
    }

    byte[] read(long place, int length) throws IOException {
        int segment = (int) (place >>> OFFSET_BITS);
        long offset = place & (1L << OFFSET_BITS) - 1;
        while (true) {
            FileChannel file = channel(segment);
            try {
                return read(file, offset, length);
            } catch (ClosedChannelException e) {
                // A thread that was interrupted while it read closed the file for all.
                open.remove(segment, file);
                if (closed || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private FileChannel channel(int segment) throws IOException {
        FileChannel file = open.get(segment);
        if (file != null) {
            return file;
        }
        if (closed) {
            throw new ClosedChannelException();
        }
        FileChannel opened = FileChannel.open(Segment.of(folder, segment).path(), StandardOpenOption.READ);
        FileChannel before = open.putIfAbsent(segment, opened);
        if (before == null) {
            return opened;
        }
        opened.close();
        return before;
    }

    private static byte[] read(FileChannel file, long offset, int length) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(length);
        while (line.hasRemaining()) {
            if (file.read(line, offset + line.position()) < 0) {
                throw new EOFException("The store is shorter than its index says.");
            }
        }
        return line.array();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (FileChannel file : open.values()) {
            file.close();
        }
    }
}
