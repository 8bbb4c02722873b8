package org.waymark.xapi.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.ByteText;

/** The segment that batches are added to; its file is made with the first of them. Used by one thread at a time. */
final class BatchFile implements AutoCloseable {

    private final Path folder;
    private final ByteText frames = new ByteText();
    private @Nullable FileOutputStream file;

    BatchFile(Path folder) {
        this.folder = folder;
    }

    /** Adds a batch, with its mark, and returns when it is on the disk. */
    void add(Segment segment, ByteText batch) throws IOException {
        FileOutputStream out = file;
        if (out == null) {
            boolean isNew = !Files.exists(segment.path());
            // A plain stream and not a channel: a channel is closed when its thread is interrupted.
            out = new FileOutputStream(segment.path().toFile(), true);
            file = out;
            if (isNew) {
                SafeFile.force(folder);
            }
        }
        ByteText written = batch;
        if (segment.isPacked()) {
            frames.clear();
            ZstdMembers.pack(batch.bytes(), batch.length(), frames);
            written = frames;
        }
        out.write(written.bytes(), 0, written.length());
        out.getFD().sync();
    }

    /** The next batch goes to another segment. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
