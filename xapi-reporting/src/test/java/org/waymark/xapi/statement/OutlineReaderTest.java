package org.waymark.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.xapi.StatementText;

class OutlineReaderTest {

    private static final UUID ID = UUID.fromString("fd41c918-b88b-4b20-a0a5-a4c32391aaa0");
    private final OutlineReader reader = new OutlineReader();

    @Test
    void readsWhatFiltersAndReportsAskFor() {
        StatementOutline outline = read(StatementText.plain()
                        .withId(ID)
                        .withText("timestamp", "2026-03-01T10:30:00+01:00")
                        .with(
                                "result",
                                "{\"completion\":true,\"success\":false,\"duration\":\"PT1M30S\",\"score\":{\"raw\":4,\"scaled\":0.8},\"extensions\":{\"http://a.org/duration\":{\"duration\":5}}}")
                        .with(
                                "object/definition",
                                "{\"name\":{\"en\":\"id\"},\"type\":\"http://adlnet.gov/expapi/activities/module\"}")
                        .with("context/contextActivities/parent", "[{\"id\":\"https://example.org/p\"}]")
                        .toString())
                .orElseThrow();
        assertThat(outline.id()).isEqualTo(ID);
        assertThat(outline.timestamp()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
        assertThat(outline.learner()).isEqualTo("account https://example.org mo");
        assertThat(outline.activity()).isEqualTo("https://example.org/modules/listening");
        assertThat(outline.parent()).containsExactly("https://example.org/p");
        assertThat(outline.grouping()).containsExactly("https://example.org/courses/first");
        assertThat(outline.types())
                .containsEntry("https://example.org/modules/listening", "http://adlnet.gov/expapi/activities/module");
        assertThat(outline.result()).isEqualTo(new StatementOutline.Result(true, false, 0.8, 90.0));
        assertThat(outline.relatedActivities()).hasSize(3);
    }

    @Test
    void readsTheTypeOfAnObjectAlsoWhenItComesLast() {
        String last = StatementText.plain()
                .withId(ID)
                .with("object", "{\"id\":\"" + ID + "\"}")
                .toString()
                .replace("\"" + ID + "\"}", "\"" + ID + "\",\"objectType\":\"StatementRef\"}");
        assertThat(read(last))
                .get()
                .extracting(StatementOutline::target, InstanceOfAssertFactories.type(UUID.class))
                .isEqualTo(ID);
        assertThat(read(last)).get().extracting(StatementOutline::activity).isEqualTo("");
    }

    @Test
    void neverTakesAGroupForALearner() {
        StatementText group = StatementText.plain()
                .withId(ID)
                .with(
                        "actor",
                        "{\"objectType\":\"Group\",\"mbox\":\"mailto:team@example.org\",\"member\":[{\"mbox\":\"mailto:a@example.org\"}]}");
        StatementOutline outline = read(group.toString()).orElseThrow();
        assertThat(outline.learner()).isEmpty();
        assertThat(outline.agents())
                .containsExactlyInAnyOrder("mbox mailto:team@example.org", "mbox mailto:a@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"id\":\"x\"}",
                "{\"a\":",
                "\u0000\u0000",
                "{\"actor\":5,\"verb\":5,\"object\":5}",
                "nonsense"
            })
    void givesNothingForWhatIsNoStatement(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "context | 5",
                "context | []",
                "context/contextActivities | 5",
                "context/contextActivities | {\"parent\":5}",
                "context/contextActivities | {\"parent\":[5,[{}],null]}",
                "result | []",
                "result/score | 5",
                "result/duration | {}",
                "result/completion | {\"a\":1}",
                "actor/account | []",
                "actor/member | {\"a\":[]}",
                "object/definition | []",
                "timestamp | {\"a\":[1]}",
                "authority | [[]]",
            })
    void survivesStatementsThatNobodyChecked(String path, String json) {
        Optional<StatementOutline> outline =
                read(StatementText.plain().withId(ID).with(path, json).toString());
        assertThat(outline)
                .get()
                .extracting(StatementOutline::verb)
                .isEqualTo("http://adlnet.gov/expapi/verbs/completed");
    }

    private Optional<StatementOutline> read(String text) {
        byte[] padded = ("xx" + text + "yy").getBytes(StandardCharsets.UTF_8);
        return reader.read(padded, 2, padded.length - 4);
    }
}
