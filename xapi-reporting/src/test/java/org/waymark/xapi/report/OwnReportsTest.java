package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.xapi.disclosure.SmallNumbers;

/** Reports that a provider wrote. */
class OwnReportsTest {

    private static final String HEADING = """
            -- name: verbs
            -- title: Verbs
            -- question: Who said what?
            -- column: verb | text | Verb | The verb.
            -- column: people | people | People | People who said it.
            """;

    @TempDir
    Path folder;

    @Test
    void standBesideOursAndTakeThePlaceOfThoseWithTheirName() throws Exception {
        write(HEADING + "SELECT verb, count(DISTINCT learner) AS people FROM statement GROUP BY verb ORDER BY verb");
        Reports reports = Reports.standard().with(folder);
        assertThat(reports.list()).hasSize(20);
        ImaginaryProgramme programme = new ImaginaryProgramme(3, 60);
        try (Facts facts = Facts.read(List.of(programme.parquet(folder.resolve("s.parquet"))), programme.setting())) {
            List<ReportRun> runs = facts.run(
                    List.of(reports.named("verbs"), reports.named("courses"), reports.named("quality")),
                    SmallNumbers.standard());
            assertThat(runs.get(0).rows()).hasSizeGreaterThan(3);
            assertThat(runs.get(1).rows()).hasSize(3);
            assertThat(runs.get(2).rows()).as("ours still find the statements").isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT content AS verb, 1 AS people FROM read_text('/etc/hostname')",
                "SELECT 'x' AS verb, 1 AS people FROM read_csv('https://example.org/x.csv')",
                "COPY (SELECT 1) TO '/tmp/waymark-must-not-be.csv'",
                "SELECT 'x' AS verb, 1 AS people; COPY (SELECT 1) TO '/tmp/waymark-must-not-be.csv'; SELECT 'x' AS verb, 1 AS people",
                "ATTACH '/tmp/waymark-must-not-be.db'",
                "SET enable_external_access = true",
                "INSTALL httpfs",
            })
    void cannotReachFilesOrTheNetwork(String sql) throws Exception {
        write(HEADING + sql);
        Report report = Reports.standard().with(folder).named("verbs");
        ImaginaryProgramme programme = new ImaginaryProgramme(3, 20);
        try (Facts facts = Facts.load(programme.source(), programme.setting())) {
            assertThatThrownBy(() -> facts.run(report, SmallNumbers.standard()))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("verbs");
        }
        assertThat(Path.of("/tmp/waymark-must-not-be.csv")).doesNotExist();
        assertThat(Path.of("/tmp/waymark-must-not-be.db")).doesNotExist();
    }

    @Test
    void saysWhichFileIsNotWellFormed() throws Exception {
        write("-- name: verbs\n-- title: V\nSELECT 1");
        assertThatThrownBy(() -> Reports.standard().with(folder))
                .hasMessageContaining("own.sql")
                .hasMessageContaining("has no columns");
        write(HEADING.replace("| people | People", "| peoples | People") + "SELECT 1");
        assertThatThrownBy(() -> Reports.standard().with(folder)).hasMessageContaining("\"peoples\" is not a role");
        write(HEADING + "-- sum: all = people + others\nSELECT 1");
        assertThatThrownBy(() -> Reports.standard().with(folder)).hasMessageContaining("\"all\" that it does not have");
    }

    @Test
    void saysThatSumsAreNotWhatTheReportSays() throws Exception {
        write(HEADING + "-- total: verb | All\nSELECT 'a' AS verb, 20 AS people UNION ALL SELECT NULL, 30 AS people");
        Report report = Reports.standard().with(folder).named("verbs");
        ImaginaryProgramme programme = new ImaginaryProgramme(3, 20);
        try (Facts facts = Facts.load(programme.source(), programme.setting())) {
            assertThatThrownBy(() -> facts.run(report, SmallNumbers.standard()))
                    .hasMessageContaining("contradict")
                    .hasMessageContaining("30")
                    .hasMessageContaining("20");
        }
    }

    private void write(String text) throws Exception {
        Files.writeString(folder.resolve("own.sql"), text);
    }
}
