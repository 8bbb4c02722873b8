package org.waymark.scorm.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.waymark.scorm.preview.PreviewLms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An LMS and LRS for one unit of a cmi5 course and one registration, as strict as ADL's CATAPULT player: a request that breaks a rule is refused with the rule's number, and
 * noted. The content comes from one origin and the LRS is another, as it is in life.
 */
final class StrictCmi5Lms implements AutoCloseable {

    static final String ACTIVITY = "https://lms.example.org/activities/42";
    static final String REGISTRATION = "5f1c2b8e-8a3e-4c5e-9a51-3f0f0b7d9a10";
    private static final String VERB = "http://adlnet.gov/expapi/verbs/";
    private static final String CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
    private static final String EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/";
    private static final String ACTOR =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"a-42\"}}";

    private final JsonMapper json = new JsonMapper();
    private final HttpServer content;
    private final HttpServer lrs;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> documents = new TreeMap<>();
    private final List<JsonNode> statements = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private String mode = "Normal";
    private String session = "";
    private String mastery = "";
    private String token = "";
    private boolean fetched;
    private boolean launchDataRead;
    private boolean preferencesRead;
    private boolean initialized;
    private boolean terminated;
    private String latest = "";
    private String preferences = "";
    private volatile @org.jspecify.annotations.Nullable CountDownLatch late;
    private volatile boolean onItsWay;

    StrictCmi5Lms(PreviewLms preview) throws IOException {
        content = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        content.setExecutor(threads);
        content.createContext("/lms/", preview);
        content.createContext("/back", exchange -> answer(exchange, 200, "<!DOCTYPE html><title>Back</title>Back"));
        content.start();
        lrs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lrs.setExecutor(threads);
        lrs.createContext("/", this::handle);
        lrs.start();
    }

    /** Begins a session, and says where the unit is launched. */
    synchronized String launch(String page, String launchMode, String masteryScore) {
        mode = launchMode;
        mastery = masteryScore;
        session = UUID.randomUUID().toString();
        token = session.replace("-", "");
        fetched = false;
        launchDataRead = false;
        preferencesRead = false;
        initialized = false;
        terminated = false;
        latest = "";
        return "http://127.0.0.1:" + content.getAddress().getPort() + "/lms/course/" + page + "?endpoint="
                + encode(origin() + "/xapi") + "&fetch=" + encode(origin() + "/fetch") + "&actor=" + encode(ACTOR)
                + "&registration=" + REGISTRATION + "&activityId=" + encode(ACTIVITY);
    }

    private String origin() {
        return "http://127.0.0.1:" + lrs.getAddress().getPort();
    }

    String back() {
        return "http://127.0.0.1:" + content.getAddress().getPort() + "/back";
    }

    /** What was refused, with the rule that was broken. */
    synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /** The verbs of the statements that cmi5 defines, in the order in which they came, of all sessions. */
    synchronized List<String> said() {
        return statements.stream()
                .filter(StrictCmi5Lms::isDefined)
                .map(each -> each.path("verb").path("id").asString().substring(VERB.length()))
                .toList();
    }

    /** All statements. */
    synchronized List<JsonNode> statements() {
        return List.copyOf(statements);
    }

    synchronized boolean terminated() {
        return terminated;
    }

    /** What the learner prefers, as JSON; empty for nothing. */
    synchronized void prefers(String document) {
        preferences = document;
    }

    /** The next record arrives only when the latch is open, as one that got lost on the way for a while. */
    CountDownLatch delaysTheNextRecord() {
        CountDownLatch latch = new CountDownLatch(1);
        onItsWay = false;
        late = latch;
        return latch;
    }

    /** Whether the record that is late has been sent, and has not arrived. */
    boolean onItsWay() {
        return onItsWay;
    }

