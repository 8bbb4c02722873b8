package org.waymark.xapi.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** Looks into the file of ids that belongs to a segment. */
final class IdFile {

    private IdFile() {}

    /** Whether a segment may hold one of these statements; true as well if that is not known. */
    static boolean holdsAny(Path store, int segment, long length, Set<UUID> wanted) throws IOException {
        Path file = IdIndex.file(store, segment);
        if (!Files.exists(file)) {
            return true;
        }
        long reached = 0;
        long records = Files.size(file) / IdIndex.RECORD;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (long i = 0; i < records; i++) {
                UUID id = new UUID(in.readLong(), in.readLong());
                in.readLong();
                reached = IdIndex.end(in.readLong());
                if (wanted.contains(id)) {
                    return true;
                }
            }
        }
        // Each batch ends with an empty line.
        return reached + 1 < length;
    }

    /** How far into a segment its file of ids reaches; 0 if there is none. */
    static long reached(Segment segment) throws IOException {
        Path file = segment.path().resolveSibling("index-%06d".formatted(segment.number()));
        long records = Files.exists(file) ? Files.size(file) / IdIndex.RECORD : 0;
        if (records == 0) {
            return 0;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes((records - 1) * IdIndex.RECORD + 24);
            return IdIndex.end(in.readLong());
        }
    }
}
