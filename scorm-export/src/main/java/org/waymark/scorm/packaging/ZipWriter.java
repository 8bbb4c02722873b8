package org.waymark.scorm.packaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip (PKWARE APPNOTE 6.3.3, without zip64): text deflated, media stored, in the order given, with one fixed time for all, so that the same input gives the
 * same bytes in any time zone. Media is copied in one pass through a small buffer; sizes and checksums are filled in afterwards. Not safe for use by several
 * threads.
 */
final class ZipWriter implements AutoCloseable {

    /** 1 February 1980, 00:00, as MS-DOS writes it: the zip format has no earlier year, and 1 January is the day before in some time zones. */
    private static final int DATE = 2 << 5 | 1;

    private static final int BUFFER = 256 * 1024;
    private static final int VERSION = 20;
    /** Names are UTF-8 (APPNOTE appendix D). */
    private static final int FLAGS = 1 << 11;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long LARGEST = 0xFFFFFFFFL - 1;
    private static final int MOST_ENTRIES = 0xFFFE;

    private record Entry(String name, int method, long crc, long compressed, long size, long offset) {}

    private final FileChannel channel;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long position;

    /** @throws IOException if the file can't be created */
    ZipWriter(Path file) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** Adds a piece of text, in UTF-8, deflated. */
    void text(String name, String text) throws IOException {
        deflated(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes that are already in memory, deflated. */
    void deflated(String name, byte[] bytes) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + bytes.length / 1000 + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(out, length, out.length - length);
            }
            CRC32 crc = new CRC32();
            crc.update(bytes);
            Entry entry = entry(name, DEFLATED, crc.getValue(), length, bytes.length);
            write(header(entry));
            write(ByteBuffer.wrap(out, 0, length));
            entries.add(entry);
        } finally {
            deflater.end();
        }
    }

    /** Adds a file as it is. */
    void stored(String name, Path file) throws IOException {
        long start = position;
        byte[] placeholder = header(entry(name, STORED, 0, 0, 0)).array();
        write(ByteBuffer.wrap(placeholder));
        CRC32 crc = new CRC32();
        long size = 0;
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            for (buffer.clear(); in.read(buffer) >= 0; buffer.clear()) {
                buffer.flip();
                crc.update(buffer.duplicate());
                size += buffer.remaining();
                write(buffer);
            }
        }
        Entry entry = new Entry(name, STORED, crc.getValue(), size, size, start);
        if (position > LARGEST) {
            throw new IOException("the package is larger than 4 GiB, which most LMSs cannot open");
        }
        channel.write(header(entry), start);
        entries.add(entry);
    }

    private Entry entry(String name, int method, long crc, long compressed, long size) throws IOException {
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new IOException(
                    "two files of the package are called " + name + ", or differ by capital letters alone");
        }
        if (entries.size() >= MOST_ENTRIES) {
            throw new IOException("the package has more than " + MOST_ENTRIES + " files");
        }
        return new Entry(name, method, crc, compressed, size, position);
    }

    private static ByteBuffer header(Entry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = little(30 + name.length);
        out.putInt(0x04034b50);
        out.putShort((short) VERSION).putShort((short) FLAGS).putShort((short) entry.method());
        out.putShort((short) 0).putShort((short) DATE);
        sizes(out, entry);
        out.putShort((short) name.length).putShort((short) 0);
        return out.put(name).flip();
    }

    private static void sizes(ByteBuffer out, Entry entry) {
        out.putInt((int) entry.crc()).putInt((int) entry.compressed()).putInt((int) entry.size());
    }

    private static ByteBuffer directory(Entry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = little(46 + name.length);
        out.putInt(0x02014b50);
        out.putShort((short) VERSION)
                .putShort((short) VERSION)
                .putShort((short) FLAGS)
                .putShort((short) entry.method());
        out.putShort((short) 0).putShort((short) DATE);
        sizes(out, entry);
        out.putShort((short) name.length).putShort((short) 0).putShort((short) 0);
        out.putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) entry.offset());
        return out.put(name).flip();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer bytes) throws IOException {
        position += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Writes the directory. Without it the file is not a zip. */
    void finish() throws IOException {
        long start = position;
        for (Entry entry : entries) {
            write(directory(entry));
        }
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt((int) (position - start)).putInt((int) start).putShort((short) 0);
        write(end.flip());
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
