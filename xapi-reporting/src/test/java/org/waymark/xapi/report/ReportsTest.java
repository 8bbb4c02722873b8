package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.xapi.StatementText;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.store.StatementSource;

class ReportsTest {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void explainsEveryReportInWords() throws Exception {
        Reports reports = Reports.standard();
        assertThat(reports.list())
                .extracting(Report::name)
                .startsWith("courses", "modules", "activities")
                .hasSize(19);
        for (Report report : reports.list()) {
            String words = reports.explain(report.name());
            assertThat(words).contains(report.title(), report.question(), "SELECT");
            report.columns().forEach(column -> assertThat(column.meaning()).endsWith("."));
        }
    }

    @Test
    void suggestsTheReportThatWasMeant() {
        assertThatExceptionOfType(ReportException.class)
                .isThrownBy(() -> Reports.standard().explain("module"))
                .withMessage("There is no report \"module\". Did you mean \"modules\"?");
    }

    @Test
    void answersEveryReportFromNoStatementsAtAll() throws Exception {
        for (Report report : Reports.standard().list()) {
            ReportRun run = run(report.name(), List.of(), SmallNumbers.standard());
            assertThat(run.rows()).isEmpty();
            for (ReportFormat format : ReportFormat.values()) {
                assertThat(written(run, format))
                        .contains(
                                format == ReportFormat.CSV
                                        ? report.shown().get(0).label() + ","
                                        : report.title());
            }
        }
    }

    static ReportRun run(String name, List<StatementText> statements, SmallNumbers rule) throws Exception {
        return Reports.standard().run(source(statements), name, CatalogueIndex.empty(), rule, NOW);
    }

    static StatementSource source(List<StatementText> statements) {
        List<byte[]> lines = new ArrayList<>();
        statements.forEach(statement -> lines.add(statement.bytes()));
        return sink -> {
            for (byte[] line : lines) {
                sink.accept(line, 0, line.length);
            }
        };
    }

    static String written(ReportRun run, ReportFormat format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer().write(run, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
