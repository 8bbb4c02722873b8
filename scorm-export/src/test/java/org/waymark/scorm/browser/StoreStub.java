package org.waymark.scorm.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.waymark.scorm.RecordStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record store that behaves as it is told, over real HTTP. What it took it keeps by the statement's id, as xAPI 1.0.3 Part Three §2.1 asks. */
public final class StoreStub implements AutoCloseable {

    /** How the store answers a batch. */
    public interface Manners {
        Reply to(List<JsonNode> statements);
    }

    /**
     * An answer.
     *
     * @param status the status; 0 for none at all, ever
     * @param headers what else is said
     * @param takes how many of the statements are kept, from the first, whatever is answered
     */
    public record Reply(int status, Map<String, String> headers, int takes) {

        public Reply(int status, Map<String, String> headers, boolean takes) {
            this(status, headers, takes ? Integer.MAX_VALUE : 0);
        }

        public static Reply of(int status) {
            return new Reply(status, Map.of(), status == 200);
        }
    }

    /** A batch as it came: when, and with which answer. */
    public record Batch(long at, List<JsonNode> statements, int status) {}

    public static final Manners TAKES_ALL = statements -> Reply.of(200);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Requests requests = new Requests();
    private final Map<String, JsonNode> stored = new LinkedHashMap<>();
    private final List<Batch> batches = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private final Map<String, byte[]> documents = new LinkedHashMap<>();
    private Manners manners = TAKES_ALL;

    /** On any port. */
    public StoreStub() throws IOException {
        this(0);
    }

    /** On this port. */
    public StoreStub(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/xapi/statements", this::handle).getFilters().add(requests);
        server.createContext("/xapi/activities/state", this::state).getFilters().add(requests);
        server.start();
    }

    /** What an export is told of it. */
    public RecordStore told() {
        return new RecordStore(endpoint(), "append-only", "public");
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/xapi";
    }

    public synchronized void behaves(Manners how) {
        manners = how;
    }

    /** What it keeps, in the order in which it came. */
    public synchronized List<JsonNode> stored() {
        return List.copyOf(stored.values());
    }

    /** What it keeps, as verb and end of the object's id: {@code answered silence}. */
    List<String> story() {
        return stored().stream().map(StoreStub::tell).toList();
    }

    static String tell(JsonNode statement) {
        return last(statement.at("/verb/id").asString()) + " "
                + last(statement.at("/object/id").asString());
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    public synchronized List<Batch> batches() {
        return List.copyOf(batches);
    }

    /** Ids under which something else came than before. */
    public synchronized List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    public synchronized boolean knows(String id) {
        return stored.containsKey(id);
    }

    List<Requests.Request> requests() {
        return requests.all();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders()
                    .set("Access-Control-Allow-Headers", "authorization, content-type, x-experience-api-version");
            exchange.getResponseHeaders().set("Access-Control-Expose-Headers", "Retry-After");
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            List<JsonNode> statements = new ArrayList<>();
            new JsonMapper().readTree(exchange.getRequestBody().readAllBytes()).forEach(statements::add);
            Reply reply = take(statements);
            if (reply.status() == 0) {
                closed.await();
                return;
            }
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = new JsonMapper()
                    .writeValueAsString(statements.stream()
                            .map(each -> each.path("id").asString())
                            .toList())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The State resource (xAPI 1.0.3 Part Three §2.3): a document for each query, as it was asked. */
    private void state(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders()
                    .set("Access-Control-Allow-Headers", "authorization, content-type, x-experience-api-version");
            exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, PUT");
            String query = exchange.getRequestURI().getQuery();
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    synchronized (this) {
                        documents.put(query, body);
                    }
                    exchange.sendResponseHeaders(204, -1);
                }
                case "GET" -> {
                    byte[] found;
                    synchronized (this) {
                        found = documents.getOrDefault(query, new byte[0]);
                    }
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(found.length == 0 ? 404 : 200, found.length == 0 ? -1 : found.length);
                    exchange.getResponseBody().write(found);
                }
                default -> exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    private synchronized Reply take(List<JsonNode> statements) {
        Reply reply = manners.to(statements);
        batches.add(new Batch(System.nanoTime(), List.copyOf(statements), reply.status()));
        statements.stream().limit(reply.takes()).forEach(statement -> {
            String id = statement.path("id").asString();
            JsonNode before = stored.putIfAbsent(id, statement);
            if (before != null && !before.equals(statement)) {
                conflicts.add(id);
            }
        });
        return reply;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
