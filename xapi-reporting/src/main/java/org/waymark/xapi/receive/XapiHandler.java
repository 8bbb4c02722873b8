package org.waymark.xapi.receive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.store.StatementStore;

/**
 * xAPI over HTTP: the Statement resource and the About resource of xAPI 1.0.3 Part Three, at {@code statements} and {@code about} below the path that
 * it is mounted at. The other resources answer 404 with the reason. Attachments are refused, save for those that lie elsewhere.
 *
 * <p>The JDK's server sends the head and the body of an answer in two pieces, which costs about 40 ms each time unless the system property
 * {@code sun.net.httpserver.nodelay} is {@code true} before the first server is made; that is for the program to set, not for a library.
 *
 * <p>Safe for use by several threads.
 */
public final class XapiHandler implements HttpHandler {

    private static final String VERSION = "1.0.3";
    private static final Pattern SPOKEN = Pattern.compile("1\\.0(\\.\\d+)?");
    private static final List<String> LATER =
            List.of("activities/state", "activities/profile", "agents/profile", "activities", "agents");

    private final StatementsResource statements;
    private final Consumer<? super Exception> faults;
    private final Keys keys;
    private final Cors cors;

    /**
     * Makes the handler.
     *
     * @param store the store, which stays the caller's to close
     * @param faults is told, from any thread, what went wrong inside; those who send requests never are
     */
    public XapiHandler(StatementStore store, ReceiveSettings settings, Consumer<? super Exception> faults) {
        this.statements = new StatementsResource(store, settings, faults);
        this.faults = faults;
        this.keys = new Keys(settings.keys());
        this.cors = new Cors(settings.allowedOrigin());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = new Answer(exchange);
            answer.header("X-Experience-API-Version", VERSION)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "no-store");
            cors.onEveryAnswer(exchange.getResponseHeaders());
            try {
                route(exchange, answer);
            } catch (Refusal refusal) {
                if (refusal.status() == 401) {
                    answer.header("WWW-Authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"");
                }
                answer.refusal(refusal);
            } catch (RuntimeException e) {
                faults.accept(e);
                answer.fault();
            }
        }
    }

    private void route(HttpExchange exchange, Answer answer) throws Refusal, IOException {
        String resource = resource(exchange);
        boolean known = resource.equals("statements") || resource.equals("about");
        if (exchange.getRequestMethod().equals("OPTIONS") && known) {
            cors.onPreflight(
                    exchange.getResponseHeaders(),
                    resource.equals("about") ? "GET, HEAD, OPTIONS" : "GET, HEAD, PUT, POST, OPTIONS");
            answer.nothing(204);
        } else if (resource.equals("about")) {
            about(exchange, answer);
        } else {
            version(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"));
            AccessKey key = keys.of(exchange.getRequestHeaders().getFirst("Authorization"));
            if (LATER.contains(resource)) {
                throw new Refusal(
                        404, "This store keeps statements only; it has no resource \"" + resource + "\" yet.");
            }
            if (!known) {
                throw new Refusal(404, "There is nothing here. Statements are at \"statements\".");
            }
            statements.answer(exchange, key, answer);
        }
    }

    private static void about(HttpExchange exchange, Answer answer) throws Refusal, IOException {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            answer.header("Allow", "GET, HEAD, OPTIONS");
            throw new Refusal(405, "This is read by GET or HEAD.");
        }
        answer.json(200, ("{\"version\":[\"" + VERSION + "\"]}").getBytes(StandardCharsets.UTF_8));
    }

    private static void version(@Nullable String version) throws Refusal {
        if (version == null) {
            throw new Refusal(
                    400, "Say which xAPI you speak: send the header X-Experience-API-Version: " + VERSION + ".");
        }
        if (!SPOKEN.matcher(version).matches()) {
            throw new Refusal(400, "xAPI 1.0 is spoken here, as version " + VERSION + ".");
        }
    }

    private static String resource(HttpExchange exchange) {
        String mounted = exchange.getHttpContext().getPath();
        String path = exchange.getRequestURI().getPath();
        String below = path.substring(Math.min(path.length(), mounted.length()));
        return below.startsWith("/") ? below.substring(1) : below;
    }
}
