package org.waymark.xapi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values by RFC 4180: a line of headings with units, lines that end in CR LF, quotes where they are needed. The last two columns repeat the
 * rule for small numbers, and what is counted and when that was. Words that a spreadsheet would take for a formula get an apostrophe in front.
 */
final class CsvWriter implements ReportWriter {

    private static final String FORMULA = "=+-@\t\r\n";

    @Override
    public void write(ReportRun run, OutputStream out) throws IOException {
        List<String> headings = new ArrayList<>();
        run.columns().forEach(column -> headings.add(column.labelWithUnit()));
        headings.add("Small numbers");
        headings.add("Period");
        String scope = guarded(run.scope() + "; made on "
                + run.generatedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        StringBuilder text = new StringBuilder();
        line(text, headings);
        for (List<Cell> row : run.rows()) {
            List<String> fields = new ArrayList<>();
            row.forEach(cell -> fields.add(
                    cell instanceof Cell.Text || cell instanceof Cell.All ? guarded(cell.shown()) : cell.shown()));
            fields.add(run.rule().inShort());
            fields.add(scope);
            line(text, fields);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        text.append("\r\n");
    }

    private static String guarded(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static String quoted(String field) {
        boolean needed = field.chars().anyMatch(unit -> unit == '"' || unit == ',' || unit == '\r' || unit == '\n');
        return needed ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
