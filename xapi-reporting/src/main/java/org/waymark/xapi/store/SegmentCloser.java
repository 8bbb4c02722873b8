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

/**
 * Writes batches, compresses segments that are full, and makes their Parquet files, on a thread of its own while further statements are read. It does one
 * thing after the other, and one waits.
 */
final class SegmentCloser implements AutoCloseable {

    private final StatementTable table;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "segment-closer");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Begun running;
    private volatile @Nullable Throwable failure;

    SegmentCloser(StatementTable table) {
        this.table = table;
    }

    /** Closes a segment, once what was begun before is done. */
    void close(Segment segment, @Nullable FlatRows rows, long length) {
        begin(() -> {
            Segment closed = segment.closed() ? segment : compress(segment);
            if (rows != null) {
                table.add(closed, rows, length);
            }
        });
    }

    /** Makes the Parquet files of a segment that stays open. */
    void table(Segment segment, FlatRows rows, long length) {
        begin(() -> table.add(segment, rows, length));
    }

    /**
     * Begins something, once what was begun before is done; if that failed, nothing is done any more.
     *
     * @return what {@link #await(Begun)} waits for
     */
    Begun begin(Work work) {
        Begun begun = new Begun(thread.submit(() -> {
            if (failure != null) {
                return work;
            }
            try {
                work.done();
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
            return work;
        }));
        running = begun;
        return begun;
    }

    /** Something that was begun. */
    record Begun(Future<?> end) {}

    /** Something that is done on the thread. */
    @FunctionalInterface
    interface Work {
        void done() throws IOException;
    }

    /**
     * Waits until all that was begun is done.
     *
     * @throws IOException if any of it failed
     */
    void await() throws IOException {
        await(running);
    }

    /**
     * Waits until something is done, and all that was begun before it.
     *
     * @throws IOException if any of it failed
     */
    void await(@Nullable Begun work) throws IOException {
        try {
            if (work != null) {
                work.end().get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The store could not be written.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while the store was written");
        }
        Throwable fault = failure;
        if (fault != null) {
            throw new IOException(
                    fault.getMessage() == null ? "The store could not be written." : fault.getMessage(), fault);
        }
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
