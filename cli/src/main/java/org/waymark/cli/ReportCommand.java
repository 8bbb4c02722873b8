package org.waymark.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.report.Facts;
import org.waymark.xapi.report.Report;
import org.waymark.xapi.report.ReportException;
import org.waymark.xapi.report.ReportFormat;
import org.waymark.xapi.report.ReportRun;
import org.waymark.xapi.report.Reports;
import org.waymark.xapi.report.Trace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark report}. */
@Command(
        name = "report",
        description = "Counts what learners did: starts, completions, time, scores, coverage and more.",
        footer = {
            "",
            "Counts from 1 to 7 are hidden and others rounded to 5, unless you say otherwise. The rule stands with the figures, and goes for all reports of one run together: publish together what you made together.",
            "",
            "  waymark report list",
            "  waymark report courses --store records --catalogue my-courses",
            "  waymark report cohorts targets --store records --learners learners.csv --targets targets.csv",
            "  waymark report all --store records --until 2026-03-31 --format html --out reports.html",
            "  waymark report explain modules",
            "  waymark report explain modules --store records --row \"Listening\""
        })
final class ReportCommand implements Callable<Integer> {

    private static final int MOST_TRACES = 10;

    private final Console console;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description =
                    "Reports; or all; or list, to see which there are; or explain NAME. The report courses, if none is named.")
    private List<String> words = List.of();

    @Mixin
    private ReportData data = new ReportData();

    @Option(names = "--format", defaultValue = "table", description = "table, csv, json, html or parquet.")
    private ReportFormat format = ReportFormat.TABLE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The file to write; a folder, for several reports as csv or parquet. Standard output, if none is named.")
    private @Nullable Path out;

    @Option(
            names = "--row",
            paramLabel = "WORDS",
            description = "With explain: the rows in which these words stand. All together, if none are given.")
    private String row = "";

    @ArgGroup(exclusive = true)
    private Rule rule = new Rule();

    /** How small numbers are hidden. */
    static final class Rule {
        @Option(
                names = "--exact",
                description =
                        "Hide and round nothing. For those who may see the records of single learners; not for publishing.")
        private boolean exact;

        @ArgGroup(exclusive = false)
        private @Nullable Numbers numbers;

        SmallNumbers chosen() {
            if (exact) {
                return SmallNumbers.exact();
            }
            SmallNumbers standard = SmallNumbers.standard();
            return numbers == null
                    ? standard
                    : new SmallNumbers(
                            numbers.hidden < 0 ? standard.hidden() : numbers.hidden,
                            numbers.step < 0 ? standard.step() : numbers.step);
        }
    }

    /** The numbers in the rule. */
    static final class Numbers {
        @Option(
                names = "--hide-up-to",
                paramLabel = "N",
                description = "Hide counts from 1 to N: 7, unless said otherwise.")
        private int hidden = -1;

        @Option(
                names = "--round-to",
                paramLabel = "N",
                description = "Round to the nearest N: 5, unless said otherwise.")
        private int step = -1;
    }

    ReportCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return answer();
        } catch (ReportException e) {
            console.say("waymark: " + e.getMessage());
            return ExitCode.PROBLEMS;
        }
    }

    private int answer() throws IOException, ReportException {
        Reports reports = data.reports();
        String first = words.isEmpty() ? "courses" : words.get(0).toLowerCase(Locale.ROOT);
        if (first.equals("list")) {
            reports.list().forEach(report -> console.out().printf("%-14s %s%n", report.name(), report.question()));
            return ExitCode.DONE;
        }
        if (first.equals("explain")) {
            return explain(reports, known(reports, words.size() > 1 ? words.get(1) : "courses"));
        }
        List<Report> asked = new ArrayList<>();
        for (String name : words.isEmpty() ? List.of(first) : words) {
            if (name.equals("all")) {
                asked.addAll(reports.list());
            } else {
                asked.add(known(reports, name));
            }
        }
        if (asked.size() > 1 && !format.holdsSeveral() && out == null) {
            throw new ParameterException(
                    spec.commandLine(), "Name a folder for these reports with --out: each is a file of its own.");
        }
        Optional<Facts> loaded = data.facts(console, clock.instant(), spec, asked);
        if (loaded.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        try (Facts facts = loaded.get()) {
            write(facts.run(asked.stream().distinct().toList(), rule.chosen()));
        }
        if (data.isOfOneCourse() && !rule.chosen().equals(SmallNumbers.exact())) {
            console.say(
                    "Careful: published beside figures of all courses from another run, these can give hidden numbers"
                            + " away. Publish the one or the other.");
        } else if (data.isOfSomeDays() && !rule.chosen().equals(SmallNumbers.exact())) {
            console.say(
                    "Careful: published beside figures of days that overlap with these, or of these days when they were"
                            + " not over, they can give hidden numbers away. Publish each period once, when it is over.");
        }
        return ExitCode.DONE;
    }

    private int explain(Reports reports, Report report) throws IOException, ReportException {
        if (!data.hasStore()) {
            console.out().println(reports.explain(report.name()));
            return ExitCode.DONE;
        }
        Optional<Facts> loaded = data.facts(console, clock.instant(), spec, List.of(report));
        if (loaded.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        try (Facts facts = loaded.get()) {
            List<ReportRun> runs = new Trace(facts, report).of(row, rule.chosen(), MOST_TRACES);
            if (runs.isEmpty()) {
                console.say("waymark: the words \"" + row + "\" stand in no row of the report " + report.name() + ".");
                return ExitCode.PROBLEMS;
            }
            write(runs);
        }
        return ExitCode.DONE;
    }

    private Report known(Reports reports, String name) {
        try {
            return reports.named(name);
        } catch (ReportException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void write(List<ReportRun> runs) throws IOException {
        Path target = out;
        if (target == null) {
            write(runs, console.out());
            console.out().flush();
        } else if (runs.size() == 1 || format.holdsSeveral()) {
            write(runs, target);
        } else {
            Files.createDirectories(target);
            for (ReportRun run : runs) {
                write(List.of(run), target.resolve(run.report().name() + "." + format.ending()));
            }
        }
    }

    private void write(List<ReportRun> runs, OutputStream stream) throws IOException {
        if (runs.size() == 1) {
            format.writer().write(runs.get(0), stream);
        } else {
            format.writer().write(runs, stream);
        }
    }

    private void write(List<ReportRun> runs, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path draft = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(draft))) {
                write(runs, stream);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        console.out().println(file);
    }
}
