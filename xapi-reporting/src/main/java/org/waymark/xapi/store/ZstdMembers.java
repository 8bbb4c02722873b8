package org.waymark.xapi.store;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.waymark.xapi.statement.ByteText;

/**
 * Frames of Zstandard (RFC 8878), before each of which a skippable frame (§3.1.2) says how long it is, so that one can be found and read without the
 * others. Any program that reads Zstandard reads it. Batches are added at the end; one counts when all of its frames are there.
 */
final class ZstdMembers {

    /** About so much goes into one frame, in octets: lines are not divided. */
    static final int MEMBER = 1 << 20;

    private static final int SKIPPABLE = 0x184D2A57;
    private static final int HEAD = 8 + 12;
    private static final short MARK = (short) ('W' | 'M' << 8);
    private static final int LEVEL = 1;
    private static final boolean USABLE = usable();

    private ZstdMembers() {}

    /** Whether this machine can compress so: it takes a library of its own kind of processor and operating system. */
    static boolean isUsable() {
        return USABLE;
    }

    @SuppressWarnings("EmptyCatch") // a machine without the library is as good as one
    private static boolean usable() {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.compress(new byte[1]).length > 0;
        } catch (LinkageError | RuntimeException e) {
            return false;
        }
    }

    /** Adds a batch, which ends with a line end, as frames. */
    static void pack(byte[] bytes, int length, ByteText out) {
        try (ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true)) {
            byte[] room = new byte[0];
            int from = 0;
            while (from < length) {
                int to = length - from <= MEMBER ? length : Lines.indexOfEnd(bytes, from + MEMBER - 1, length) + 1;
                int most = (int) com.github.luben.zstd.Zstd.compressBound(to - from);
                room = room.length < most ? new byte[most] : room;
                int packed = context.compressByteArray(room, 0, room.length, bytes, from, to - from);
                ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
                head.putInt(SKIPPABLE).putInt(HEAD - 8).putShort(MARK);
                head.putShort((short) (to == length ? 1 : 0)).putInt(packed).putInt(to - from);
                out.add(head.array()).add(room, 0, packed);
                from = to;
            }
        }
    }

    /**
     * The frames of all batches that are there as a whole.
     *
     * @throws IOException if after them stands what is no frame, nor the beginning of one
     */
    static Table table(Path file) throws IOException {
        Table table = wholeBatches(file);
        if (table.damaged) {
            throw new IOException(file + " is damaged: there is no frame at " + table.place(table.count()) + ".");
        }
        return table;
    }

    /** The frames of all batches that are there as a whole, whatever stands after them. */
    static Table wholeBatches(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long[] places = new long[64];
            long[] starts = new long[64];
            int count = 0;
            int whole = 0;
            int before = 0;
            long at = 0;
            long length = 0;
            long size = in.size();
            boolean damaged = false;
            while (at + HEAD <= size) {
                ByteBuffer head = Members.octets(in, at, HEAD);
                int packed = head.getInt(12);
                int raw = head.getInt(16);
                boolean sound = head.getInt(0) == SKIPPABLE
                        && head.getInt(4) == HEAD - 8
                        && head.getShort(8) == MARK
                        && packed > 0
                        && raw > 0;
                damaged = !sound;
                if (!sound || at + HEAD + packed > size) {
                    break;
                }
                if (count + 2 >= places.length) {
                    places = Arrays.copyOf(places, count * 2);
                    starts = Arrays.copyOf(starts, count * 2);
                }
                places[count] = at;
                starts[count++] = length;
                at += HEAD + packed;
                length += raw;
                places[count] = at;
                starts[count] = length;
                if (head.getShort(10) == 1) {
                    before = whole;
                    whole = count;
                }
            }
            return new Table(file, Arrays.copyOf(places, whole + 1), Arrays.copyOf(starts, whole + 1), before, damaged);
        }
    }

    /** Reads the whole, uncompressed. */
    static InputStream open(Path file) throws IOException {
        Table table = table(file);
        FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
        return new Unpacked(table, in);
    }

    /** Where the frames of a file are; after the last one stands where it ends. */
    static final class Table implements Members {
        private final Path file;
        private final long[] places;
        private final long[] starts;
        private final int lastBatch;
        private final boolean damaged;

        private Table(Path file, long[] places, long[] starts, int lastBatch, boolean damaged) {
            this.file = file;
            this.places = places;
            this.starts = starts;
            this.lastBatch = lastBatch;
            this.damaged = damaged;
        }

        int count() {
            return places.length - 1;
        }

        /** With which frame the last batch begins. */
        int lastBatch() {
            return lastBatch;
        }

        /** Where a frame begins in the file; that of the count is the end. */
        long place(int member) {
            return places[member];
        }

        @Override
        public long length() {
            return starts[count()];
        }

        @Override
        public long start(int member) {
            return starts[member];
        }

        @Override
        public int holding(long offset) {
            return Members.holding(starts, offset);
        }

        @Override
        public byte[] member(FileChannel in, int number) throws IOException {
            long from = places[number] + HEAD;
            byte[] packed =
                    Members.octets(in, from, (int) (places[number + 1] - from)).array();
            byte[] raw = new byte[(int) (starts[number + 1] - starts[number])];
            try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
                int length = context.decompressByteArray(raw, 0, raw.length, packed, 0, packed.length);
                if (length == raw.length) {
                    return raw;
                }
            } catch (ZstdException e) {
                throw new IOException(file + " is damaged.", e);
            }
            throw new IOException(file + " is damaged.");
        }
    }

    private static final class Unpacked extends InputStream {
        private final Table table;
        private final FileChannel in;
        private int next;
        private byte[] member = {};
        private int at;

        Unpacked(Table table, FileChannel in) {
            this.table = table;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (at == member.length) {
                if (next == table.count()) {
                    return -1;
                }
                member = table.member(in, next++);
                at = 0;
            }
            int part = Math.min(count, member.length - at);
            System.arraycopy(member, at, bytes, from, part);
            at += part;
            return part;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
