package org.waymark.xapi.store;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.waymark.xapi.statement.StatementScan;

/**
 * Scans batches of statements on threads of its own, and gives them back in the order in which they were begun: so that reading, scanning and keeping go
 * on at the same time, and nothing depends on which was faster. To be used by one thread.
 */
final class ScanAhead implements AutoCloseable {

    /** More threads than this have nothing to do: keeping is slower then. */
    private static final int MOST_THREADS = 3;

    private final int longest;
    private final InstantSource clock;
    private final int threads;
    private final ExecutorService pool;
    private final BlockingQueue<StatementScan> scans;
    private final Deque<Future<ScanBatch>> begun = new ArrayDeque<>();
    private final Deque<ScanBatch> free = new ArrayDeque<>();

    /**
     * Threads that wait.
     *
     * @param scan makes a scan, which is used by one thread at a time
     * @param longest statements that are longer than so many octets are not looked at
     * @param clock tells the time of statements which do not say when they were stored
     */
    ScanAhead(Supplier<StatementScan> scan, int longest, InstantSource clock) {
        this.longest = longest;
        this.clock = clock;
        this.threads = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1));
        this.scans = new ArrayBlockingQueue<>(threads);
        for (int i = 0; i < threads; i++) {
            scans.add(scan.get());
        }
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "statement-scan");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A batch that nobody uses, to be filled. */
    ScanBatch fresh() {
        ScanBatch batch = free.poll();
        return batch == null ? new ScanBatch() : batch;
    }

    /** Begins to scan a batch. */
    void begin(ScanBatch batch) {
        long now = StoredTimes.micros(clock.instant());
        begun.add(pool.submit(() -> {
            StatementScan scan = scans.take();
            try {
                batch.scan(scan, longest, now);
            } finally {
                scans.add(scan);
            }
            return batch;
        }));
    }

    /** How many batches were begun and not taken yet. */
    int waiting() {
        return begun.size();
    }

    /** Whether so many were begun that one should be taken before another is begun. */
    boolean isFull() {
        return begun.size() > threads;
    }

    /**
     * The batch that was begun first, when it is scanned.
     *
     * @throws IOException if this thread is interrupted
     */
    ScanBatch next() throws IOException {
        try {
            return begun.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while statements were read");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("A statement could not be scanned.", e.getCause());
        }
    }

    /** Gives a batch back, to be used again. */
    void release(ScanBatch batch) {
        if (!batch.isLarge()) {
            free.push(batch);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
