package org.waymark.xapi.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Compresses segments that are full, and makes their Parquet files, on a thread of its own while others are written. One at a time waits. */
final class SegmentCloser implements AutoCloseable {

    private final StatementTable table;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "segment-closer");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> running;

    SegmentCloser(StatementTable table) {
        this.table = table;
    }

    /** Closes a segment; if the one before is not done yet, waits for that first. */
    void close(Segment segment, @Nullable FlatRows rows, long length) throws IOException {
        await();
        running = thread.submit(() -> {
            Segment closed = compress(segment);
            if (rows != null) {
                table.add(closed, rows, length);
            }
            return closed;
        });
    }

    private void await() throws IOException {
        Future<?> last = running;
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? io
                    : new IOException("A segment could not be closed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while a segment was closed");
        }
        running = null;
    }

    private static Segment compress(Segment segment) throws IOException {
        Segment closed = segment.whenClosed();
        Path draft = segment.path().resolveSibling("." + closed.path().getFileName() + ".part");
        Deflater deflater = new Deflater(1, true);
        try (InputStream in = Files.newInputStream(segment.path());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
            byte[] raw = new byte[GzipMembers.MEMBER];
            byte[] room = new byte[GzipMembers.MEMBER];
            for (int read = in.readNBytes(raw, 0, raw.length); read > 0; read = in.readNBytes(raw, 0, raw.length)) {
                GzipMembers.write(raw, 0, read, deflater, room, out);
            }
        } finally {
            deflater.end();
        }
        StatementKeeper.force(draft);
        SafeFile.rename(draft, closed.path());
        Files.delete(segment.path());
        return closed;
    }

    @Override
    public void close() throws IOException {
        try {
            await();
        } finally {
            thread.shutdown();
        }
    }
}
