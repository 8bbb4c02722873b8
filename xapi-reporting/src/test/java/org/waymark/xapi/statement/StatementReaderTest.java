package org.waymark.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.xapi.StatementText;

class StatementReaderTest {

    private static final String SUB = """
            {"objectType":"SubStatement","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/v"},
            "object":{"id":"http://example.org/a"}}""";

    private final StatementReader reader = new StatementReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id                     | \"12345678-1234-5678-1234-567812345678\"",
                "id                     | \"FD41C918-B88B-4B20-A0A5-A4C32391AAA0\"",
                "actor                  | {\"mbox\":\"mailto:a@example.org\"}",
                "actor                  | {\"mbox_sha1sum\":\"ebd31e95054c018b10727ccffd2ef2ec3a016ee9\"}",
                "actor                  | {\"openid\":\"http://openid.example.org/342\",\"name\":\"Ada\"}",
                "actor                  | {\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@example.org\"}]}",
                "actor                  | {\"objectType\":\"Group\",\"mbox\":\"mailto:team@example.org\"}",
                "verb                   | {\"id\":\"http://www.adlnet.gov/XAPIprofile/ran(travelled_a_distance)\"}",
                "verb                   | {\"id\":\"http://example.org/فعل/خواندن\"}",
                "verb/display           | {\"en-GB\":\"ran\",\"zh-Hant-TW\":\"x\",\"es-419\":\"x\",\"de-DE-1996\":\"x\",\"x-own\":\"x\",\"i-klingon\":\"x\"}",
                "object                 | {\"objectType\":\"Agent\",\"mbox\":\"mailto:a@example.org\"}",
                "object                 | {\"objectType\":\"Group\",\"mbox\":\"mailto:a@example.org\"}",
                "object                 | {\"objectType\":\"StatementRef\",\"id\":\"fd41c918-b88b-4b20-a0a5-a4c32391aaa0\"}",
                "object/id              | \"urn:waymark:thing\"",
                "object/definition      | {}",
                "object/definition      | {\"type\":\"http://example.org/t\",\"moreInfo\":\"http://example.org/more\"}",
                "object/definition      | {\"extensions\":{\"http://example.org/e\":{\"a\":null}}}",
                "object/definition      | {\"interactionType\":\"choice\",\"choices\":[{\"id\":\"a\",\"description\":{\"en\":\"A\"}},{\"id\":\"b\"}],\"correctResponsesPattern\":[\"a[,]b\"]}",
                "object/definition      | {\"interactionType\":\"matching\",\"source\":[{\"id\":\"a\"}],\"target\":[{\"id\":\"a\"}]}",
                "result                 | {}",
                "result/score           | {\"scaled\":-1,\"raw\":2.5,\"min\":0,\"max\":10}",
                "result/score           | {\"scaled\":1.0}",
                "result/score           | {\"raw\":1e400}",
                "result/duration        | \"PT4H35M59.14S\"",
                "result/duration        | \"P3Y1M29DT4H35M59.14S\"",
                "result/duration        | \"P4W\"",
                "result/duration        | \"PT0,5H\"",
                "result/response        | \"\"",
                "result/extensions      | {\"http://example.org/e\":null}",
                "context/instructor     | {\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@example.org\"}]}",
                "context/team           | {\"objectType\":\"Group\",\"mbox\":\"mailto:a@example.org\"}",
                "context/contextActivities | {\"parent\":{\"id\":\"http://example.org/a\"},\"category\":[]}",
                "context/revision       | \"2\"",
                "context/platform       | \"SCORM 1.2\"",
                "context/language       | \"en-GB\"",
                "context/statement      | {\"objectType\":\"StatementRef\",\"id\":\"fd41c918-b88b-4b20-a0a5-a4c32391aaa0\"}",
                "timestamp              | \"2026-03-01T09:30:00.123456789Z\"",
                "timestamp              | \"2026-03-01T09:30:00+0100\"",
                "timestamp              | \"2024-02-29T23:59:60Z\"",
                "timestamp              | \"2026-03-01T09:30\"",
                "stored                 | \"2026-03-01T09:30:00Z\"",
                "version                | \"1.0.0\"",
                "authority              | {\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@example.org\"},{\"openid\":\"http://a.example.org/\"}]}",
                "attachments            | [{\"usageType\":\"http://example.org/u\",\"display\":{\"en\":\"A\"},\"contentType\":\"text/plain; charset=ascii\",\"length\":27,\"sha2\":\"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a\",\"fileUrl\":\"http://example.org/f\"}]",
            })
    void accepts(String path, String json) {
        assertThatCode(() ->
                        reader.readOne(StatementText.plain().with(path, json).bytes()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id                     | \"1\"                                                   | /id",
                "id                     | \"\"                                                    | /id",
                "id                     | 5                                                       | /id",
                "id                     | \"{fd41c918-b88b-4b20-a0a5-a4c32391aaa0}\"              | /id",
                "actor                  | {}                                                      | /actor",
                "actor                  | \"mo\"                                                  | /actor",
                "actor                  | null                                                    | /actor",
                "actor                  | {\"objectType\":\"agent\",\"mbox\":\"mailto:a@b\"}      | /actor/objectType",
                "actor                  | {\"mbox\":\"a@example.org\"}                            | /actor/mbox",
                "actor                  | {\"mbox\":\"mailto:example.org\"}                       | /actor/mbox",
                "actor                  | {\"mbox\":\"mailto:a@b\",\"openid\":\"http://a.org/\"}  | /actor",
                "actor                  | {\"mbox_sha1sum\":\"xyz\"}                              | /actor/mbox_sha1sum",
                "actor                  | {\"openid\":\"a.org\"}                                  | /actor/openid",
                "actor                  | {\"account\":{\"homePage\":\"https://a.org\"}}          | /actor/account/name",
                "actor                  | {\"account\":{\"name\":\"a\"}}                          | /actor/account/homePage",
                "actor                  | {\"account\":{\"homePage\":\"a.org\",\"name\":\"a\"}}   | /actor/account/homePage",
                "actor                  | {\"account\":{\"homePage\":\"https://a.org\",\"name\":\"a\",\"x\":1}} | /actor/account/x",
                "actor                  | {\"mbox\":\"mailto:a@b\",\"name\":1}                    | /actor/name",
                "actor                  | {\"mbox\":\"mailto:a@b\",\"member\":[]}                 | /actor/member",
                "actor                  | {\"objectType\":\"Group\"}                              | /actor",
                "actor                  | {\"objectType\":\"Group\",\"member\":[]}                | /actor",
                "actor                  | {\"objectType\":\"Group\",\"member\":{\"mbox\":\"mailto:a@b\"}} | /actor/member",
                "actor                  | {\"objectType\":\"Group\",\"member\":[{\"objectType\":\"Group\",\"mbox\":\"mailto:a@b\"}]} | /actor/member/0/objectType",
                "verb                   | {}                                                      | /verb/id",
                "verb                   | {\"id\":\"completed\"}                                  | /verb/id",
                "verb                   | {\"id\":\"http:completed\"}                             | /verb/id",
                "verb                   | {\"id\":\"http://a.org/a b\"}                           | /verb/id",
                "verb/display           | {\"english!\":\"ran\"}                                  | /verb/display/english!",
                "verb/display           | {\"en\":1}                                              | /verb/display/en",
                "verb/display           | \"ran\"                                                 | /verb/display",
                "verb/id                | \"http://adlnet.gov/expapi/verbs/voided\"               | /object",
                "object                 | {}                                                      | /object/id",
                "object/objectType      | \"activity\"                                            | /object/objectType",
                "object/id              | \"first\"                                               | /object/id",
                "object/name            | \"First\"                                               | /object/name",
                "object/definition      | {\"colour\":\"red\"}                                    | /object/definition/colour",
                "object/definition      | {\"type\":\"course\"}                                   | /object/definition/type",
                "object/definition      | {\"extensions\":{\"e\":1}}                              | /object/definition/extensions/e",
                "object/definition      | {\"interactionType\":\"essay\"}                         | /object/definition/interactionType",
                "object/definition      | {\"choices\":[]}                                        | /object/definition",
                "object/definition      | {\"interactionType\":\"numeric\",\"choices\":[]}        | /object/definition/choices",
                "object/definition      | {\"interactionType\":\"choice\",\"choices\":[{\"id\":\"a\"},{\"id\":\"a\"}]} | /object/definition/choices/1/id",
                "object/definition      | {\"interactionType\":\"choice\",\"choices\":[{}]}       | /object/definition/choices/0/id",
                "object/definition      | {\"interactionType\":\"choice\",\"correctResponsesPattern\":\"a\"} | /object/definition/correctResponsesPattern",
                "object                 | {\"objectType\":\"StatementRef\",\"id\":\"1\"}          | /object/id",
                "object                 | {\"objectType\":\"Agent\",\"id\":\"http://a.org/\"}     | /object/id",
                "result/score           | {\"scaled\":1.01}                                       | /result/score/scaled",
                "result/score           | {\"scaled\":\"1\"}                                      | /result/score/scaled",
                "result/score           | {\"raw\":11,\"max\":10}                                 | /result/score/raw",
                "result/score           | {\"raw\":-1,\"min\":0}                                  | /result/score/raw",
                "result/score           | {\"min\":1,\"max\":1}                                   | /result/score",
                "result/score           | {\"percent\":50}                                        | /result/score/percent",
                "result/success         | \"true\"                                                | /result/success",
                "result/completion      | 1                                                       | /result/completion",
                "result/response        | [\"a\"]                                                 | /result/response",
                "result/duration        | \"12:30\"                                               | /result/duration",
                "result/duration        | \"P\"                                                   | /result/duration",
                "result/duration        | \"PT\"                                                  | /result/duration",
                "result/duration        | \"P4W1D\"                                               | /result/duration",
                "result/duration        | \"PT1.5H30M\"                                           | /result/duration",
                "result/duration        | \"PA1H0M0S\"                                            | /result/duration",
                "result/extensions      | []                                                      | /result/extensions",
                "context/registration   | \"1\"                                                   | /context/registration",
                "context/team           | {\"mbox\":\"mailto:a@b\"}                               | /context/team/objectType",
                "context/contextActivities | {\"parents\":[]}                                     | /context/contextActivities/parents",
                "context/contextActivities | {\"parent\":[\"http://a.org/\"]}                     | /context/contextActivities/parent/0",
                "context/contextActivities | {\"parent\":\"http://a.org/\"}                       | /context/contextActivities/parent",
                "context/contextActivities | {\"parent\":[{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b\"}]} | /context/contextActivities/parent/0/mbox",
                "context/language       | \"english language\"                               | /context/language",
                "context/statement      | {\"id\":\"fd41c918-b88b-4b20-a0a5-a4c32391aaa0\"}       | /context/statement/objectType",
                "context/colour         | \"red\"                                                 | /context/colour",
                "timestamp              | \"2026-03-01\"                                          | /timestamp",
                "timestamp              | \"2026-02-30T00:00:00Z\"                                | /timestamp",
                "timestamp              | \"2026-03-01T25:00:00Z\"                                | /timestamp",
                "timestamp              | \"2026-03-01T09:30:00-00:00\"                           | /timestamp",
                "timestamp              | \"2026-03-01T09:30:00-0000\"                            | /timestamp",
                "timestamp              | \"2026-03-01T09:30:00-00\"                              | /timestamp",
                "timestamp              | \"2026-03-01T09:30:00+25:00\"                           | /timestamp",
                "timestamp              | 1772357400                                              | /timestamp",
                "version                | \"2.0.0\"                                               | /version",
                "version                | \"1.0\"                                                 | /version",
                "authority              | {\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b\"}]} | /authority",
                "attachments            | {}                                                      | /attachments",
                "attachments            | [{}]                                                    | /attachments/0/usageType",
                "Actor                  | {\"mbox\":\"mailto:a@b\"}                               | /Actor",
                "result                 | null                                                    | /result",
                "context/platform       | null                                                    | /context/platform",
            })
    void refusesAndSaysWhere(String path, String json, String place) {
        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() ->
                        reader.readOne(StatementText.plain().with(path, json).bytes()))
                .satisfies(e ->
                        assertThat(e.faults()).extracting(StatementFault::path).contains(place))
                .satisfies(e -> assertThat(e.faults())
                        .allMatch(fault ->
                                fault.message().endsWith(".") && !fault.advice().isBlank()));
    }

    @ParameterizedTest
    @CsvSource({"actor", "verb", "object"})
    void needsActorVerbAndObject(String part) {
        refused(StatementText.plain().without(part).toString(), "/" + part);
    }

    @ParameterizedTest
    @CsvSource({"revision", "platform"})
    void refusesRevisionAndPlatformWhenTheObjectIsNoActivity(String property) {
        String agent = "{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@example.org\"}";
        refused(
                StatementText.plain()
                        .with("object", agent)
                        .withText("context/" + property, "2")
                        .toString(),
                "/context/" + property);
    }

    @Test
    void acceptsAStatementInsideOfAnotherButNoThird() throws Exception {
        StatementText outer = StatementText.plain().with("object", SUB);
        assertThat(reader.readAll(outer.bytes())).hasSize(1);
        refused(outer.with("object/object", SUB).toString(), "/object/object");
    }

    @ParameterizedTest
    @CsvSource({"id", "stored", "version", "authority"})
    void refusesInAStatementInsideOfAnotherWhatAStoreSets(String property) {
        refused(
                StatementText.plain()
                        .with("object", SUB)
                        .withText("object/" + property, "1.0.0")
                        .toString(),
                "/object/" + property);
    }

    @Test
    void refusesAPropertyThatStandsTwice() {
        refused("{\"verb\":{\"id\":\"http://a.org/v\",\"id\":\"http://a.org/w\"}}", "");
    }

    @Test
    void refusesHalfACharacterAnywhere() {
        refused(
                StatementText.plain()
                        .withText("result/response", "x")
                        .toString()
                        .replace("\"x\"", "\"\\ud800\""),
                "/result/response");
        refused(
                StatementText.plain()
                        .with("result/extensions", "{\"http://a.org/e\":\"y\"}")
                        .toString()
                        .replace("\"y\"", "\"\\udc00 x\""),
                "/result/extensions/http:~1~1a.org~1e");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> reader.readAll(latin))
                .withMessageContaining("UTF-8");
        byte[] wide = StatementText.plain().toString().getBytes(StandardCharsets.UTF_16);
        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> reader.readAll(wide))
                .withMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``",
                "` `",
                "null",
                "nonsense",
                "{",
                "[",
                "[{}",
                "{} {}",
                "\"text\"",
                "5",
                "[5]",
                "[null]",
                "[[]]",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "// {}"
            })
    void refusesWhatIsNoStatementAtAll(String text) {
        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> reader.readAll(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.faults()).isNotEmpty());
    }

    @Test
    void refusesDeepNestingAndEndlessNumbersWithoutFallingOver() {
        refused("[".repeat(100_000), "");
        refused(
                StatementText.plain()
                        .with("result/score", "{\"raw\":0}")
                        .toString()
                        .replace(":0}", ":" + "9".repeat(100_000) + "}"),
                "");
        refused(
                StatementText.plain()
                        .with("result/extensions", "{\"http://a.org/e\":0}")
                        .toString()
                        .replace(":0}", ":" + "[".repeat(500) + "]".repeat(500) + "}"),
                "");
    }

    @Test
    void tellsTwentyFaultsAtMost() {
        String faulty = "{\"actor\":{"
                + String.join(
                        ",",
                        java.util.stream.IntStream.range(0, 500)
                                .mapToObj(i -> "\"x" + i + "\":1")
                                .toList()) + "}}";
        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> reader.readAll(faulty.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.faults()).hasSize(Faults.MOST));
    }

    @Test
    void checksHugeStatementsQuickly() {
        String name = "k".repeat(40_000);
        String deep = ("{\"" + name + "\":").repeat(20) + "[" + "1,".repeat(100_000) + "1]" + "}".repeat(20);
        String text = StatementText.plain().toString().replaceFirst("\\{", "{\"extra\":" + deep + ",");
        long begun = System.nanoTime();
        refused(text, "/extra");
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Test
    void readsAListInOrderAndTellsWhichOneIsWrong() throws Exception {
        String one = StatementText.plain().toString();
        String two = StatementText.plain().by("ada").toString();
        assertThat(reader.readAll(("[" + one + "," + two + "]").getBytes(StandardCharsets.UTF_8)))
                .extracting(
                        statement -> statement.json().at("/actor/account/name").stringValue())
                .containsExactly("mo", "ada");
        assertThat(reader.readAll("[]".getBytes(StandardCharsets.UTF_8))).isEmpty();
        refused("[" + one + "," + StatementText.plain().without("verb") + "]", "/1/verb");
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> reader.readAll(
                        StatementText.plain().with("context/registraton", "1").bytes()))
                .withMessageContaining("Did you mean \"registration\"?");
    }

    @Test
    void keepsEveryDigitOfANumber() throws Exception {
        List<Statement> read = reader.readAll(StatementText.plain()
                .toString()
                .replaceFirst(
                        "\\{",
                        "{\"result\":{\"score\":{\"raw\":0.1234567890123456789012345678901234567890,\"max\":1.500}},")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.get(0).toString())
                .contains("0.1234567890123456789012345678901234567890")
                .contains("1.500");
    }

    private void refused(String text, String place) {
        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> reader.readAll(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e ->
                        assertThat(e.faults()).extracting(StatementFault::path).contains(place));
    }
}
