package org.waymark.xapi.receive;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.InvalidStatementException;
import org.waymark.xapi.statement.Statement;
import org.waymark.xapi.statement.StatementReader;
import org.waymark.xapi.statement.Timestamps;
import org.waymark.xapi.store.Authority;
import org.waymark.xapi.store.BatchRefusedException;
import org.waymark.xapi.store.StatementConflictException;
import org.waymark.xapi.store.StatementPage;
import org.waymark.xapi.store.StatementQuery;
import org.waymark.xapi.store.StatementStore;
import org.waymark.xapi.store.StoredStatement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The Statement resource (xAPI 1.0.3 Part Three §2.1). */
final class StatementsResource {

    private static final List<String> SINGLE = List.of("statementId", "voidedStatementId", "format", "attachments");
    /** The parameters of a list; the last is ours, and stands in {@code more} links only. */
    private static final List<String> LIST = List.of(
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            "beyond");

    private final StatementStore store;
    private final ReceiveSettings settings;
    private final Consumer<? super Exception> faults;
    private final StatementReader reader = new StatementReader();
    private final StatementFormat formats = new StatementFormat();

    StatementsResource(StatementStore store, ReceiveSettings settings, Consumer<? super Exception> faults) {
        this.store = store;
        this.settings = settings;
        this.faults = faults;
    }

    void answer(HttpExchange exchange, AccessKey key, Answer answer) throws Refusal, IOException {
        answer.header("X-Experience-API-Consistent-Through", Timestamps.format(store.consistentThrough()));
        Parameters parameters = Parameters.of(exchange.getRequestURI().getRawQuery());
        switch (exchange.getRequestMethod()) {
            case "PUT" -> put(exchange, parameters, key, answer);
            case "POST" -> post(exchange, parameters, key, answer);
            case "GET", "HEAD" -> get(exchange, parameters, key, answer);
            default -> throw notAllowed(answer);
        }
    }

    private static Refusal notAllowed(Answer answer) {
        answer.header("Allow", "GET, HEAD, PUT, POST, OPTIONS");
        return new Refusal(405, "Statements are sent by PUT or POST and read by GET or HEAD.");
    }

    private void put(HttpExchange exchange, Parameters parameters, AccessKey key, Answer answer)
            throws Refusal, IOException {
        parameters.allowOnly(List.of("statementId"));
        UUID id = parameters.uuid("statementId");
        if (id == null) {
            throw new Refusal(400, "PUT needs the parameter statementId.");
        }
        byte[] body = Body.json(exchange, settings.bodyBytes());
        try {
            append(List.of(reader.readOne(body).withId(id)), key);
        } catch (InvalidStatementException e) {
            throw invalid(e);
        }
        answer.nothing(204);
    }

