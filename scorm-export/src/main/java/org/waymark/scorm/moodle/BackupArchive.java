package org.waymark.scorm.moodle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The form of a Moodle backup: a gzipped tar (POSIX ustar) whose first file, {@code .ARCHIVE_INDEX}, lists the rest. Written from front to back; files pass through a
 * small buffer.
 */
final class BackupArchive {

    private static final int BLOCK = 512;
    private static final int BUFFER = 1 << 16;
    private static final long LARGEST = 077777777777L;

    private BackupArchive() {}

    /**
     * Writes it all. The stream stays open.
     *
     * @param files by name, with {@code /} between folders
     * @param time for all of them, in seconds since 1970
     * @throws IOException if the disk fails, or a file changed its size meanwhile
     */
    static void write(SortedMap<String, BackupFile> files, long time, OutputStream out) throws IOException {
        Map<String, BackupFile> entries = withFolders(files);
        Gzip gzip = new Gzip(out);
        Tar tar = new Tar(gzip, time);
        tar.add(".ARCHIVE_INDEX", BackupFile.text(index(entries, time)));
        for (Map.Entry<String, BackupFile> each : entries.entrySet()) {
            gzip.pack(!each.getValue().packed());
            tar.add(each.getKey(), each.getValue());
        }
        gzip.pack(true);
        gzip.write(new byte[2 * BLOCK]);
        gzip.finish();
    }

    /** With each folder before what is in it. */
    private static Map<String, BackupFile> withFolders(SortedMap<String, BackupFile> files) {
        Map<String, BackupFile> all = new LinkedHashMap<>();
        files.forEach((name, file) -> {
            for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
                all.putIfAbsent(name.substring(0, slash + 1), BackupFile.text(""));
            }
            all.put(name, file);
        });
        return all;
    }

    private static String index(Map<String, BackupFile> entries, long time) {
        List<String> lines = new ArrayList<>(List.of("Moodle archive file index. Count: " + entries.size()));
        entries.forEach((name, file) ->
                lines.add(name.endsWith("/") ? name + "\td\t0\t?" : name + "\tf\t" + file.size() + "\t" + time));
        return String.join("\n", lines) + "\n";
    }

    /** Compresses what gains from it, and passes on what is compressed already. */
    private static final class Gzip extends GZIPOutputStream {

        private boolean packing = true;

        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
        }

        void pack(boolean on) {
            if (on != packing) {
                def.setLevel(on ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
                packing = on;
            }
        }
    }

    /** Writes tar headers and what follows them. */
    private record Tar(OutputStream out, long time) {

        void add(String name, BackupFile file) throws IOException {
            boolean folder = name.endsWith("/");
            if (name.getBytes(StandardCharsets.UTF_8).length > 100 || file.size() > LARGEST) {
                throw new IOException("a file is too large for a Moodle backup, or its name too long: " + name);
            }
            out.write(header(name, file.size(), folder));
            Counted counted = new Counted(out);
            file.bytes().writeTo(counted);
            if (counted.count != file.size()) {
                throw new IOException(name + " changed while it was being packed");
            }
            out.write(new byte[(int) ((BLOCK - file.size() % BLOCK) % BLOCK)]);
        }

        private byte[] header(String name, long size, boolean folder) {
            byte[] header = new byte[BLOCK];
            put(header, 0, name);
            put(header, 100, folder ? "0000755" : "0000644");
            put(header, 108, "0000000");
            put(header, 116, "0000000");
            put(header, 124, octal(size));
            put(header, 136, octal(time));
            put(header, 148, "        ");
            put(header, 156, folder ? "5" : "0");
            put(header, 257, "ustar");
            put(header, 263, "00");
            put(header, 329, "0000000");
            put(header, 337, "0000000");
            int sum = 0;
            for (byte each : header) {
                sum += each & 0xFF;
            }
            String octal = "000000" + Integer.toOctalString(sum);
            put(header, 148, octal.substring(octal.length() - 6) + "\0 ");
            return header;
        }

        private static String octal(long value) {
            String digits = "00000000000" + Long.toOctalString(value);
            return digits.substring(digits.length() - 11);
        }

        private static void put(byte[] header, int at, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, header, at, bytes.length);
        }
    }

    private static final class Counted extends FilterOutputStream {

        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            count++;
            out.write(single);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count += length;
            out.write(bytes, from, length);
        }
    }
}
