package org.waymark.xapi.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Nearest;
import org.waymark.xapi.store.StatementSource;

/**
 * The reports that can be asked for. To answer several over the same statements, load {@link Facts} once.
 *
 * <p>Safe for use by several threads.
 */
public final class Reports {

    private static final List<String> STANDARD = List.of("courses", "modules", "activities");

    private final List<Report> reports;

    private Reports(List<Report> reports) {
        this.reports = List.copyOf(reports);
    }

    /**
     * The reports that come with this library.
     *
     * @throws ReportException if one of their files is not well formed
     * @throws IOException if one of their files cannot be read
     */
    public static Reports standard() throws ReportException, IOException {
        List<Report> reports = new ArrayList<>();
        for (String name : STANDARD) {
            reports.add(ReportFile.read(Facts.resource(name + ".sql")));
        }
        return new Reports(reports);
    }

    /** All of them, in the order in which they are best read. */
    public List<Report> list() {
        return reports;
    }

    /** The report of this name. */
    public Optional<Report> find(String name) {
        return reports.stream().filter(report -> report.name().equals(name)).findFirst();
    }

    /**
     * What a report asks, what each of its columns means, how things are counted, and its SQL.
     *
     * @throws ReportException if there is no such report
     */
    public String explain(String name) throws ReportException {
        Report report = required(name);
        StringBuilder words = new StringBuilder(report.title())
                .append("\n\n")
                .append(report.question())
                .append("\n\nColumns\n");
        for (Column column : report.columns()) {
            if (!(column.role() instanceof Column.Role.Basis)) {
                words.append("  ")
                        .append(column.labelWithUnit())
                        .append(": ")
                        .append(column.meaning())
                        .append('\n');
            }
        }
        words.append("\nHow it is counted\n");
        report.notes().forEach(note -> words.append("  ").append(note).append('\n'));
        return words.append("\nSQL\n").append(report.sql().indent(2)).toString();
    }

    /**
     * Answers one report.
     *
     * @param now the time that the report is made at
     * @throws ReportException if there is no such report or it fails
     * @throws IOException if the source cannot be read
     */
    public ReportRun run(StatementSource source, String name, CatalogueIndex index, SmallNumbers rule, Instant now)
            throws ReportException, IOException {
        Report report = required(name);
        try (Facts facts = Facts.load(source, index, now)) {
            return facts.run(report, rule);
        }
    }

    private Report required(String name) throws ReportException {
        return find(name).orElseThrow(() -> {
            List<String> names = reports.stream().map(Report::name).toList();
            String hint = Nearest.to(name, names)
                    .map(near -> " Did you mean \"" + near + "\"?")
                    .orElse(" There are: " + String.join(", ", names) + ".");
            return new ReportException("There is no report \"" + name + "\"." + hint);
        });
    }
}
