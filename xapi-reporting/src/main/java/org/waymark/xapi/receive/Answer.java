package org.waymark.xapi.receive;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.waymark.xapi.statement.StatementFault;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers. */
final class Answer {

    private static final Pattern GZIP =
            Pattern.compile("(?i)(^|,)\\s*(x-)?gzip\\s*(;\\s*q\\s*=\\s*(1|0?\\.\\d*[1-9])\\d*)?\\s*(,|$)");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final HttpExchange exchange;

    Answer(HttpExchange exchange) {
        this.exchange = exchange;
    }

    Answer header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
        return this;
    }

    Answer lastModified(Instant time) {
        return header("Last-Modified", HTTP_DATE.format(time));
    }

    void nothing(int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    void json(int status, byte[] json) throws IOException {
        json(status, out -> out.write(json));
    }

    /** Streams JSON, compressed if the other side said that it can read that. For HEAD it answers the headers alone. */
    void json(int status, JsonWriter writer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.add("Vary", "Accept-Encoding");
        boolean gzip = wantsGzip();
        if (gzip) {
            headers.set("Content-Encoding", "gzip");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream out = gzip
                ? new java.util.zip.GZIPOutputStream(exchange.getResponseBody(), 1 << 14)
                : new BufferedOutputStream(exchange.getResponseBody(), 1 << 14)) {
            writer.writeTo(out);
        }
    }

    void refusal(Refusal refusal) throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("error", refusal.getMessage());
        if (!refusal.faults().isEmpty()) {
            ArrayNode faults = answer.putArray("faults");
            for (StatementFault fault : refusal.faults()) {
                faults.addObject()
                        .put("path", fault.path())
                        .put("message", fault.message())
                        .put("advice", fault.advice());
            }
        }
        json(refusal.status(), answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Says that something went wrong, if nothing else was said yet; else the answer stays cut off. */
    void fault() throws IOException {
        if (exchange.getResponseCode() < 0) {
            refusal(new Refusal(500, "Something went wrong in the record store."));
        }
    }

    private boolean wantsGzip() {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && GZIP.matcher(accepted).find();
    }

    /** Writes one JSON text, as UTF-8. */
    @FunctionalInterface
    interface JsonWriter {
        void writeTo(OutputStream out) throws IOException;
    }
}
