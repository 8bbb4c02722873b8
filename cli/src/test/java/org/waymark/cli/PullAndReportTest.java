package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a record store to a report, by the commands alone: over real HTTP, into real files. */
final class PullAndReportTest {

    private static final String COURSE = "https://example.org/courses/listening";
    private static final String SECRET = "quite-secret-words";
    private static final int PEOPLE = 23;
    private static final int PAGE = 7;

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private HttpServer lrs;
    private String elsewhere = "";

    /** The latest first, whatever is asked for; no About; links on another path. */
    @BeforeEach
    void begin() throws IOException {
        for (int person = 0; person < PEOPLE; person++) {
            statements.add(statement(person, 0, "initialized"));
            if (person < 11) {
                statements.add(statement(person, 1, "completed"));
            }
        }
        statements.add(statement(30, 0, "completed").replace("mailto:", "tel:"));
        lrs = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        lrs.createContext("/", this::answer);
        lrs.start();
    }

    @AfterEach
    void end() {
        lrs.stop(0);
    }

    private static String statement(int person, int nth, String verb) {
        return """
                {"id":"%08d-000%d-4000-8000-000000000001","actor":{"mbox":"mailto:person%d@example.org"},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},"object":{"id":"%s","definition":\
                {"type":"http://adlnet.gov/expapi/activities/course","name":{"en":"Listening"}}},\
                "timestamp":"2026-03-%02dT10:0%d:00Z","stored":"2026-03-%02dT10:0%d:01.123456Z"}""".formatted(person, nth, person, verb, COURSE, person % 28 + 1, nth, person % 28 + 1, nth);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            asked.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            if (exchange.getRequestURI().getPath().endsWith("/about")) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            String since = query.contains("since=") ? query.replaceAll(".*since=([^&]*).*", "$1") : "";
            String until = query.contains("until=") ? query.replaceAll(".*until=([^&]*).*", "$1") : "9999";
            List<String> found = statements.stream()
                    .filter(each ->
                            stored(each).compareTo(since) > 0 && stored(each).compareTo(until) <= 0)
                    .sorted((one, other) -> stored(other).compareTo(stored(one)))
                    .toList();
            int from = query.contains("from=") ? Integer.parseInt(query.replaceAll(".*from=(\\d+).*", "$1")) : 0;
            int to = Math.min(found.size(), from + PAGE);
            String more = to < found.size()
                    ? elsewhere + "/pages/more?since=" + since + "&until=" + until + "&from=" + to
                    : "";
            byte[] page = ("{\"statements\":[" + String.join(",", found.subList(Math.min(from, to), to))
                            + "],\"more\":\"" + more + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static String stored(String statement) {
        return statement.replaceAll(".*\"stored\":\"([^\"]*)\".*", "$1");
    }

    private Heard pull() throws IOException {
        Path credentials = Files.writeString(folder.resolve("lrs.txt"), "username=key\npassword=" + SECRET + "\n");
        Heard heard = new Heard();
        assertThat(heard.run(
                        "pull",
                        "--lrs",
                        "http://127.0.0.1:" + lrs.getAddress().getPort() + "/xapi/",
                        "--credentials",
                        credentials.toString(),
                        "--store",
                        folder.resolve("records").toString(),
                        "--source",
                        "lrs"))
                .as(heard.err())
                .isEqualTo(ExitCode.DONE);
        return heard;
    }

    private Heard report(String... more) {
        List<String> words = new ArrayList<>(
                List.of("report", "--store", folder.resolve("records").toString()));
        words.addAll(List.of(more));
        Heard heard = new Heard();
        assertThat(heard.run(words.toArray(String[]::new))).as(heard.err()).isEqualTo(ExitCode.DONE);
        return heard;
    }

    @Test
    void countsWhatARecordStoreHasThatGivesTheLatestFirst() throws IOException {
        assertThat(pull().err()).contains("34 new ones kept", "1 set aside: not valid by the rules of xAPI");
        assertThat(pull().err()).contains(" 0 new ones kept");

        JsonNode row = JsonMapper.shared()
                .readTree(report("courses", "--exact", "--format", "json").out())
                .at("/rows/0/values");
        assertThat(row.path("course").asString()).isEqualTo("Listening");
        assertThat(row.path("learners").asInt()).isEqualTo(PEOPLE);
        assertThat(row.path("completions").asInt()).isEqualTo(11);

        Heard verified = new Heard();
        assertThat(verified.run(
                        "store", "verify", "--store", folder.resolve("records").toString()))
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void neitherSendsTheSecretElsewhereNorWritesItDown() throws IOException {
        List<String> heardElsewhere = new ArrayList<>();
        HttpServer other =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        other.createContext("/", exchange -> {
            heardElsewhere.add(String.valueOf(exchange.getRequestURI()));
            exchange.close();
        });
        other.start();
        try {
            elsewhere = "http://127.0.0.1:" + other.getAddress().getPort();
            Heard heard = pull();
            assertThat(heard.err())
                    .contains("34 new ones kept", "is not followed")
                    .doesNotContain(SECRET);
            assertThat(heard.out()).doesNotContain(SECRET);
        } finally {
            other.stop(0);
        }
        assertThat(heardElsewhere).isEmpty();
        String sent = Base64.getEncoder().encodeToString(("key:" + SECRET).getBytes(StandardCharsets.UTF_8));
        assertThat(asked).isNotEmpty().allMatch(each -> each.endsWith("Basic " + sent));
        try (Stream<Path> files = Files.walk(folder.resolve("records"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(SECRET, sent, "person1@");
            }
        }
    }

    @Test
    void saysWhichCourseAloneIsCountedAndThatSuchFiguresAreNotPublishedBesideOthers() throws IOException {
        pull();
        Heard table = report("courses", "--course", COURSE);
        assertThat(table.out().replaceAll("\\s+", " ")).contains("; of one course alone, " + COURSE);
        assertThat(table.err()).contains("these can give hidden numbers away");
        assertThat(report("courses", "--course", COURSE, "--format", "html").out())
                .contains("of one course alone, " + COURSE);
        assertThat(report("courses", "--course", COURSE, "--format", "json").out())
                .contains("\"onlyCourse\"");
        assertThat(report("courses").err()).doesNotContain("these can give hidden numbers away");
    }

    @Test
    void saysThatFiguresOfSomeDaysArePublishedOnce() throws IOException {
        pull();
        assertThat(report("courses", "--until", "2026-03-31").err()).contains("Publish each period once");
        assertThat(report("courses", "--until", "2026-03-31", "--exact").err())
                .doesNotContain("Publish each period once");
        assertThat(report("courses").err()).doesNotContain("Publish each period once");
    }

    @Test
    void saysInWordsWhyStatementsWereSetAside() throws IOException {
        pull();
        assertThat(report("quality", "--exact", "--format", "json").out())
                .contains("set aside, not valid by the rules of xAPI")
                .doesNotContain("not-valid");
    }
}
