package org.waymark.xapi.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of a store. It holds batches: the statements, a line each, and then an empty line. A batch without its empty line was never finished. JSON
 * on one line holds no line end, so the mark cannot stand inside of a batch. A segment that is compressed by gzip was closed, and is not added to again;
 * to one that is compressed by Zstandard from its beginning, batches are added until it is full.
 *
 * @param number counted from 1
 * @param source where its statements came from
 * @param closed whether it is compressed
 * @param path the file
 */
record Segment(int number, String source, boolean closed, Path path) {

    /** The source of what the store's own server took. */
    static final String SERVED = "served";

    private static final Pattern NAME =
            Pattern.compile("statements-(\\d{6})-([a-z0-9][a-z0-9._-]{0,62})\\.ndjson(\\.gz|\\.zst)?");
    private static final int BLOCK = 1 << 16;

    /** A segment that is open. */
    static Segment of(Path folder, int number, String source) {
        return new Segment(
                number, source, false, folder.resolve("statements-%06d-%s.ndjson".formatted(number, source)));
    }

    /** The same when it is closed. */
    Segment whenClosed() {
        return new Segment(
                number, source, true, path.resolveSibling("statements-%06d-%s.ndjson.gz".formatted(number, source)));
    }

    /** The same, compressed from its beginning. */
    Segment packed() {
        return new Segment(
                number, source, true, path.resolveSibling("statements-%06d-%s.ndjson.zst".formatted(number, source)));
    }

    /** Whether batches can be added to it though it is compressed. */
    boolean isPacked() {
        return path.toString().endsWith(".zst");
    }

    /** Where its parts are, if it is compressed. */
    Members members() throws IOException {
        return isPacked() ? ZstdMembers.table(path) : GzipMembers.table(path);
    }

    /** Whether this can be the name of a source. */
    static boolean isSource(String name) {
        return name.matches("[a-z0-9][a-z0-9._-]{0,62}");
    }

    /** The files of a store, in order. Of a segment that is there twice, since something ended while it was closed, the compressed one counts. */
    static List<Segment> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        TreeMap<Integer, Segment> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    int number = Integer.parseInt(name.group(1));
                    Segment segment = new Segment(number, name.group(2), name.group(3) != null, file);
                    found.merge(number, segment, (one, other) -> one.closed() ? one : other);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Reads its finished batches. */
    LineReader lines() throws IOException {
        if (closed) {
            return new LineReader(isPacked() ? ZstdMembers.open(path) : GzipMembers.open(path), Long.MAX_VALUE);
        }
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            InputStream in = Channels.newInputStream(file);
            return new LineReader(in, endOfBatches(file, file.size()));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** How long its finished batches are, uncompressed. */
    long length() throws IOException {
        if (closed) {
            return members().length();
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return endOfBatches(file, file.size());
        }
    }

    /** Where the last finished batch among the first octets of the file ends; 0 if there is none. */
    static long endOfBatches(FileChannel file, long within) throws IOException {
        return endOfBatch(file, within).orElse(0L);
    }

    private static Optional<Long> endOfBatch(FileChannel file, long within) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long end = within;
        while (end > 1) {
            long start = Math.max(0, end - BLOCK);
            block.clear().limit((int) (end - start));
            for (int read = 0; block.hasRemaining() && read >= 0; ) {
                read = file.read(block, start + block.position());
            }
            for (int i = block.position() - 1; i > 0; i--) {
                if (block.get(i) == '\n' && block.get(i - 1) == '\n') {
                    return Optional.of(start + i + 1);
                }
            }
            // The two line ends of a mark may lie in different blocks.
            end = start == 0 ? 0 : start + 1;
        }
        return Optional.empty();
    }
}
