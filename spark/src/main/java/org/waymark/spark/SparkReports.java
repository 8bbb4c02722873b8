package org.waymark.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.waymark.course.read.CatalogueReader;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.report.CatalogueIndex;
import org.waymark.xapi.report.CatalogueItems;
import org.waymark.xapi.report.Facts;
import org.waymark.xapi.report.Report;
import org.waymark.xapi.report.ReportException;
import org.waymark.xapi.report.ReportFormat;
import org.waymark.xapi.report.Reports;

/**
 * Answers reports on Spark, and writes them to one page.
 *
 * <pre>spark-submit --class org.waymark.spark.SparkReports waymark-spark.jar PARQUET CATALOGUE|- FILE REPORT …</pre>
 */
public final class SparkReports {

    private SparkReports() {}

    /** Needs the Parquet files (a folder, or any address that Spark reads), a catalogue or {@code -}, the file to write, and reports. */
    public static void main(String[] arguments) throws IOException, ReportException {
        if (arguments.length < 4) {
            throw new IllegalArgumentException("Needed: PARQUET CATALOGUE|- FILE REPORT …");
        }
        CatalogueIndex index = arguments[1].equals("-")
                ? CatalogueIndex.empty()
                : new CatalogueReader()
                        .read(Path.of(arguments[1]))
                        .catalogue()
                        .map(CatalogueItems::of)
                        .orElseThrow(() -> new IOException("The catalogue " + arguments[1] + " cannot be read."));
        Reports known = Reports.standard();
        List<Report> reports = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            reports.add(known.named(arguments[i]));
        }
        SparkSession spark = SparkSession.builder().appName("Waymark reports").getOrCreate();
        SparkEngine engine = new SparkEngine(spark, List.of(arguments[0]));
        try (Facts facts = Facts.on(engine, Facts.Setting.of(index, Instant.now()));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            ReportFormat.HTML.writer().write(facts.run(reports, SmallNumbers.standard()), out);
        } finally {
            spark.stop();
        }
    }
}
