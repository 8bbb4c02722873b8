package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.xapi.disclosure.SmallNumbers;

class DeliveredReportsTest {

    @Test
    void everyReportSaysSomethingOfAProgramme() throws Exception {
        ImaginaryProgramme programme = new ImaginaryProgramme(1, 160);
        try (Facts facts = Facts.load(programme.source(), programme.setting())) {
            for (SmallNumbers rule : List.of(SmallNumbers.exact(), SmallNumbers.standard())) {
                List<ReportRun> runs = facts.run(Reports.standard().list(), rule);
                StringBuilder all = new StringBuilder();
                for (ReportRun run : runs) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    ReportFormat.TABLE.writer().write(run, out);
                    Files.writeString(
                            Path.of("target/one-" + rule.hidden() + "-"
                                    + run.report().name() + ".html"),
                            ReportsTest.written(run, ReportFormat.HTML));
                    all.append(out.toString(StandardCharsets.UTF_8)).append("\n\n");
                    assertThat(run.rows()).as(run.report().name()).isNotEmpty();
                }
                Files.writeString(Path.of("target/reports-" + rule.hidden() + ".txt"), all);
                try (var out = Files.newOutputStream(Path.of("target/reports-" + rule.hidden() + ".html"))) {
                    ReportFormat.HTML.writer().write(runs, out);
                }
                try (var out = Files.newOutputStream(Path.of("target/reports-" + rule.hidden() + ".parquet"))) {
                    ReportFormat.PARQUET.writer().write(runs.get(9), out);
                }
            }
        }
    }
}
