package org.waymark.xapi.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.waymark.xapi.disclosure.SmallNumbers;

/**
 * A report, answered. Its numbers are as the rule lets them be shown; those behind them are gone.
 *
 * @param report the question
 * @param columns what is shown: the columns of the report without those that only say how many people stand behind a measure
 * @param rows the answer, a cell for each of the columns
 * @param rule how small numbers were hidden
 * @param period the days that it is about
 * @param course the title of the only course that counts, or its IRI; empty if all do
 * @param counts what was read
 * @param generatedAt when
 */
public record ReportRun(
        Report report,
        List<Column> columns,
        List<List<Cell>> rows,
        SmallNumbers rule,
        Period period,
        String course,
        SourceCounts counts,
        Instant generatedAt) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Copies the lists. */
    public ReportRun {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What is counted, in words: the days, from when there is anything, and the course if it is only one. */
    String scope() {
        return period.inWords() + (course.isEmpty() ? "" : "; of one course alone, " + course) + recorded();
    }

    /** From when to when there is anything at all. */
    private String recorded() {
        if (counts.first().isEmpty() || counts.last().isEmpty()) {
            return "";
        }
        String first = MONTH.format(counts.first().get());
        String last = MONTH.format(counts.last().get());
        return "; what was recorded happened " + (first.equals(last) ? "in " + first : "from " + first + " to " + last);
    }

    /** Whether a row stands for others together. */
    public static boolean isTotal(List<Cell> row) {
        return row.stream().anyMatch(Cell.All.class::isInstance);
    }

    int at(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(report.name() + " shows no column " + column);
    }
}
