package org.waymark.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.xapi.StatementText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatementScanTest {

    private static final byte[] NAME = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final StatementText RICH = StatementText.plain()
            .withId(UUID.fromString("fd41c918-b88b-4b20-a0a5-a4c32391aaa0"))
            .withText("stored", "2026-03-01T09:30:00.123Z")
            .withText("timestamp", "2026-03-01T10:30:00+01:00")
            .with("actor", "{\"name\":\"Z\u00f6e\",\"mbox\":\"mailto:zoe@Example.org\"}")
            .with(
                    "authority",
                    "{\"objectType\":\"Group\",\"member\":[{\"openid\":\"http://a.example.org/\"},{\"mbox_sha1sum\":\"da39a3ee5e6b4b0d3255bfef95601890afd80709\"}]}")
            .with(
                    "object/definition",
                    "{\"name\":{\"de\":\"Eins\",\"en\":\"One\"},\"type\":\"http://adlnet.gov/expapi/activities/cmi.interaction\",\"interactionType\":\"choice\",\"choices\":[{\"id\":\"a\"},{\"id\":\"b\",\"description\":{\"en\":\"B\"}}],\"correctResponsesPattern\":[\"a\"]}")
            .with(
                    "result",
                    "{\"score\":{\"scaled\":0.5,\"raw\":5,\"min\":0,\"max\":10},\"success\":true,\"response\":\"a\",\"duration\":\"PT1H2M3.5S\",\"extensions\":{\"https://example.org/x\":{\"y\":[null,1e3,\"mailto:zoe@example.org\"]}}}")
            .with("context/instructor", "{\"account\":{\"homePage\":\"https://example.org\",\"name\":\"t\"}}")
            .with(
                    "context/team",
                    "{\"objectType\":\"Group\",\"mbox\":\"mailto:team@example.org\",\"member\":[{\"mbox\":\"mailto:zoe@example.org\"}]}");

    private final StatementScan scan = new StatementScan((identifier, offset, length) -> NAME, false);
    private final StatementReader reader = StatementReader.ofAnyVersion();

    @Test
    void replacesWhoeverStandsInAStatementAndChangesNothingElse() throws Exception {
        String written = written(RICH.bytes());
        assertThat(written)
                .doesNotContain("zoe")
                .doesNotContain("Z\u00f6e")
                .doesNotContain("mailto")
                .doesNotContain("\"t\"");
        JsonNode before = RICH.tree();
        JsonNode after = JsonMapper.shared().readTree(written);
        assertThat(reader.readOne(written.getBytes(StandardCharsets.UTF_8)).id())
                .isPresent();
        for (String part : List.of("id", "verb", "object", "timestamp", "stored")) {
            assertThat(after.path(part)).isEqualTo(before.path(part));
        }
        assertThat(after.at("/result/score").toString())
                .isEqualTo(before.at("/result/score").toString());
        assertThat(after.at("/context/contextActivities")).isEqualTo(before.at("/context/contextActivities"));
    }

    @Test
    void findsWhatReportsAskFor() {
        assertThat(read(RICH.bytes())).isTrue();
        ScannedStatement found = scan.found();
        assertThat(found.text(ScannedStatement.Text.OBJECT_NAME)).hasToString("One");
        assertThat(found.number(ScannedStatement.Amount.SECONDS)).isEqualTo(3723.5);
        assertThat(found.number(ScannedStatement.Amount.SCALED)).isEqualTo(0.5);
        assertThat(found.text(ScannedStatement.Text.CORRECT)).hasToString("a");
        assertThat(found.context(ScannedStatement.Kind.GROUPING).length())
                .isEqualTo("https://example.org/courses/first".length());
        assertThat(found.timestamp()).isEqualTo(found.stored() - 123_000);
        assertThat(found.success()).isEqualTo(1);
        assertThat(found.completion()).isEqualTo(-1);
    }

    @Test
    void acceptsNothingThatTheReaderRefuses() {
        Random random = new Random(17);
        byte[] sound = RICH.bytes();
        int accepted = 0;
        for (int i = 0; i < 60_000; i++) {
            byte[] changed = sound.clone();
            for (int k = random.nextInt(3); k >= 0; k--) {
                int at = random.nextInt(changed.length);
                changed[at] = random.nextBoolean() ? (byte) random.nextInt(256) : sound[random.nextInt(sound.length)];
            }
            if (read(changed)) {
                accepted++;
                assertThat(isSound(changed))
                        .as(new String(changed, StandardCharsets.UTF_8))
                        .isTrue();
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    @Test
    void readsAgainWhatItWroteAndFindsTheSameInIt() {
        String written = written(RICH.bytes());
        StatementScan kept = new StatementScan(
                (identifier, offset, length) -> "x".repeat(32).getBytes(StandardCharsets.US_ASCII), true);
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        assertThat(kept.read(bytes, 0, bytes.length)).isTrue();
        ByteText again = new ByteText();
        long print = kept.write(new byte[0], again);
        assertThat(new String(again.bytes(), 0, again.length(), StandardCharsets.UTF_8))
                .isEqualTo(written);
        scan.read(RICH.bytes(), 0, RICH.bytes().length);
        assertThat(scan.write(new byte[0], new ByteText())).isEqualTo(print);
    }

    @Test
    void putsAStatementThatWasPrintedPrettilyOnOneLine() {
        assertThat(written(RICH.tree().toPrettyString().getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("\n");
    }

    private String written(byte[] json) {
        assertThat(read(json)).isTrue();
        ByteText out = new ByteText();
        scan.write("2026-01-01T00:00:00Z".getBytes(StandardCharsets.US_ASCII), out);
        return new String(out.bytes(), 0, out.length(), StandardCharsets.UTF_8);
    }

    private boolean read(byte[] json) {
        return scan.read(json, 0, json.length);
    }

    private boolean isSound(byte[] json) {
        try {
            reader.readOne(json);
            return true;
        } catch (InvalidStatementException e) {
            return false;
        }
    }
}
