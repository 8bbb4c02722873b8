package org.waymark.scorm.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small LMS for one package, to be mounted in an {@link com.sun.net.httpserver.HttpServer}: a page with a run-time of SCORM 1.2 or 2004, as the package asks, that launches
 * it and keeps each learner's record in a file. A package without a manifest of SCORM is shown as it is. For previews, the demo and tests on one's own machine; it knows no
 * passwords.
 */
public final class PreviewLms implements HttpHandler, AutoCloseable {

    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int LARGEST_RECORD = 2 * 1024 * 1024;
    private static final int LONGEST_START = 4096;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("vtt", "text/vtt; charset=utf-8"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("wav", "audio/wav"));

    private final ZipFile zip;
    private final Path records;
    private final String launchQuery;
    private final Optional<String> player;

    /**
     * An LMS for a package.
     *
     * @param scormPackage the zip
     * @param records the folder for learners' records; made if it is not there
     * @param launchQuery what is added to the launch address, such as xAPI launch parameters; empty for nothing
     */
    public PreviewLms(Path scormPackage, Path records, String launchQuery) throws IOException {
        this.zip = new ZipFile(scormPackage.toFile());
        this.records = Files.createDirectories(records);
        this.launchQuery = launchQuery;
        this.player = player(zip);
    }

    /** The page that plays the LMS; nothing if the package is for none. */
    private static Optional<String> player(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry("imsmanifest.xml");
        if (manifest == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            String start = new String(in.readNBytes(LONGEST_START), StandardCharsets.UTF_8);
            return Optional.of(start.contains("<schemaversion>2004") ? "lms-fourth.html" : "lms.html");
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String context = exchange.getHttpContext().getPath();
            String path = exchange.getRequestURI().getPath();
            String rest = path.length() > context.length() ? path.substring(context.length()) : "";
            if (rest.startsWith("course/")) {
                fromPackage(exchange, rest.substring("course/".length()));
            } else if (rest.equals("record")) {
                record(exchange);
            } else if (rest.equals("config.json")) {
                String launch = "course/index.html" + (launchQuery.isEmpty() ? "" : "?" + launchQuery);
                JsonMapper json = new JsonMapper();
                send(
                        exchange,
                        "json",
                        json.writeValueAsBytes(json.createObjectNode().put("launch", launch)));
            } else if (rest.isEmpty() && player.isEmpty()) {
                exchange.getResponseHeaders().set("Location", "course/index.html");
                exchange.sendResponseHeaders(302, -1);
            } else {
                resource(exchange, rest.isEmpty() ? player.orElse("") : rest);
            }
        }
    }

    private void fromPackage(HttpExchange exchange, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            notFound(exchange);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", type(name));
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(200, entry.getSize() == 0 ? -1 : entry.getSize());
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = exchange.getResponseBody()) {
            in.transferTo(out);
        }
    }

    private void record(HttpExchange exchange) throws IOException {
        Path file = records.resolve(learner(exchange) + ".json");
        if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, "json", Files.exists(file) ? Files.readAllBytes(file) : EMPTY);
            return;
        }
        keep(exchange.getRequestBody().readNBytes(LARGEST_RECORD), file);
        exchange.sendResponseHeaders(204, -1);
    }

    /** Keeps a record, unless a later one of the same session is there: what a closing page sends may overtake itself. */
    private synchronized void keep(byte[] body, Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        JsonNode now = json.readTree(body);
        JsonNode before = json.readTree(Files.exists(file) ? Files.readAllBytes(file) : EMPTY);
        boolean overtaken = now.path("session").equals(before.path("session"))
                && now.path("revision").asInt(0) < before.path("revision").asInt(0);
        if (!overtaken) {
            Path draft = Files.createTempFile(records, "record", ".part");
            Files.write(draft, body);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The learner that a request names, as something that can safely be a file's name. */
    private static String learner(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        String named = query != null && query.startsWith("learner=")
                ? URLDecoder.decode(query.substring("learner=".length()), StandardCharsets.UTF_8)
                : "alex";
        String safe = named.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        return safe.isEmpty() ? "alex" : safe.substring(0, Math.min(60, safe.length()));
    }

    private static void resource(HttpExchange exchange, String name) throws IOException {
        try (InputStream in =
                name.matches("[a-z-]+\\.(html|js|css)") ? PreviewLms.class.getResourceAsStream(name) : null) {
            if (in == null) {
                notFound(exchange);
            } else {
                send(exchange, name, in.readAllBytes());
            }
        }
    }

    private static void send(HttpExchange exchange, String name, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type(name));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
