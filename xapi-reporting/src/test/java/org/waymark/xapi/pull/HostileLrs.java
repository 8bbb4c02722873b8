package org.waymark.xapi.pull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A record store that pages by {@code stored}, and misbehaves in all the ways that were seen in real ones, as a seed says. */
public final class HostileLrs implements AutoCloseable {

    /** How it may misbehave. */
    public enum Fault {
        TOO_MANY,
        BROKEN,
        CUT_CONNECTION,
        TRUNCATED,
        EARLY_END,
        REPEATED,
        STALE_LINK
    }

    private final HttpServer server;
    private final List<Kept> statements;
    private final Random random;
    private final List<Fault> faults;
    private final int perPage;
    private final double howOften;
    public final AtomicInteger requests = new AtomicInteger();
    public volatile boolean shuffled;
    public volatile boolean latestFirst;
    public volatile boolean aboutIsBroken;
    public volatile String moreBase = "";
    public volatile String version = "1.0.3";
    public volatile String seenVersion = "";
    /** Answered in place of the next pages. */
    final Deque<String> instead = new ConcurrentLinkedDeque<>();
    /** What the next pages promise to be consistent through. */
    final Deque<Instant> promises = new ConcurrentLinkedDeque<>();
    /** So many pages begin, and then nothing more comes of them. */
    final AtomicInteger stalls = new AtomicInteger();

    private final CountDownLatch closed = new CountDownLatch(1);

    record Kept(Instant stored, String json) {}

    HostileLrs(List<Kept> statements, int perPage, long seed, double howOften, Fault... faults) throws IOException {
        this.statements = new ArrayList<>(statements);
        this.perPage = perPage;
        this.random = new Random(seed);
        this.howOften = howOften;
        this.faults = List.of(faults);
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "hostile");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi/");
    }

    synchronized void add(Instant stored, String json) {
        statements.add(new Kept(stored, json));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            seenVersion = String.valueOf(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"));
            if (exchange.getRequestURI().getPath().endsWith("about")) {
                if (aboutIsBroken) {
                    send(exchange, 500, "<html>Oh no</html>".getBytes(StandardCharsets.UTF_8));
                    return;
                }
                send(exchange, 200, ("{\"version\":[\"" + version + "\"]}").getBytes(StandardCharsets.UTF_8));
                return;
            }
            if (stalls.get() > 0) {
                stalls.decrementAndGet();
                stall(exchange);
                return;
            }
            statements(exchange, query(exchange));
        }
    }

    private void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("{\"statements\":[".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void statements(HttpExchange exchange, Map<String, String> query) throws IOException {
        if (happens(Fault.TOO_MANY)) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            send(exchange, 429, "slow down".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (happens(Fault.BROKEN)) {
            send(exchange, 503, "<html>down</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (query.containsKey("from") && happens(Fault.STALE_LINK)) {
            send(exchange, 404, "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String other = instead.poll();
        if (other != null) {
            send(exchange, 200, other.getBytes(StandardCharsets.UTF_8));
            return;
        }
        Instant promise = promises.poll();
        if (promise != null) {
            exchange.getResponseHeaders().set("X-Experience-API-Consistent-Through", promise.toString());
        }
        byte[] page = page(query);
        if (happens(Fault.CUT_CONNECTION)) {
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page, 0, page.length / 2);
            return;
        }
        if (happens(Fault.TRUNCATED)) {
            page = Arrays.copyOf(page, page.length / 3);
        }
        send(exchange, 200, page);
    }

    private byte[] page(Map<String, String> query) {
        Instant since = Instant.parse(query.getOrDefault("since", "0001-01-01T00:00:00Z"));
        Instant until = Instant.parse(query.getOrDefault("until", "9999-01-01T00:00:00Z"));
        List<Kept> found = new ArrayList<>(statements.stream()
                .filter(each -> each.stored().isAfter(since) && !each.stored().isAfter(until))
                .sorted((one, other) -> one.stored().compareTo(other.stored()))
                .toList());
        if (latestFirst) {
            Collections.reverse(found);
        }
        if (shuffled) {
            Collections.shuffle(found, new Random(7));
        }
        int from = Integer.parseInt(query.getOrDefault("from", "0"));
        int limit = Math.min(perPage, Integer.parseInt(query.getOrDefault("limit", "0")));
        int to = Math.min(found.size(), from + limit);
        List<String> page = new ArrayList<>(
                found.subList(Math.min(from, to), to).stream().map(Kept::json).toList());
        if (!page.isEmpty() && happens(Fault.REPEATED)) {
            page.add(page.get(0));
            Collections.reverse(page);
        }
        boolean more = to < found.size() && !happens(Fault.EARLY_END);
        String link = more
                ? moreBase + "/elsewhere/more?since=" + since + "&until=" + until + "&limit=" + limit + "&from=" + to
                : "";
        return ("{\"more\":\"" + link + "\",\"statements\":[\n" + String.join(",\n", page) + "\n]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private boolean happens(Fault fault) {
        return faults.contains(fault) && random.nextDouble() < howOften;
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        byte[] sent = body;
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (random.nextBoolean()
                && String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                        .contains("gzip")) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(body);
            }
            sent = packed.toByteArray();
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        exchange.getResponseBody().write(sent);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new TreeMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
