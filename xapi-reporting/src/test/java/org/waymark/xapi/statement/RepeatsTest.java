package org.waymark.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.xapi.StatementText;

/** A scan that has read much remembers things; it must find in each statement what one finds that reads it first. */
class RepeatsTest {

    private static final AgentNames NAMES = (identifier, offset, length) -> "%032x"
            .formatted(java.util.Arrays.hashCode(java.util.Arrays.copyOfRange(identifier, offset, offset + length)))
            .getBytes(StandardCharsets.US_ASCII);
    private static final List<String> PARTS = List.of(
            "{\"id\":\"https://example.org/a\"}",
            "{\"id\":\"https://example.org/a\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/module\"}}",
            "{\"id\":\"https://example.org/a\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/course\"}}",
            "{\"id\":\"mailto:zoe@example.org\"}",
            "{\"objectType\":\"Activity\",\"id\":\"https://example.org/b\",\"definition\":{\"name\":{\"en\":\"B \\u00e9\"}}}",
            "{\"objectType\":\"Activity\",\"id\":\"https://example.org/b\",\"definition\":{\"name\":{\"en\":\"C\"}}}",
            "{ \"id\" : \"https://example.org/b\" }",
            "{\n\"id\":\"https://example.org/b\"}",
            "{\"id\":\"https://example.org/q\",\"definition\":{\"interactionType\":\"choice\",\"choices\":[{\"id\":\"a\"}],\"correctResponsesPattern\":[\"a\"]}}",
            "{\"id\":\"no iri\"}");
    private static final List<String> PEOPLE = List.of(
            "{\"mbox\":\"mailto:zoe@example.org\"}",
            "{\"mbox\":\"mailto:zoe@example.org\",\"name\":\"Zo\u00eb\"}",
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://example.org\",\"name\":\"a\"}}",
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://example.org\",\"name\":\"b\"}}",
            "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:zoe@example.org\"}]}",
            "{\"objectType\":\"Group\",\"mbox\":\"mailto:team@example.org\"}");

    @Test
    void findsTheSameInAStatementWhateverWasReadBefore() {
        Random random = new Random(4);
        StatementScan worn = new StatementScan(NAMES, false);
        int sound = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] json = statement(random);
            if (random.nextInt(20) == 0) {
                json[random.nextInt(json.length)] = (byte) random.nextInt(128);
            }
            String fresh = told(new StatementScan(NAMES, false), json);
            assertThat(told(worn, json))
                    .as(new String(json, StandardCharsets.UTF_8))
                    .isEqualTo(fresh);
            sound += fresh.isEmpty() ? 0 : 1;
        }
        assertThat(sound).isGreaterThan(5_000);
    }

    private static byte[] statement(Random random) {
        return StatementText.plain()
                .withId(new UUID(1, random.nextInt(9)))
                .withText("stored", "2026-03-31T09:30:00Z")
                .with("actor", any(PEOPLE, random))
                .with("authority", any(PEOPLE.subList(0, 4), random))
                .with(
                        "verb",
                        random.nextBoolean() ? "{\"id\":\"https://example.org/did\"}" : "{\"id\":\"mailto:a@b.org\"}")
                .with("object", any(random.nextInt(9) == 0 ? PEOPLE : PARTS, random))
                .with(
                        "context",
                        "{\"contextActivities\":{\"parent\":[" + any(PARTS, random) + "," + any(PARTS, random)
                                + "],\"grouping\":" + any(PARTS, random) + "},\"instructor\":" + any(PEOPLE, random)
                                + "}")
                .with("result", "{\"duration\":\"PT" + random.nextInt(90) + "." + random.nextInt(999) + "S\"}")
                .bytes();
    }

    private static String any(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Everything that is found, as one text; empty if the statement is not sound. */
    private static String told(StatementScan scan, byte[] json) {
        if (!scan.read(json, 0, json.length)) {
            return "";
        }
        ScannedStatement found = scan.found();
        List<Object> all = new ArrayList<>(List.of(found.stored(), found.timestamp(), found.idLow(), found.voiding()));
        for (ScannedStatement.Text text : ScannedStatement.Text.values()) {
            all.add(found.text(text).present());
            all.add(found.text(text).toString());
        }
        for (ScannedStatement.Kind kind : ScannedStatement.Kind.values()) {
            all.add(found.context(kind).toString());
        }
        all.add(found.number(ScannedStatement.Amount.SECONDS));
        ByteText line = new ByteText();
        all.add(scan.write(new byte[0], line));
        all.add(new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8));
        all.add(new String(found.people.bytes(), 0, found.people.length(), StandardCharsets.US_ASCII));
        return all.toString();
    }
}
