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
import org.jspecify.annotations.Nullable;

/** Reads lines from anywhere in the files of a store. A place is one number: the segment above, the offset in the lower 40 bits. */
final class SegmentFiles implements AutoCloseable {

    private static final int OFFSET_BITS = 40;

    private final Path folder;
    private final Map<Integer, Opened> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    SegmentFiles(Path folder) {
        this.folder = folder;
    }

    static long place(int segment, long offset) {
        return ((long) segment << OFFSET_BITS) | offset;
    }

    static int segment(long place) {
        return (int) (place >>> OFFSET_BITS);
    }

    static long offset(long place) {
        return place & ((1L << OFFSET_BITS) - 1);
    }

    byte[] read(long place, int length) throws IOException {
        int segment = segment(place);
        while (true) {
            Opened file = opened(segment);
            try {
                return file.read(offset(place), length);
            } catch (ClosedChannelException e) {
                // A thread that was interrupted while it read closed the file for all.
                open.remove(segment, file);
                if (closed || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    /** Whether a line can be read without a new look at its segment: it was there when the segment was opened last. */
    boolean reaches(long place, int length) {
        Opened file = open.get(segment(place));
        return file != null && offset(place) + length <= file.end;
    }

    /** Reads a segment anew from now on: it was closed, or rewritten. */
    void forget(int segment) throws IOException {
        Opened file = open.remove(segment);
        if (file != null) {
            file.channel.close();
        }
    }

    private Opened opened(int number) throws IOException {
        Opened file = open.get(number);
        if (file != null) {
            return file;
        }
        if (closed) {
            throw new ClosedChannelException();
        }
        Segment segment = Segment.all(folder).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new IOException("There is no segment " + number + " in " + folder + "."));
        FileChannel channel = FileChannel.open(segment.path(), StandardOpenOption.READ);
        Opened opened =
                segment.closed() ? new Opened(channel, segment.members()) : new Opened(channel, null, channel.size());
        Opened before = open.putIfAbsent(number, opened);
        if (before == null) {
            return opened;
        }
        channel.close();
        return before;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (Opened file : open.values()) {
            file.channel.close();
        }
    }

    private static final class Opened {
        private final FileChannel channel;
        private final @Nullable Members table;
        private final long end;
        private int last = -1;
        private byte[] member = {};

        Opened(FileChannel channel, Members table) {
            this(channel, table, table.length());
        }

        Opened(FileChannel channel, @Nullable Members table, long end) {
            this.channel = channel;
            this.table = table;
            this.end = end;
        }

        byte[] read(long offset, int length) throws IOException {
            if (table != null) {
                return unpacked(table, offset, length);
            }
            ByteBuffer line = ByteBuffer.allocate(length);
            while (line.hasRemaining()) {
                if (channel.read(line, offset + line.position()) < 0) {
                    throw new EOFException("The store is shorter than its index says.");
                }
            }
            return line.array();
        }

        /** The lines of a page are mostly in one member, so the last one is kept. */
        private synchronized byte[] unpacked(Members members, long offset, int length) throws IOException {
            byte[] line = new byte[length];
            int filled = 0;
            while (filled < length) {
                int number = members.holding(offset + filled);
                if (number != last) {
                    member = members.member(channel, number);
                    last = number;
                }
                int from = (int) (offset + filled - members.start(number));
                int part = Math.min(length - filled, member.length - from);
                System.arraycopy(member, from, line, filled, part);
                filled += part;
            }
            return line;
        }
    }
}
