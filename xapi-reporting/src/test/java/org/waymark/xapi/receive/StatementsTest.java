package org.waymark.xapi.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.xapi.StatementText;
import org.waymark.xapi.store.Pseudonyms;
import org.waymark.xapi.store.TestKey;
import tools.jackson.databind.JsonNode;

class StatementsTest extends RecordStoreTest {

    private static final UUID ID = UUID.fromString("fd41c918-b88b-4b20-a0a5-a4c32391aaa0");

    @Test
    void givesBackWhatWasSentWithWhatAStoreAdds() throws Exception {
        assertThat(put(ID, StatementText.plain()).statusCode()).isEqualTo(204);

        JsonNode statement = parsed(get("statementId", ID.toString()));

        assertThat(statement.path("id").stringValue()).isEqualTo(ID.toString());
        assertThat(statement.path("version").stringValue()).isEqualTo("1.0.0");
        assertThat(statement.at("/authority/account/name").stringValue()).isEqualTo("admin");
        assertThat(statement.at("/authority/account/homePage").stringValue()).isEqualTo("https://example.org");
        assertThat(Instant.parse(statement.path("stored").stringValue())).isBeforeOrEqualTo(Instant.now());
        assertThat(statement.path("timestamp").stringValue())
                .isEqualTo(statement.path("stored").stringValue());
        assertThat(statement.at("/actor/account/name").stringValue())
                .isEqualTo(new Pseudonyms(TestKey.KEY).of("account https://example.org mo"));
        for (String part : List.of("verb", "object", "context")) {
            assertThat(statement.path(part))
                    .isEqualTo(StatementText.plain().tree().path(part));
        }
    }

    @Test
    void answersABatchWithItsIdsInOrder() throws Exception {
        StatementText known = StatementText.plain().withId(ID);
        JsonNode ids = parsed(post(List.of(StatementText.plain(), known, StatementText.plain())));

        assertThat(ids.get(1).stringValue()).isEqualTo(ID.toString());
        assertThat(ids(get("ascending", "true")))
                .containsExactlyElementsOf(
                        ids.valueStream().map(JsonNode::stringValue).toList());
    }

