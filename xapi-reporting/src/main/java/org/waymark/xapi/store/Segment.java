package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of a store. It holds batches: the statements, a line each, and then an empty line. A batch without its empty line was never finished. JSON
 * on one line holds no line end, so the mark cannot stand inside of a batch.
 *
 * @param number counted from 1
 * @param path the file
 */
record Segment(int number, Path path) {

    private static final Pattern NAME = Pattern.compile("statements-(\\d{6})\\.ndjson");
    private static final int BLOCK = 1 << 16;

    static Segment of(Path folder, int number) {
        return new Segment(number, folder.resolve("statements-%06d.ndjson".formatted(number)));
    }

    /** The files of a store, in order. */
    static List<Segment> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .map(name -> of(folder, Integer.parseInt(name.group(1))))
                    .sorted(java.util.Comparator.comparingInt(Segment::number))
                    .toList();
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
