package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.xapi.disclosure.SmallNumbers;

/** What is written, byte for byte. Run with {@code -Dgolden=write} to write the files anew, and read the difference. */
class GoldenTest {

    private static final Path FILES = Path.of("src/test/resources/org/waymark/xapi/report");

    @ParameterizedTest
    @CsvSource({
        "courses, TABLE, txt", "courses, CSV, csv", "courses, JSON, json", "courses, HTML, html",
        "modules, TABLE, txt", "modules, CSV, csv", "modules, JSON, json", "modules, HTML, html",
        "activities, TABLE, txt", "activities, HTML, html",
    })
    void writesWhatItWroteBefore(String report, ReportFormat format, String extension) throws Exception {
        ImaginaryLearners learners =
                new ImaginaryLearners(2026, false).take("first", 64).take("second", 11);
        ReportRun run = Reports.standard()
                .run(
                        ReportsTest.source(learners.statements()),
                        report,
                        FiguresTest.catalogue(),
                        SmallNumbers.standard(),
                        ReportsTest.NOW);
        String written = ReportsTest.written(run, format);
        Path file = FILES.resolve(report + "." + extension);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Files.readString(file));
    }
}
