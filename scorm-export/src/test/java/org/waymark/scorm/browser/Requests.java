package org.waymark.scorm.browser;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every request that a server gets, as it came over the wire. */
final class Requests extends Filter {

    /** One request. */
    record Request(String method, String uri, String headers, String body) {}

    private final List<Request> all = new CopyOnWriteArrayList<>();

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        all.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().entrySet().toString(),
                new String(body, StandardCharsets.UTF_8)));
        exchange.setStreams(new ByteArrayInputStream(body), null);
        chain.doFilter(exchange);
    }

    @Override
    public String description() {
        return "keeps requests";
    }

    List<Request> all() {
        return List.copyOf(all);
    }
}
