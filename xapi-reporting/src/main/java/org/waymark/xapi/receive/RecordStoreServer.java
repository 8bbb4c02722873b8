package org.waymark.xapi.receive;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.waymark.xapi.store.StatementStore;

/**
 * A record store that listens on this machine alone (127.0.0.1), at {@code /xapi/}. To be reached from elsewhere it needs a proxy in front of it that
 * speaks TLS, since keys are sent with every request.
 */
public final class RecordStoreServer implements AutoCloseable {

    private static final int THREADS = 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicInteger answering;

    private RecordStoreServer(HttpServer server, ExecutorService threads, AtomicInteger answering) {
        this.server = server;
        this.threads = threads;
        this.answering = answering;
    }

    /**
     * Starts to listen.
     *
     * @param store the store, which stays the caller's to close, after the server
     * @param port the port; 0 for any that is free
     * @param faults is told, from any thread, what went wrong inside
     * @throws IOException if the port is taken
     */
    public static RecordStoreServer start(
            StatementStore store, ReceiveSettings settings, int port, Consumer<? super Exception> faults)
            throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "record-store");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        AtomicInteger answering = new AtomicInteger();
        XapiHandler handler = new XapiHandler(store, settings, faults);
        server.createContext("/xapi/", exchange -> {
            answering.incrementAndGet();
            try {
                handler.handle(exchange);
            } finally {
                answering.decrementAndGet();
            }
        });
        server.start();
        return new RecordStoreServer(server, threads, answering);
    }

    /** The address that packages and clients are given: the base of all resources. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi/");
    }

    /** Stops listening, and lets requests that are being answered finish for up to a second. */
    @Override
    public void close() {
        // HttpServer.stop waits for as long as it is told to, whether or not anything is being answered.
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (answering.get() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        server.stop(0);
        threads.shutdown();
    }
}
