package org.waymark.scorm.packaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a zip (PKWARE APPNOTE 6.3.3, without zip64) from front to back, in the order given, with one fixed time for all, so that the same input gives the same bytes
 * in any time zone. Not safe for use by several threads.
 */
public final class ZipWriter {

    /** 1 February 1980, 00:00, as MS-DOS writes it: the zip format has no earlier year, and 1 January is the day before in some time zones. */
    private static final int DATE = 2 << 5 | 1;

    private static final int VERSION = 20;
    /** Names are UTF-8 (APPNOTE appendix D). */
    private static final int FLAGS = 1 << 11;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long LARGEST = 0xFFFFFFFFL - 1;
    private static final int MOST_ENTRIES = 0xFFFE;

    /**
     * A file in the zip.
     *
     * @param name its name, with {@code /} between folders
     * @param content what it holds
     */
    public record Entry(String name, Content content) {}

    private record Placed(Entry entry, long offset) {}

    private final WritableByteChannel out;
    private final List<Placed> placed = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long position;

    /** A zip that is written to a channel; the channel stays open. */
    public ZipWriter(WritableByteChannel out) {
        this.out = out;
    }

    /**
     * Adds a file.
     *
     * @throws IOException if the disk fails, there is a file of this name already (capitals do not count), or the zip grows beyond 4 GiB or 65,534 files
     */
    public void add(String name, Content content) throws IOException {
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new IOException(
                    "two files of the package are called " + name + ", or differ by capital letters alone");
        }
        if (placed.size() >= MOST_ENTRIES) {
            throw new IOException("the package has more than " + MOST_ENTRIES + " files");
        }
        Placed here = new Placed(new Entry(name, content), position);
        byte[] raw = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = little(30 + raw.length);
        header.putInt(0x04034b50);
        describe(header, content, raw);
        write(header.put(raw).flip());
        if (position + content.packedSize() > LARGEST || content.size() > LARGEST) {
            throw new IOException("the package is larger than 4 GiB, which most LMSs cannot open");
        }
        content.packInto(out);
        position += content.packedSize();
        placed.add(here);
    }

    /** Adds a text, in UTF-8. */
    public void add(String name, String text) throws IOException {
        add(name, Content.text(text));
    }

    /** What was added so far, in order. */
    public List<Entry> entries() {
        return placed.stream().map(Placed::entry).toList();
    }

    /** What a file's own header and the directory say alike. */
    private static void describe(ByteBuffer header, Content content, byte[] name) throws IOException {
        header.putShort((short) VERSION).putShort((short) FLAGS).putShort((short)
                (content.deflated() ? DEFLATED : STORED));
        header.putShort((short) 0).putShort((short) DATE);
        header.putInt((int) content.crc()).putInt((int) content.packedSize()).putInt((int) content.size());
        header.putShort((short) name.length).putShort((short) 0);
    }

    private static ByteBuffer directory(Placed file) throws IOException {
        byte[] name = file.entry().name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = little(46 + name.length);
        out.putInt(0x02014b50).putShort((short) VERSION);
        describe(out, file.entry().content(), name);
        out.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) file.offset());
        return out.put(name).flip();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer bytes) throws IOException {
        position += bytes.remaining();
        Channels.writeAll(out, bytes);
    }

    /** Writes the directory. Without it the file is not a zip. */
    public void finish() throws IOException {
        long start = position;
        for (Placed file : placed) {
            write(directory(file));
        }
        if (position > LARGEST) {
            throw new IOException("the package is larger than 4 GiB, which most LMSs cannot open");
        }
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) placed.size()).putShort((short) placed.size());
        end.putInt((int) (position - start)).putInt((int) start).putShort((short) 0);
        write(end.flip());
    }
}
