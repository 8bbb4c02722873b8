package org.waymark.xapi.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/**
 * A gzip file (RFC 1952) of several members, each of which says in an extra field how long it is, so that one can be found and read without the
 * others. Any program that reads gzip reads it.
 */
final class GzipMembers {

    /** So much goes into one member, in octets. */
    static final int MEMBER = 1 << 20;

    private static final int HEAD = 10 + 2 + 12;

    private GzipMembers() {}

    /** Reads the whole, uncompressed. */
    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return in.markSupported() && Files.size(file) == 0 ? in : new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Writes one member. */
    static void write(byte[] bytes, int from, int length, Deflater deflater, byte[] room, OutputStream out)
            throws IOException {
        deflater.reset();
        deflater.setInput(bytes, from, length);
        deflater.finish();
        int packed = 0;
        byte[] body = room;
        while (!deflater.finished()) {
            if (packed == body.length) {
                body = Arrays.copyOf(body, Math.multiplyExact(body.length, 2));
            }
            packed += deflater.deflate(body, packed, body.length - packed);
        }
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.put(new byte[] {31, (byte) 139, 8, 4, 0, 0, 0, 0, 0, (byte) 255});
        head.putShort((short) 12).put((byte) 'W').put((byte) 'M').putShort((short) 8);
        head.putInt(HEAD + packed + 8).putInt(length);
        out.write(head.array());
        out.write(body, 0, packed);
        out.write(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(length)
                .array());
    }

    /** Where the members of a file are. */
    static Table table(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long[] places = new long[64];
            long[] starts = new long[64];
            int count = 0;
            long at = 0;
            long length = 0;
            while (at < in.size()) {
                ByteBuffer head = Members.octets(in, at, HEAD);
                if (head.getShort(0) != (short) 0x8b1f || head.get(12) != 'W' || head.get(13) != 'M') {
                    throw new IOException(file + " is damaged: there is no member at " + at + ".");
                }
                if (count + 1 >= places.length) {
                    places = Arrays.copyOf(places, count * 2);
                    starts = Arrays.copyOf(starts, count * 2);
                }
                places[count] = at;
                starts[count++] = length;
                at += head.getInt(16);
                length += head.getInt(20);
            }
            return new Table(file, Arrays.copyOf(places, count), Arrays.copyOf(starts, count), at, length);
        }
    }

    /** Where the members of a file are. */
    static final class Table implements Members {
        private final Path file;
        private final long[] places;
        private final long[] starts;
        private final long end;
        private final long length;

        /** Members at these places of a file, beginning with these octets of the whole, uncompressed. */
        Table(Path file, long[] places, long[] starts, long end, long length) {
            this.file = file;
            this.places = places;
            this.starts = starts;
            this.end = end;
            this.length = length;
        }

        @Override
        public long length() {
            return length;
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
            long until = number + 1 < places.length ? places[number + 1] : end;
            long rawUntil = number + 1 < starts.length ? starts[number + 1] : length;
            byte[] packed = Members.octets(in, places[number], (int) (until - places[number]))
                    .array();
            byte[] raw = new byte[(int) (rawUntil - starts[number])];
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(packed, HEAD, packed.length - HEAD - 8);
                int filled = 0;
                while (filled < raw.length) {
                    int more = inflater.inflate(raw, filled, raw.length - filled);
                    if (more == 0) {
                        throw new IOException(file + " is damaged.");
                    }
                    filled += more;
                }
                return raw;
            } catch (DataFormatException e) {
                throw new IOException(file + " is damaged.", e);
            } finally {
                inflater.end();
            }
        }
    }
}
