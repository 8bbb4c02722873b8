package org.waymark.xapi.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends batches to the newest file of a store. After a failure it takes no more: what is on the disk is known again only when it is opened anew. */
final class SegmentWriter implements AutoCloseable {

    private final Path folder;
    private final long segmentBytes;
    private Segment segment;
    private FileOutputStream file;
    private long length;
    private boolean failed;

    SegmentWriter(Path folder, Segment segment, long segmentBytes) throws IOException {
        this.folder = folder;
        this.segment = segment;
        this.segmentBytes = segmentBytes;
        this.file = open(segment);
        this.length = Files.size(segment.path());
    }

    /** Begins a new file if the present one is full. */
    void turnPage() throws IOException {
        if (length < segmentBytes) {
            return;
        }
        Segment next = Segment.of(folder, segment.number() + 1, segment.source());
        FileOutputStream opened = open(next);
        file.close();
        file = opened;
        segment = next;
        length = Files.size(next.path());
    }

    /** The place at which the next batch will begin. */
    long place() {
        return SegmentFiles.place(segment.number(), length);
    }

    /** Writes a batch, with its mark, and returns when it is on the disk. */
    void append(byte[] batch, int bytes) throws IOException {
        if (failed) {
            throw new IOException(
                    "An earlier write to " + segment.path() + " failed. Mend the disk, then open the store again.");
        }
        failed = true;
        file.write(batch, 0, bytes);
        file.getFD().sync();
        failed = false;
        length += bytes;
    }

    private FileOutputStream open(Segment opened) throws IOException {
        boolean isNew = !Files.exists(opened.path());
        // A plain stream and not a channel: a channel is closed when its thread is interrupted.
        FileOutputStream stream = new FileOutputStream(opened.path().toFile(), true);
        if (isNew) {
            forceFolder();
        }
        return stream;
    }

    /** Makes sure that the name of a new file outlives a crash, where the operating system allows folders to be forced to disk. */
    private void forceFolder() throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (java.nio.file.AccessDeniedException e) {
            // Windows opens no folders, and needs none of this.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