    @Test
    void storesNothingOfABatchThatIsPartlyWrong() throws Exception {
        HttpResponse<String> answer =
                post(List.of(StatementText.plain(), StatementText.plain().without("verb")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(parsed(answer).at("/faults/0/path").stringValue()).isEqualTo("/1/verb");
        assertThat(ids(get())).isEmpty();
    }

    @Test
    void takesTheSameStatementTwiceAndKeepsItOnce() throws Exception {
        put(ID, StatementText.plain());
        JsonNode first = parsed(get("statementId", ID.toString()));

        assertThat(put(ID, StatementText.plain().withText("verb/display/en", "done"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(StatementText.plain().withId(ID)).statusCode()).isEqualTo(200);

        assertThat(ids(get())).hasSize(1);
        assertThat(parsed(get("statementId", ID.toString()))).isEqualTo(first);
    }

    @Test
    void refusesAnotherStatementWithAnIdThatIsTaken() throws Exception {
        put(ID, StatementText.plain());

        assertThat(put(ID, StatementText.plain().by("ada")).statusCode()).isEqualTo(409);
        assertThat(post(List.of(
                                StatementText.plain(),
                                StatementText.plain().by("ada").withId(ID)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(ids(get())).containsExactly(ID.toString());
    }

    @Test
    void refusesABatchThatHoldsAnIdTwice() throws Exception {
        StatementText one = StatementText.plain().withId(ID);
        assertThat(post(List.of(one, one)).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnIdThatDiffersFromTheOneInTheAddress() throws Exception {
        assertThat(put(ID, StatementText.plain().withId(UUID.randomUUID())).statusCode())
                .isEqualTo(400);
    }

    @Test
    void storesEachOnceWhenManySendTheSameAtTheSameTime() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(12);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                UUID id = new UUID(7, i % 10);
                String who = i % 3 == 0 ? "ada" : "mo";
                answers.add(senders.submit(
                        () -> post(StatementText.plain().withId(id).by(who)).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 409);
            }
        } finally {
            senders.shutdown();
        }
        assertThat(ids(get())).hasSize(10).doesNotHaveDuplicates();
        assertThat(store.size()).isEqualTo(10);
    }

    @Test
    void followsMoreToTheEndWhileOthersAppend() throws Exception {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            sent.add(idOf(post(StatementText.plain().by("learner " + i))).toString());
        }
        for (String ascending : List.of("true", "false")) {
            List<String> found = new ArrayList<>();
            HttpResponse<String> page = get(
                    "ascending",
                    ascending,
                    "until",
                    Instant.now().plusSeconds(60).toString());
            int before = store.size();
            found.addAll(ids(page));
            for (String more = more(page); !more.isEmpty(); more = more(page)) {
                assertThat(more).startsWith("/xapi/statements?");
                post(StatementText.plain().by("late"));
                page = getMore(more);
                found.addAll(ids(page));
            }
            assertThat(found).doesNotHaveDuplicates().containsAll(sent);
            if (ascending.equals("false")) {
                assertThat(found).hasSize(before);
            }
        }
    }

    @Test
    void moreKeepsTheFilters() throws Exception {
        for (int i = 0; i < 30; i++) {
            post(StatementText.plain().by(i % 2 == 0 ? "ada" : "mo"));
        }
        String agent = "{\"account\":{\"homePage\":\"https://example.org\",\"name\":\"ada\"}}";
        HttpResponse<String> page = get("agent", agent, "limit", "4");
        List<String> found = new ArrayList<>(ids(page));
        while (!more(page).isEmpty()) {
            page = getMore(more(page));
            assertThat(parsed(page)
                            .path("statements")
                            .valueStream()
                            .map(each -> each.at("/actor/account/name").stringValue()))
                    .containsOnly(new Pseudonyms(TestKey.KEY).of("account https://example.org ada"));
            assertThat(ids(page)).hasSizeLessThanOrEqualTo(4);
            found.addAll(ids(page));
        }
        assertThat(found).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void listsTheNewestFirst() throws Exception {
        String first = idOf(post(StatementText.plain())).toString();
        String second = idOf(post(StatementText.plain())).toString();
        assertThat(ids(get())).containsExactly(second, first);
        assertThat(ids(get("ascending", "true"))).containsExactly(first, second);
        assertThat(ids(get("limit", "1"))).containsExactly(second);
    }

    @Test
    void sinceLeavesItsOwnMomentOutAndUntilTakesItIn() throws Exception {
        List<String> sent = parsed(post(List.of(StatementText.plain(), StatementText.plain(), StatementText.plain())))
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        String middle = parsed(get("statementId", sent.get(1))).path("stored").stringValue();
        assertThat(ids(get("since", middle))).containsExactly(sent.get(2));
        assertThat(ids(get("until", middle))).containsExactly(sent.get(1), sent.get(0));
    }

    @Test
    void filtersByVerbActivityAndRegistration() throws Exception {
        String other = "0b8e6679-7425-40de-944b-e07fc1f90ae7";
        String wanted = idOf(post(StatementText.plain()
                        .about("https://example.org/a")
                        .withText("verb/id", "http://example.org/v")
                        .withText("context/registration", other)))
                .toString();
        post(StatementText.plain());

        assertThat(ids(get("verb", "http://example.org/v"))).containsExactly(wanted);
        assertThat(ids(get("activity", "https://example.org/a"))).containsExactly(wanted);
        assertThat(ids(get("registration", other))).containsExactly(wanted);
        assertThat(ids(get("registration", other.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly(wanted);
        assertThat(ids(get("verb", "http://example.org/v", "activity", "https://example.org/modules/listening")))
                .isEmpty();
        assertThat(ids(get("verb", "http://example.org/never"))).isEmpty();
    }

    @Test
    void findsRelatedAgentsAndActivitiesOnlyWhenAsked() throws Exception {
        String instructor = "{\"mbox\":\"mailto:Nia@Example.org\"}";
        String sub =
                "{\"objectType\":\"SubStatement\",\"actor\":{\"openid\":\"http://sub.example.org/\"},\"verb\":{\"id\":\"http://example.org/v\"},\"object\":{\"id\":\"https://example.org/inside\"}}";
        String wanted = idOf(post(StatementText.plain()
                        .with("context/instructor", instructor)
                        .with("object", sub)))
                .toString();

        assertThat(ids(get("agent", "{\"mbox\":\"mailto:Nia@example.ORG\"}"))).isEmpty();
        assertThat(ids(get("agent", "{\"mbox\":\"mailto:Nia@example.ORG\"}", "related_agents", "true")))
                .containsExactly(wanted);
        assertThat(ids(get("agent", "{\"openid\":\"http://sub.example.org/\"}", "related_agents", "true")))
                .containsExactly(wanted);
        assertThat(ids(get(
                        "agent",
                        "{\"account\":{\"homePage\":\"https://example.org\",\"name\":\"admin\"}}",
                        "related_agents",
                        "true")))
                .containsExactly(wanted);
        assertThat(ids(get("activity", "https://example.org/courses/first"))).isEmpty();
        assertThat(ids(get("activity", "https://example.org/courses/first", "related_activities", "true")))
                .containsExactly(wanted);
        assertThat(ids(get("activity", "https://example.org/inside", "related_activities", "true")))
                .containsExactly(wanted);
    }

    @Test
    void findsMembersOfGroupsAndAgentsThatAreObjects() throws Exception {
        String group =
                "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@example.org\"},{\"mbox\":\"mailto:b@example.org\"}]}";
        String asActor = idOf(post(StatementText.plain().with("actor", group))).toString();
        String asObject = idOf(post(StatementText.plain()
                        .with("object", "{\"objectType\":\"Agent\",\"mbox\":\"mailto:b@example.org\"}")))
                .toString();
        assertThat(ids(get("agent", "{\"mbox\":\"mailto:b@example.org\"}"))).containsExactly(asObject, asActor);
    }

    @Test
    void findsStatementsThroughTheOnesThatTheyReferTo() throws Exception {
        String target = idOf(post(StatementText.plain().about("https://example.org/blast")))
                .toString();
        String ref = "{\"objectType\":\"StatementRef\",\"id\":\"" + target + "\"}";
        String confirms = idOf(post(StatementText.plain().by("andrew").with("object", ref)))
                .toString();
        String again = idOf(post(StatementText.plain().by("andrew").with("object", ref.replace(target, confirms))))
                .toString();
        assertThat(ids(get("activity", "https://example.org/blast"))).containsExactly(again, confirms, target);
    }

    @Test
    void survivesReferencesThatGoInACircle() throws Exception {
        UUID other = UUID.randomUUID();
        post(List.of(
                StatementText.plain()
                        .withId(ID)
                        .with("object", "{\"objectType\":\"StatementRef\",\"id\":\"" + other + "\"}"),
                StatementText.plain()
                        .withId(other)
                        .with("object", "{\"objectType\":\"StatementRef\",\"id\":\"" + ID + "\"}")));
        assertThat(ids(get("activity", "https://example.org/blast"))).isEmpty();
    }

    @Test
    void hidesWhatWasVoidedAndShowsItWhenAskedForAsSuch() throws Exception {
        put(ID, StatementText.plain());
        UUID voiding = idOf(post(StatementText.voiding(ID)));

        assertThat(get("statementId", ID.toString()).statusCode()).isEqualTo(404);
        assertThat(get("voidedStatementId", ID.toString()).statusCode()).isEqualTo(200);
        assertThat(ids(get("activity", "https://example.org/modules/listening")))
                .containsExactly(voiding.toString());

        post(StatementText.voiding(voiding));
        assertThat(get("statementId", voiding.toString()).statusCode())
                .as("what voids cannot be voided")
                .isEqualTo(200);
        assertThat(get("statementId", ID.toString()).statusCode()).isEqualTo(404);
    }

    @Test
    void hidesWhatWasVoidedBeforeItCame() throws Exception {
        post(StatementText.voiding(ID));
        put(ID, StatementText.plain());
        assertThat(get("statementId", ID.toString()).statusCode()).isEqualTo(404);
    }

    @Test
    void givesBackContextActivitiesAsLists() throws Exception {
        put(
                ID,
                StatementText.plain()
                        .with("context/contextActivities", "{\"parent\":{\"id\":\"https://example.org/p\"}}"));
        assertThat(parsed(get("statementId", ID.toString()))
                        .at("/context/contextActivities/parent/0/id")
                        .stringValue())
                .isEqualTo("https://example.org/p");
    }

    @Test
    void formatIdsLeavesOnlyWhatIdentifies() throws Exception {
        put(
                ID,
                StatementText.plain()
                        .withText("actor/name", "Mo")
                        .with("object/definition", "{\"name\":{\"en\":\"Listening\"}}"));
        JsonNode statement = parsed(get("statementId", ID.toString(), "format", "ids"));
        assertThat(statement.path("verb").toString())
                .isEqualTo("{\"id\":\"http://adlnet.gov/expapi/verbs/completed\"}");
        assertThat(statement.path("object").toString()).isEqualTo("{\"id\":\"https://example.org/modules/listening\"}");
        assertThat(statement.path("actor").has("name")).isFalse();
        assertThat(statement.path("context").has("registration")).isTrue();
    }

    @Test
    void formatCanonicalPicksOneLanguageInEachMap() throws Exception {
        put(
                ID,
                StatementText.plain()
                        .with("object/definition", "{\"name\":{\"en\":\"Listening\",\"cy\":\"Gwrando\"}}"));
        JsonNode statement = json(send(
                request("statements?format=canonical&statementId=" + ID).header("Accept-Language", "cy, en;q=0.5")));
        assertThat(statement.at("/object/definition/name").toString()).isEqualTo("{\"cy\":\"Gwrando\"}");
    }

    @Test
    void compressesWhenAsked() throws Exception {
        put(ID, StatementText.plain());
        HttpResponse<byte[]> answer = sendForBytes(request("statements").header("Accept-Encoding", "gzip, deflate"));
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(ID.toString()).endsWith("\"more\":\"\"}");
        assertThat(sendForBytes(request("statements").header("Accept-Encoding", "gzip;q=0"))
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        put(ID, StatementText.plain());
        HttpResponse<String> answer =
                send(request("statements?statementId=" + ID).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
    }

    @Test
    void tellsHowFarItIsConsistent() throws Exception {
        Instant before = Instant.now().minusMillis(1);
        HttpResponse<String> answer = get();
        assertThat(Instant.parse(answer.headers()
                        .firstValue("X-Experience-API-Consistent-Through")
                        .orElseThrow()))
                .isAfter(before);
        post(StatementText.plain());
        assertThat(Instant.parse(parsed(get()).at("/statements/0/stored").stringValue()))
                .isAfterOrEqualTo(Instant.parse(answer.headers()
                        .firstValue("X-Experience-API-Consistent-Through")
                        .orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "statementId=fd41c918-b88b-4b20-a0a5-a4c32391aaa0&voidedStatementId=fd41c918-b88b-4b20-a0a5-a4c32391aaa0",
                "statementId=fd41c918-b88b-4b20-a0a5-a4c32391aaa0&limit=1",
                "statementId=1",
                "statementId=",
                "limit=-1",
                "limit=x",
                "limit=1&limit=2",
                "since=yesterday",
                "until=2026-01-01",
                "ascending=TRUE",
                "related_agents=1",
                "attachments=true",
                "format=pretty",
                "verb=completed",
                "activity=first",
                "registration=1",
                "agent=mo",
                "agent=%7B%7D",
                "agent=%7B%22mbox%22%3A%22mailto%3Aa%40b%22%2C%22x%22%3A1%7D",
                "Verb=http://example.org/v",
                "colour=red",
            })
    void refusesParametersThatAreNotRight(String query) throws Exception {
        HttpResponse<String> answer = sendRaw("GET /xapi/statements?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(parsed(answer).path("error").stringValue()).isNotBlank();
    }

    @Test
    void answers404ForAStatementThatIsNotThere() throws Exception {
        assertThat(get("statementId", ID.toString()).statusCode()).isEqualTo(404);
        assertThat(get("voidedStatementId", ID.toString()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "multipart/mixed; boundary=x",
                "application/json; charset=latin1",
                "application/x-www-form-urlencoded"
            })
    void refusesOtherContentTypes(String type) throws Exception {
        HttpResponse<String> answer = send(request("statements")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(StatementText.plain().toString())));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ids(get())).isEmpty();
    }

    @Test
    void refusesBodiesThatAreTooLongWithoutHoldingThem() throws Exception {
        byte[] huge = new byte[10 << 20];
        java.util.Arrays.fill(huge, (byte) '[');
        HttpResponse<String> answer = send(request("statements")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(huge)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(post(StatementText.plain()).statusCode()).as("and goes on").isEqualTo(200);
    }

    @Test
    void refusesStatementsThatAreTooLong() throws Exception {
        assertThat(post(StatementText.plain().withText("result/response", "x".repeat(1_100_000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(ids(get())).isEmpty();
    }

    @Test
    void survivesHostileBodies() throws Exception {
        List<String> hostile = List.of(
                "[".repeat(1_000_000),
                "{\"a\":".repeat(100_000),
                "{\"result\":{\"score\":{\"raw\":1e2147483647,\"min\":1e-2147483647,\"max\":" + "9".repeat(300)
                        + "e2147483640}}}",
                "\u0000\u0000\u0000",
                "[" + "{},".repeat(200_000) + "{}]");
        for (String body : hostile) {
            assertThat(post(body).statusCode()).isEqualTo(400);
        }
        HttpResponse<String> broken = send(request("statements")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"'})));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(ids(get())).isEmpty();
    }

    @Test
    void keepsNumbersThatAreBeyondAnyMeasure() throws Exception {
        put(
                ID,
                StatementText.plain()
                        .withText("result/response", "x")
                        .toString()
                        .replace("\"response\":\"x\"", "\"score\":{\"raw\":1e2147483640}"));
        assertThat(get("statementId", ID.toString()).body()).contains("E+2147483640");
        assertThat(put(ID, StatementText.plain()).statusCode()).isEqualTo(409);
    }

    private String more(HttpResponse<String> page) {
        return parsed(page).path("more").stringValue();
    }

    private JsonNode json(HttpResponse<String> answer) {
        return parsed(answer);
    }

    private HttpResponse<String> sendRaw(String line) throws Exception {
        return RawHttp.send(server.endpoint(), line, ALL);
    }
}
