package org.waymark.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.xapi.StatementText;

class StatementComparisonTest {

    private static final StatementText BASE = StatementText.plain()
            .with(
                    "actor",
                    "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b.org\"},{\"mbox\":\"mailto:c@d.org\",\"name\":\"C\"}]}")
            .with("result", "{\"duration\":\"PT1.239S\",\"score\":{\"raw\":1.5}}")
            .with("context/contextActivities", "{\"parent\":[{\"id\":\"https://example.org/p\"}]}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id                        | \"fd41c918-b88b-4b20-a0a5-a4c32391aaa0\"",
                "stored                    | \"2026-03-01T09:30:00Z\"",
                "timestamp                 | \"2026-03-01T09:30:00Z\"",
                "version                   | \"1.0.1\"",
                "authority                 | {\"mbox\":\"mailto:x@y.org\"}",
                "verb/display              | {\"en\":\"finished\"}",
                "object/definition         | {\"name\":{\"en\":\"Listening\"}}",
                "object/objectType         | \"Activity\"",
                "actor/member              | [{\"name\":\"C\",\"mbox\":\"mailto:c@D.org\",\"objectType\":\"Agent\"},{\"mbox\":\"mailto:a@b.org\"}]",
                "result/duration           | \"PT1.23S\"",
                "result/score/raw          | 1.50",
                "context/contextActivities | {\"parent\":{\"id\":\"https://example.org/p\",\"objectType\":\"Activity\"}}",
                "context/registration      | \"7C9E6679-7425-40DE-944B-E07FC1F90AE7\"",
            })
    void ignoresWhatAStoreMaySetOrChange(String path, String json) {
        assertThat(StatementComparison.same(BASE.with(path, json).tree(), BASE.tree()))
                .isTrue();
        assertThat(StatementComparison.same(BASE.tree(), BASE.with(path, json).tree()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "actor                     | {\"mbox\":\"mailto:a@b.org\"}",
                "actor/member              | [{\"mbox\":\"mailto:a@b.org\"}]",
                "verb/id                   | \"http://adlnet.gov/expapi/verbs/passed\"",
                "object/id                 | \"https://example.org/other\"",
                "object                    | {\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b.org\"}",
                "result/duration           | \"PT1.25S\"",
                "result/duration           | \"PT0M1.23S\"",
                "result/score/raw          | 1.6",
                "result/success            | true",
                "context/contextActivities | {\"parent\":[]}",
                "context/registration      | \"8c9e6679-7425-40de-944b-e07fc1f90ae7\"",
                "context/platform          | \"web\"",
            })
    void findsEveryOtherDifference(String path, String json) {
        assertThat(StatementComparison.same(BASE.with(path, json).tree(), BASE.tree()))
                .isFalse();
        assertThat(StatementComparison.same(BASE.tree(), BASE.with(path, json).tree()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"mailto:A@b.org, false", "mailto:a@B.ORG, true"})
    void readsMailAddressesAsTheyAreMeant(String mbox, boolean same) {
        StatementText one = StatementText.plain().with("actor", "{\"mbox\":\"mailto:a@b.org\"}");
        StatementText other = StatementText.plain().with("actor", "{\"mbox\":\"" + mbox + "\"}");
        assertThat(StatementComparison.same(one.tree(), other.tree())).isEqualTo(same);
    }
}