    private void post(HttpExchange exchange, Parameters parameters, AccessKey key, Answer answer)
            throws Refusal, IOException {
        parameters.allowOnly(List.of());
        byte[] body = Body.json(exchange, settings.bodyBytes());
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        try {
            append(reader.readAll(body), key).forEach(id -> ids.add(id.toString()));
        } catch (InvalidStatementException e) {
            throw invalid(e);
        }
        answer.json(200, ids.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<UUID> append(List<Statement> batch, AccessKey key) throws Refusal {
        if (key.scope() == AccessScope.APPEND && batch.stream().anyMatch(Statement::isVoiding)) {
            throw new Refusal(403, "This key may not take statements back.");
        }
        try {
            return store.append(batch, new Authority(settings.authorityHome(), key.name()));
        } catch (StatementConflictException e) {
            throw new Refusal(
                    409,
                    "Another statement with the id " + e.id() + " is already stored, and nothing of this request was.");
        } catch (BatchRefusedException e) {
            throw new Refusal(e.isTooLarge() ? 413 : 400, e.reason());
        } catch (IOException e) {
            faults.accept(e);
            throw new Refusal(
                    503,
                    "The store cannot be written to. Send it again later: what did arrive is not stored twice if it has ids.");
        }
    }

    private static Refusal invalid(InvalidStatementException e) {
        return new Refusal(400, "Nothing was stored: not every statement is valid by xAPI 1.0.3.", e.faults());
    }

    private void get(HttpExchange exchange, Parameters parameters, AccessKey key, Answer answer)
            throws Refusal, IOException {
        if (key.scope() != AccessScope.ALL) {
            throw new Refusal(403, "This key may send statements, and not read them.");
        }
        if (parameters.truth("attachments")) {
            throw new Refusal(400, "The content of attachments is not kept. Ask with attachments=false.");
        }
        if (parameters.has("statementId") || parameters.has("voidedStatementId")) {
            single(exchange, parameters, answer);
        } else {
            list(exchange, parameters, answer);
        }
    }

    private void single(HttpExchange exchange, Parameters parameters, Answer answer) throws Refusal, IOException {
        parameters.allowOnly(SINGLE);
        UUID id = parameters.uuid("statementId");
        UUID voided = parameters.uuid("voidedStatementId");
        if (id != null && voided != null) {
            throw new Refusal(400, "Ask for statementId or for voidedStatementId, not for both.");
        }
        Shape shape = shape(exchange, parameters);
        Optional<StoredStatement> found =
                id != null ? store.find(id) : voided != null ? store.findVoided(voided) : Optional.empty();
        if (found.isEmpty()) {
            throw new Refusal(
                    404, "There is no such statement" + (id != null ? ", or it was voided." : " that was voided."));
        }
        answer.lastModified(found.get().stored()).json(200, shape.of(found.get().read()));
    }

    private void list(HttpExchange exchange, Parameters parameters, Answer answer) throws Refusal, IOException {
        parameters.allowOnly(LIST);
        Shape shape = shape(exchange, parameters);
        StatementPage page = store.find(query(parameters));
        String more = page.more() ? more(exchange, parameters, page) : "";
        page.statements().stream()
                .map(StoredStatement::stored)
                .max(Instant::compareTo)
                .ifPresent(answer::lastModified);
        answer.json(200, out -> {
            out.write("{\"statements\":[".getBytes(StandardCharsets.UTF_8));
            String between = "\n";
            for (StoredStatement statement : page.statements()) {
                out.write(between.getBytes(StandardCharsets.UTF_8));
                out.write(shape.of(statement.read()));
                between = ",\n";
            }
            end(out, more);
        });
    }

    private static void end(OutputStream out, String more) throws IOException {
        // Nothing in a link needs escaping: it is encoded for the query of an address.
        out.write(("\n],\"more\":\"" + more + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private StatementQuery query(Parameters parameters) throws Refusal {
        int limit = parameters.count("limit");
        return new StatementQuery(
                agent(parameters.text("agent")),
                iri(parameters, "verb"),
                iri(parameters, "activity"),
                parameters.uuid("registration"),
                parameters.truth("related_agents"),
                parameters.truth("related_activities"),
                parameters.time("since"),
                parameters.time("until"),
                parameters.truth("ascending"),
                limit == 0 ? settings.pageStatements() : Math.min(limit, settings.pageStatements()),
                parameters.time("beyond"));
    }

    private @Nullable String agent(@Nullable String json) throws Refusal {
        if (json == null) {
            return null;
        }
        try {
            return store.agentKey(reader.readAgentKey(json));
        } catch (InvalidStatementException e) {
            throw new Refusal(400, "The parameter \"agent\" is not an agent.", e.faults());
        }
    }

    private @Nullable String iri(Parameters parameters, String name) throws Refusal {
        String iri = parameters.text(name);
        if (iri != null && !reader.isIri(iri)) {
            throw new Refusal(400, "The parameter \"" + name + "\" has to be an absolute IRI.");
        }
        return iri;
    }

    /** The rest of a list begins beyond the stored time of its last statement, so it is the same whatever was appended since. */
    private static String more(HttpExchange exchange, Parameters parameters, StatementPage page) {
        StringBuilder more = new StringBuilder(exchange.getRequestURI().getRawPath()).append('?');
        for (String name : LIST) {
            String value = parameters.text(name);
            if (value != null && !name.equals("beyond")) {
                more.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        Instant last = page.statements().get(page.statements().size() - 1).stored();
        return more.append("beyond=")
                .append(URLEncoder.encode(Timestamps.format(last), StandardCharsets.UTF_8))
                .toString();
    }

    private Shape shape(HttpExchange exchange, Parameters parameters) throws Refusal {
        String format = parameters.text("format");
        return switch (format == null ? "exact" : format) {
            case "exact" -> statement -> statement;
            case "ids" -> formats::ids;
            case "canonical" -> {
                List<Locale.LanguageRange> languages =
                        languages(exchange.getRequestHeaders().getFirst("Accept-Language"));
                yield statement -> formats.canonical(statement, languages);
            }
            default -> throw new Refusal(400, "The parameter \"format\" has to be ids, exact or canonical.");
        };
    }

    private static List<Locale.LanguageRange> languages(@Nullable String accepted) {
        try {
            return accepted == null ? List.of() : Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Makes what is given back from what is stored. */
    @FunctionalInterface
    private interface Shape {
        byte[] of(byte[] statement);
    }
}
