package org.waymark.xapi.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.core.Nearest;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.store.StatementSource;

/**
 * The reports that can be asked for. To answer several over the same statements, load {@link Facts} once.
 *
 * <p>Safe for use by several threads.
 */
public final class Reports {

    private static final List<String> STANDARD = List.of(
            "courses",
            "modules",
            "activities",
            "funnel",
            "pauses",
            "periods",
            "time",
            "scores",
            "attempts",
            "questions",
            "answers",
            "cohorts",
            "organisations",
            "targets",
            "equity",
            "coverage",
            "training-days",
            "breaks",
            "quality");
    private static final int LARGEST_FILE = 1 << 20;

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
            reports.add(ReportFile.read(resource(name + ".sql")));
        }
        return new Reports(reports);
    }

    /**
     * These reports, and those that a provider wrote: each file of a folder whose name ends in {@code .sql}. One that has the name of another takes its
     * place.
     *
     * @throws ReportException if one of them is not well formed
     * @throws IOException if one of them cannot be read
     */
    public Reports with(Path folder) throws ReportException, IOException {
        if (!Files.isDirectory(folder)) {
            return this;
        }
        Map<String, Report> all = new LinkedHashMap<>();
        reports.forEach(report -> all.put(report.name(), report));
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            if (Files.size(file) > LARGEST_FILE) {
                throw new ReportException(file + " is larger than a report can be (1 MiB).");
            }
            try {
                Report report = ReportFile.readForeign(Files.readString(file));
                all.put(report.name(), report);
            } catch (ReportException e) {
                throw new ReportException(file + ": " + e.getMessage(), e);
            } catch (CharacterCodingException e) {
                throw new ReportException(file + " is not UTF-8 text.", e);
            }
        }
        return new Reports(List.copyOf(all.values()));
    }

    /** All of them, in the order in which they are best read. */
    public List<Report> list() {
        return reports;
    }

    /**
     * The report of this name.
     *
     * @throws ReportException if there is none; the message names one that was perhaps meant
     */
    public Report named(String name) throws ReportException {
        return required(name);
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
            if (column.isShown() && column.isForPeople()) {
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

    static String resource(String name) throws IOException {
        try (InputStream in = Reports.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The file " + name + " is missing from the library.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Report required(String name) throws ReportException {
        Report report = find(name).orElse(null);
        if (report == null) {
            List<String> names = reports.stream().map(Report::name).toList();
            String hint = Nearest.to(name, names)
                    .map(near -> " Did you mean \"" + near + "\"?")
                    .orElse(" There are: " + String.join(", ", names) + ".");
            throw new ReportException("There is no report \"" + name + "\"." + hint);
        }
        return report;
    }
}