    private boolean delayed(HttpExchange exchange) {
        CountDownLatch latch = late;
        boolean record = exchange.getRequestMethod().equals("PUT")
                && exchange.getRequestURI().getPath().endsWith("/state");
        if (latch != null && record) {
            late = null;
            onItsWay = true;
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }
        return false;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders()
                    .set("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Experience-API-Version");
            exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, PUT, POST");
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean delayed = delayed(exchange);
            synchronized (this) {
                try {
                    take(exchange, body);
                } catch (Broken e) {
                    problems.add(String.valueOf(e.getMessage()));
                    answer(exchange, 403, String.valueOf(e.getMessage()));
                }
            }
            if (delayed) {
                onItsWay = false;
            }
        }
    }

    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(String rule) {
            super(rule);
        }
    }

    private static void rule(boolean kept, String rule) throws Broken {
        if (!kept) {
            throw new Broken(rule);
        }
    }

    private void take(HttpExchange exchange, String body) throws IOException, Broken {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/fetch")) {
            rule(method.equals("POST"), "8.2.1.0-1 the token is fetched by POST");
            rule(!fetched, "8.2.3.0-1 the token is fetched once");
            fetched = true;
            answer(exchange, 200, "{\"auth-token\":\"" + token + "\"}");
            return;
        }
        rule(
                ("Basic " + token).equals(exchange.getRequestHeaders().getFirst("Authorization")),
                "8.2.2 the token is the credential, as it is");
        rule(
                "1.0.3".equals(exchange.getRequestHeaders().getFirst("X-Experience-API-Version")),
                "xAPI 6.2 every request names its version");
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        switch (path) {
            case "/xapi/activities/state" -> state(exchange, method, query, body);
            case "/xapi/agents/profile" -> {
                rule(same(query.get("agent")), "11.0.0.0-1 the agent is the one that was given");
                rule(method.equals("GET"), "11.0 preferences are read");
                preferencesRead |= "cmi5LearnerPreferences".equals(query.get("profileId"));
                answer(exchange, preferences.isEmpty() ? 404 : 200, preferences);
            }
            case "/xapi/statements" -> {
                if (method.equals("GET")) {
                    ObjectNode found = json.createObjectNode();
                    ArrayNode list = found.putArray("statements");
                    statements.stream()
                            .filter(each ->
                                    each.path("verb").path("id").asString().equals(query.get("verb")))
                            .forEach(list::add);
                    answer(exchange, 200, found.toString());
                } else {
                    JsonNode sent = json.readTree(body);
                    List<JsonNode> batch = new ArrayList<>();
                    (sent.isArray() ? sent : json.createArrayNode().add(sent)).forEach(batch::add);
                    // xAPI 1.0.3 Part Three §2.1: what is there already changes nothing.
                    batch.removeIf(statements::contains);
                    for (JsonNode each : batch) {
                        check(each, batch);
                    }
                    for (JsonNode each : batch) {
                        statements.add(each);
                        latest = each.path("timestamp").asString();
                        initialized |= isDefined(each) && is(each, "initialized");
                        terminated |= isDefined(each) && is(each, "terminated");
                    }
                    answer(exchange, 200, "[]");
                }
            }
            default -> throw new Broken("no such resource: " + path);
        }
    }

    private void state(HttpExchange exchange, String method, Map<String, String> query, String body)
            throws IOException, Broken {
        rule(same(query.get("agent")), "8.1.3.0-3 the actor is the one that was given");
        rule(REGISTRATION.equals(query.get("registration")), "8.1.4.0-3 the registration is the one that was given");
        rule(ACTIVITY.equals(query.get("activityId")), "10.0.0.0-2 the activity is the one that was given");
        String id = query.getOrDefault("stateId", "");
        if (id.equals("LMS.LaunchData")) {
            rule(method.equals("GET"), "10.2.1.0-5 launch data is read only");
            launchDataRead = true;
            answer(exchange, 200, launchData());
        } else if (method.equals("GET")) {
            answer(exchange, documents.containsKey(id) ? 200 : 404, documents.getOrDefault(id, ""));
        } else {
            rule(
                    "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type")),
                    "a JSON document says so");
            rule(mode.equals("Normal"), "10.2.2 nothing is kept in " + mode);
            documents.put(id, body);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private String launchData() {
        ObjectNode data = json.createObjectNode();
        ObjectNode template = data.putObject("contextTemplate");
        ObjectNode activities = template.putObject("contextActivities");
        activities
                .putArray("grouping")
                .addObject()
                .put("objectType", "Activity")
                .put("id", "https://publisher.example/au");
        activities
                .putArray("category")
                .addObject()
                .put("objectType", "Activity")
                .put("id", "https://lms.example.org/c");
        template.putObject("extensions")
                .put(EXTENSION + "sessionid", session)
                .put("https://lms.example.org/extensions/of-its-own", "kept");
        data.put("launchMode", mode).put("moveOn", "Completed").put("returnURL", back());
        if (!mastery.isEmpty()) {
            data.put("masteryScore", Double.parseDouble(mastery));
        }
        return data.toString();
    }

    private boolean same(@org.jspecify.annotations.Nullable String agent) {
        return agent != null && json.readTree(agent).equals(json.readTree(ACTOR));
    }

    private static boolean isDefined(JsonNode statement) {
        return has(statement, "category", CATEGORY + "cmi5");
    }

    private static boolean has(JsonNode statement, String kind, String id) {
        for (JsonNode each : statement.path("context").path("contextActivities").path(kind)) {
            if (each.path("id").asString().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(JsonNode statement, String verb) {
        return statement.path("verb").path("id").asString().equals(VERB + verb);
    }

    private void check(JsonNode statement, List<JsonNode> batch) throws Broken {
        JsonNode context = statement.path("context");
        rule(launchDataRead, "10.2.1.0-1 launch data is read before anything is said");
        rule(preferencesRead, "11.0.0.0-3 preferences are read on startup");
        rule(statement.path("id").asString("").matches("[0-9a-f-]{36}"), "9.1.0.0-1 every statement has a UUID");
        rule(statement.path("actor").equals(json.readTree(ACTOR)), "8.1.3.0-3 the actor is the one that was given");
        rule(statement.path("timestamp").asString("").endsWith("Z"), "9.7.0.0-2 timestamps are in UTC");
        rule(
                REGISTRATION.equals(context.path("registration").asString("")),
                "9.6.1.0-1 every statement has the registration");
        rule(
                session.equals(
                        context.path("extensions").path(EXTENSION + "sessionid").asString("")),
                "9.6.3.1-4 every statement has the session's id");
        rule(
                "kept"
                        .equals(context.path("extensions")
                                .path("https://lms.example.org/extensions/of-its-own")
                                .asString("")),
                "10.2.1.0-6 the template's extensions are copied");
        for (String kind : new String[] {"grouping", "category"}) {
            rule(
                    context.path("contextActivities")
                            .path(kind)
                            .path(0)
                            .path("id")
                            .asString("")
                            .equals(
                                    kind.equals("grouping")
                                            ? "https://publisher.example/au"
                                            : "https://lms.example.org/c"),
                    "10.2.1.0-6 the template's " + kind + " comes first");
        }
        rule(
                initialized || (is(statement, "initialized") && batch.size() == 1),
                "9.3.0.0-4 initialized is the first statement");
        rule(!terminated, "9.3.0.0-5 terminated is the last statement");
        rule(
                latest.compareTo(statement.path("timestamp").asString()) <= 0,
                "9.3.0.0-3 the order of timestamps is that of statements");
        JsonNode result = statement.path("result");
        boolean moves = result.has("completion") || result.has("success");
        rule(
                has(statement, "category", CATEGORY + "moveon") == (isDefined(statement) && moves),
                "9.6.2.2 the moveOn category goes with completion and success");
        if (isDefined(statement)) {
            defined(statement, result);
        }
        if (!mode.equals("Normal")) {
            rule(isDefined(statement) && !moves, "10.2.2.0-2 nothing of satisfaction is recorded in " + mode);
        }
    }

    private void defined(JsonNode statement, JsonNode result) throws Broken {
        rule(
                ACTIVITY.equals(statement.path("object").path("id").asString("")),
                "8.1.5.0-6 the object is the activity that was launched");
        boolean completed = is(statement, "completed");
        boolean passed = is(statement, "passed");
        rule(
                completed || passed || is(statement, "initialized") || is(statement, "terminated"),
                "9.3.0.0-1 no other verb is expected");
        rule(result.path("completion").asBoolean(false) == completed, "9.5.3.0 completion goes with completed");
        rule(result.path("success").asBoolean(false) == passed, "9.5.2.0 success goes with passed");
        if (!is(statement, "initialized")) {
            rule(result.path("duration").asString("").startsWith("PT"), "9.5.4.1 this statement has a duration");
        }
        rule(result.has("score") == passed, "9.5.1.0-2 a score goes with passed");
        if (passed) {
            passed(statement, result.path("score"));
        }
        String verb = statement.path("verb").path("id").asString("").substring(VERB.length());
        rule(!(completed || passed) || !said().contains(verb), "9.3.0.0-6 " + verb + " is said once in a registration");
    }

    private void passed(JsonNode statement, JsonNode score) throws Broken {
        rule(
                score.path("raw").isIntegralNumber()
                        && score.path("min").isIntegralNumber()
                        && score.path("max").isIntegralNumber(),
                "9.5.1.0-3 a raw score is a whole number and has min and max");
        rule(
                score.path("scaled").asDouble(-1) >= 0 && score.path("scaled").asDouble(-1) <= 1,
                "9.5.1.0-2 a scaled score is between 0 and 1");
        JsonNode told = statement.path("context").path("extensions").path(EXTENSION + "masteryscore");
        if (mastery.isEmpty()) {
            rule(told.isMissingNode(), "9.6.3.2-1 there is no mastery score but the one that the LMS gave");
            return;
        }
        rule(
                score.path("scaled").asDouble() >= Double.parseDouble(mastery),
                "9.3.4.0-2 whoever passed reached the mastery score");
        rule(
                told.isNumber() && told.asDouble() == Double.parseDouble(mastery),
                "9.6.3.2-2 the mastery score goes with a score");
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                query.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", body.startsWith("<") ? "text/html; charset=utf-8" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        content.stop(0);
        lrs.stop(0);
        threads.shutdownNow();
    }
}
