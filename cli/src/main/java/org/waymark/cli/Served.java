package org.waymark.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server for this machine alone (127.0.0.1), until the process ends. */
final class Served implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    /**
     * Begins to listen.
     *
     * @param port the port, or 0 for a free one
     * @throws IOException if the port is taken
     */
    Served(int port) throws IOException {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        } catch (BindException e) {
            throw new IOException(
                    "port " + port + " is taken. Name another with --port, or --port 0 for any that is free.", e);
        }
        server.setExecutor(threads);
    }

    HttpServer server() {
        return server;
    }

    /** The address of what is served, with a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Serves until the process is told to end. */
    void untilStopped() throws InterruptedException {
        Thread.currentThread().join();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
