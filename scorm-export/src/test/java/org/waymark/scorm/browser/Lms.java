package org.waymark.scorm.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.waymark.scorm.preview.PreviewLms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The preview LMS on a port of its own, with pages around it as tests want them, and a look into its records. */
final class Lms implements AutoCloseable {

    /** What an LMS keeps of a learner. */
    record Kept(Map<String, String> cmi, String total, boolean closed, int sessions) {

        String get(String element) {
            return cmi.getOrDefault(element, "");
        }

        String status() {
            return get("cmi.core.lesson_status");
        }

        String suspendData() {
            return get("cmi.suspend_data");
        }
    }

    private final PreviewLms preview;
    private final HttpServer server;
    private final Path records;
    private final Requests requests = new Requests();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Lms(Path scormPackage, Path records, String launchQuery) throws IOException {
        this.records = records;
        preview = new PreviewLms(scormPackage, records, launchQuery);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/lms/", preview).getFilters().add(requests);
        server.start();
    }

    /** The LMS's page for a learner. */
    String address(String learner) {
        return origin() + "/lms/?learner=" + learner;
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The course's page itself. */
    String course() {
        return origin() + "/lms/course/index.html";
    }

    /** Adds a page to the site, and says where it is. */
    String page(String name, String html) {
        server.createContext("/pages/" + name, exchange -> {
            try (exchange) {
                byte[] body = html.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        return origin() + "/pages/" + name;
    }

    /** A learner's record, empty if there is none. */
    Kept record(String learner) throws IOException {
        Path file = records.resolve(learner + ".json");
        JsonNode kept = new JsonMapper().readTree(Files.exists(file) ? Files.readString(file) : "{}");
        Map<String, String> cmi = new TreeMap<>();
        kept.path("cmi")
                .properties()
                .forEach(entry -> cmi.put(entry.getKey(), entry.getValue().asString()));
        return new Kept(
                cmi,
                kept.path("total").asString(""),
                kept.path("closed").asBoolean(false),
                kept.path("sessions").asInt(0));
    }

    /** The record's file as it lies there. */
    String rawRecord(String learner) throws IOException {
        return Files.readString(records.resolve(learner + ".json"));
    }

    List<Requests.Request> requests() {
        return requests.all();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        preview.close();
    }
}
