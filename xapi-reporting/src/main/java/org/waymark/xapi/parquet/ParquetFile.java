package org.waymark.xapi.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.waymark.xapi.statement.ByteText;

/** Writes one file: the columns, and for each a dictionary page if it has texts, and one data page. It appears under its name when it is whole. */
public final class ParquetFile {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int RLE_DICTIONARY = 8;

    private final List<? extends Column> columns;
    private final int[] rows;
    private final ByteText out = new ByteText();
    private final List<Chunk> chunks = new ArrayList<>();

    private ParquetFile(List<? extends Column> columns, int[] rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Writes some rows of some columns.
     *
     * @param rows the numbers of the rows, in the order in which they are written
     * @throws IOException if writing fails; nothing is left then
     */
    public static void write(Path file, List<? extends Column> columns, int[] rows) throws IOException {
        ByteText bytes = new ParquetFile(columns, rows).bytes();
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes(), 0, bytes.length());
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private ByteText bytes() {
        out.add(MAGIC);
        columns.forEach(this::chunk);
        byte[] footer = footer();
        out.add(footer);
        out.add(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        out.add(MAGIC);
        return out;
    }

    private void chunk(Column column) {
        int begin = out.length();
        ByteText dictionary = new ByteText();
        int entries = column.dictionary(rows, dictionary);
        if (entries > 0) {
            out.add(new Thrift()
                    .begin()
                    .i32(1, 2)
                    .i32(2, dictionary.length())
                    .i32(3, dictionary.length())
                    .begin(7)
                    .i32(1, entries)
                    .i32(2, PLAIN)
                    .end()
                    .end()
                    .bytes());
            out.add(dictionary);
        }
        int data = out.length();
        ByteText page = new ByteText();
        int[] present = rows;
        if (column.optional()) {
            present = levels(column, page);
        }
        column.values(present, page);
        out.add(new Thrift()
                .begin()
                .i32(1, 0)
                .i32(2, page.length())
                .i32(3, page.length())
                .begin(5)
                .i32(1, rows.length)
                .i32(2, entries > 0 ? RLE_DICTIONARY : PLAIN)
                .i32(3, RLE)
                .i32(4, RLE)
                .end()
                .end()
                .bytes());
        out.add(page);
        chunks.add(new Chunk(column, begin, data, out.length(), entries > 0));
    }

    /** Writes which rows have something, and gives their numbers. */
    private int[] levels(Column column, ByteText page) {
        int[] levels = new int[rows.length];
        int[] present = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (column.has(rows[i])) {
                levels[i] = 1;
                present[count++] = rows[i];
            }
        }
        ByteText runs = new ByteText();
        new Hybrid(runs, 1).write(levels, levels.length);
        page.add(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(runs.length())
                .array());
        page.add(runs);
        return java.util.Arrays.copyOf(present, count);
    }

    private byte[] footer() {
        Thrift footer = new Thrift().begin().i32(1, 2).list(2, Thrift.STRUCT, columns.size() + 1);
        footer.begin().text(4, "statement").i32(5, columns.size()).end();
        columns.forEach(column -> schema(footer, column));
        footer.i64(3, rows.length).list(4, Thrift.STRUCT, 1).begin().list(1, Thrift.STRUCT, chunks.size());
        chunks.forEach(chunk -> chunk.write(footer, rows.length));
        long bytes = chunks.stream().mapToLong(chunk -> chunk.end - chunk.begin).sum();
        footer.i64(2, bytes).i64(3, rows.length).end();
        return footer.text(6, "waymark").end().bytes();
    }

    private static void schema(Thrift footer, Column column) {
        footer.begin()
                .i32(1, column.type().code())
                .i32(3, column.optional() ? 1 : 0)
                .text(4, column.name());
        if (column.type() == Column.Type.BYTE_ARRAY) {
            footer.i32(6, 0).begin(10).begin(1).end().end();
        } else if (column.type() == Column.Type.INT64) {
            footer.begin(10)
                    .begin(8)
                    .truth(1, false)
                    .begin(2)
                    .begin(2)
                    .end()
                    .end()
                    .end()
                    .end();
        }
        footer.end();
    }

    /** Where the pages of a column are. */
    private record Chunk(Column column, int begin, int data, int end, boolean byDictionary) {

        void write(Thrift footer, int rows) {
            footer.begin().i64(2, begin).begin(3).i32(1, column.type().code());
            footer.list(2, Thrift.I32, byDictionary ? 3 : 2).zigzag(PLAIN).zigzag(RLE);
            if (byDictionary) {
                footer.zigzag(RLE_DICTIONARY);
            }
            footer.list(3, Thrift.BINARY, 1).text(column.name());
            footer.i32(4, 0)
                    .i64(5, rows)
                    .i64(6, end - begin)
                    .i64(7, end - begin)
                    .i64(9, data);
            if (byDictionary) {
                footer.i64(11, begin);
            }
            footer.end().end();
        }
    }
}
