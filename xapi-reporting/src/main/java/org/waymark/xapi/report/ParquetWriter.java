package org.waymark.xapi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.engine.DuckEngine;
import org.waymark.xapi.engine.EngineException;
import org.waymark.xapi.engine.Table;

/**
 * Apache Parquet: a row for each row. A number that is hidden is null and named in the column {@code hidden}; the column {@code small_numbers} repeats
 * the rule.
 */
final class ParquetWriter implements ReportWriter {

    private static final int MEGABYTES = 128;

    @Override
    public void write(ReportRun run, OutputStream out) throws IOException {
        Path file = Files.createTempFile("waymark-report", ".parquet");
        try (DuckEngine engine = DuckEngine.open(MEGABYTES, 1)) {
            engine.load(new Table("answer", columns(run)), rows(run));
            engine.run("COPY answer TO '" + file.toString().replace("'", "''")
                    + "' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {title: '"
                    + quoted(run.report().title())
                    + "', question: '" + quoted(run.report().question()) + "', period: '"
                    + quoted(run.scope())
                    + "', small_numbers: '" + quoted(run.rule().inWords()) + "'})");
            Files.copy(file, out);
        } catch (EngineException e) {
            throw new IOException("The report could not be written as Parquet: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String quoted(String words) {
        return words.replace("'", "''");
    }

    private static List<Table.Column> columns(ReportRun run) {
        List<Table.Column> columns = new ArrayList<>();
        for (Column column : run.columns()) {
            columns.add(new Table.Column(
                    "\"" + column.name() + "\"", column.isWords() ? Table.Type.TEXT : Table.Type.FRACTION));
        }
        columns.add(new Table.Column("hidden", Table.Type.TEXT));
        columns.add(new Table.Column("small_numbers", Table.Type.TEXT));
        return columns;
    }

    private static List<List<@Nullable Object>> rows(ReportRun run) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<Cell> row : run.rows()) {
            @Nullable Object[] values = new Object[row.size() + 2];
            List<String> hidden = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                if (cell instanceof Cell.Value number) {
                    values[i] = number.value().doubleValue();
                } else if (cell instanceof Cell.Text || cell instanceof Cell.All) {
                    values[i] = cell.shown();
                } else if (cell instanceof Cell.Hidden) {
                    hidden.add(run.columns().get(i).name());
                }
            }
            values[row.size()] = String.join(" ", hidden);
            values[row.size() + 1] = run.rule().inShort();
            rows.add(Arrays.asList(values));
        }
        return rows;
    }
}
