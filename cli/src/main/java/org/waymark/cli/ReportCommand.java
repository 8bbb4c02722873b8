package org.waymark.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.course.read.CatalogueReader;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.report.CatalogueIndex;
import org.waymark.xapi.report.CatalogueItems;
import org.waymark.xapi.report.Report;
import org.waymark.xapi.report.ReportException;
import org.waymark.xapi.report.ReportFormat;
import org.waymark.xapi.report.ReportRun;
import org.waymark.xapi.report.Reports;
import org.waymark.xapi.store.StatementFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark report}. */
@Command(
        name = "report",
        description = "Counts what learners did: starts, completions, time and scores.",
        footer = {
            "",
            "Counts from 1 to 7 are hidden and others rounded to 5, unless you say --exact. The rule stands with the figures.",
            "",
            "  waymark report list",
            "  waymark report explain modules",
            "  waymark report courses --store records --catalogue my-courses",
            "  waymark report modules --store records --format html --out modules.html"
        })
final class ReportCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..2",
            description =
                    "A report; or list, to see which there are; or explain NAME. The report courses, if none is named.")
    private List<String> words = List.of();

    @Option(names = "--store", paramLabel = "DIR", description = "The folder of the record store.")
    private @Nullable Path store;

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description =
                    "The folder with catalogue.yaml, for titles and order. The folder you stand in, if it has one.")
    private @Nullable Path catalogue;

    @Option(names = "--format", defaultValue = "table", description = "table, csv, json or html.")
    private ReportFormat format = ReportFormat.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Standard output, if none is named.")
    private @Nullable Path out;

    @Option(
            names = "--exact",
            description =
                    "Hide and round nothing. For those who may see the records of single learners; not for publishing.")
    private boolean exact;

    ReportCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, ReportException {
        Reports reports = Reports.standard();
        String first = words.isEmpty() ? "courses" : words.get(0);
        if (first.equals("list")) {
            reports.list().forEach(report -> console.out().printf("%-12s %s%n", report.name(), report.question()));
            return ExitCode.DONE;
        }
        if (first.equals("explain")) {
            console.out()
                    .println(reports.explain(known(reports, words.size() > 1 ? words.get(1) : "courses")
                            .name()));
            return ExitCode.DONE;
        }
        Report report = known(reports, first);
        if (store == null) {
            throw new ParameterException(spec.commandLine(), "Name the folder of the record store with --store.");
        }
        if (!Files.isDirectory(store)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no folder " + store + ". A record store is made by: waymark store serve --store "
                            + store);
        }
        ReportRun run = reports.run(
                new StatementFolder(store),
                report.name(),
                index(),
                exact ? SmallNumbers.exact() : SmallNumbers.standard(),
                clock.instant());
        write(run);
        return ExitCode.DONE;
    }

    private Report known(Reports reports, String name) {
        List<String> names = reports.list().stream().map(Report::name).toList();
        return reports.find(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no report \"" + name + "\". There is: " + String.join(", ", names) + "."));
    }

    private CatalogueIndex index() throws IOException {
        Path folder = catalogue == null ? Path.of(".") : catalogue;
        if (catalogue == null && !Files.exists(folder.resolve(CatalogueReader.CATALOGUE_FILE))) {
            return CatalogueIndex.empty();
        }
        return new CatalogueReader()
                .read(folder)
                .catalogue()
                .map(CatalogueItems::of)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "The catalogue in " + folder + " cannot be read. Run: waymark check --catalogue " + folder));
    }

    private void write(ReportRun run) throws IOException {
        if (out == null) {
            format.writer().write(run, console.out());
            console.out().flush();
            return;
        }
        Path target = out.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path draft = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(draft))) {
                format.writer().write(run, stream);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        console.out().println(out);
    }
}
