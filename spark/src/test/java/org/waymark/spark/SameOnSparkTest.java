package org.waymark.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.report.Cell;
import org.waymark.xapi.report.Facts;
import org.waymark.xapi.report.ImaginaryProgramme;
import org.waymark.xapi.report.Report;
import org.waymark.xapi.report.ReportRun;
import org.waymark.xapi.report.Reports;

/** Every report, on DuckDB and on Spark, over the same Parquet file. */
class SameOnSparkTest {

    @TempDir
    Path folder;

    @Test
    void everyReportSaysTheSameOnBothEngines() throws Exception {
        ImaginaryProgramme programme = new ImaginaryProgramme(7, 120);
        Path parquet = programme.parquet(folder.resolve("statements.parquet"));
        List<Report> reports = Reports.standard().list();
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                // So little data is counted faster than code for it is made.
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        try (Facts here = Facts.read(List.of(parquet), programme.setting());
                Facts there = Facts.on(
                        new SparkEngine(spark, List.of(parquet.toString())), programme.setting())) {
            assertThat(there.counts()).isEqualTo(here.counts());
            List<ReportRun> ours = here.run(reports, SmallNumbers.exact());
            List<ReportRun> theirs = there.run(reports, SmallNumbers.exact());
            for (int i = 0; i < reports.size(); i++) {
                assertThat(shown(theirs.get(i)))
                        .as(reports.get(i).name())
                        .isNotEmpty()
                        .isEqualTo(shown(ours.get(i)));
            }
        } finally {
            spark.stop();
        }
    }

    private static List<List<String>> shown(ReportRun run) {
        return run.rows().stream()
                .map(row -> row.stream().map(Cell::shown).toList())
                .toList();
    }
}
