package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.core.Problem;
import org.waymark.core.Problems;
import org.waymark.core.Severity;
import org.waymark.course.Catalogue;
import org.waymark.course.lock.LockFile;
import org.waymark.course.lock.Renames;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waymark check}. */
@Command(
        name = "check",
        description = "Reads a catalogue and says what is wrong with it, where, and how to mend it.",
        footer = {
            "",
            "Exit: 0 nothing stops an export (there may be warnings), 1 errors, 2 wrong usage, 3 a fault of the machine."
        })
final class CheckCommand implements Callable<Integer> {

    enum Format {
        text,
        json,
        sarif
    }

    private final Console console;

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Option(
            names = "--format",
            defaultValue = "text",
            description =
                    "text (for people), json (for programs) or sarif (for editors and code hosts); the last two on standard output.")
    private Format format = Format.text;

    @Option(names = "--watch", description = "Check again on every save, until Ctrl+C.")
    private boolean watch;

    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (watch && format != Format.text && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "--watch is for people: leave out --format " + format + ".");
        }
        List<Problem> problems = problems();
        switch (format) {
            case json -> console.out().println(ProblemJson.write(problems));
            case sarif ->
                console.out()
                        .println(new ProblemSarif(Main.version(), Path.of(""), catalogue.folder()).write(problems));
            case text -> new ProblemText(console, catalogue.folder()).print(problems);
        }
        if (watch) {
            return watch(problems);
        }
        return hasErrors(problems) ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private int watch(List<Problem> first) throws IOException, InterruptedException {
        List<Problem> said = first;
        try (FolderWatch folder = new FolderWatch(catalogue.folder())) {
            console.say("Watching. Ctrl+C ends it.");
            while (folder.untilChanged()) {
                List<Problem> problems = problems();
                if (problems.isEmpty()) {
                    console.say("No problems.");
                } else if (!problems.equals(said)) {
                    console.say("");
                    new ProblemText(console, catalogue.folder()).print(problems);
                } else {
                    console.say("The same as before: " + problems.size() + " to look at.");
                }
                said = problems;
            }
        }
        console.say("The folder is gone.");
        return ExitCode.FAULT;
    }

    private List<Problem> problems() throws IOException {
        CatalogueReading reading = new CatalogueReader().read(catalogue.folder());
        Problems problems = new Problems();
        problems.addAll(reading.problems());
        if (reading.catalogue().isPresent()) {
            Catalogue read = reading.catalogue().get();
            Renames.check(read, new LockFile(read.folder()).read(problems), problems);
        }
        return problems.sorted();
    }

    private static boolean hasErrors(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
