package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.waymark.core.Problem;
import org.waymark.core.Problems;
import org.waymark.core.Severity;
import org.waymark.course.Catalogue;
import org.waymark.course.lock.LockFile;
import org.waymark.course.lock.Renames;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;
import org.waymark.course.read.KeptModules;
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
        if (watch && Files.isDirectory(catalogue.folder())) {
            return watch();
        }
        List<Problem> problems = problems(new CatalogueReader().read(catalogue.folder()));
        switch (format) {
            case json -> console.out().println(ProblemJson.write(problems));
            case sarif ->
                console.out()
                        .println(new ProblemSarif(Main.version(), Path.of(""), catalogue.folder()).write(problems));
            case text -> new ProblemText(console, catalogue.folder()).print(problems);
        }
        return hasErrors(problems) ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private int watch() throws IOException, InterruptedException {
        KeptModules kept = new KeptModules();
        CatalogueReader reader = new CatalogueReader();
        try (FolderWatch folder = new FolderWatch(catalogue.folder())) {
            List<Problem> said = problems(reader.read(catalogue.folder(), kept));
            new ProblemText(console, catalogue.folder()).print(said);
            console.say("Watching. Ctrl+C ends it.");
            for (Set<Path> changed = folder.untilChanged(); !changed.isEmpty(); changed = folder.untilChanged()) {
                changed.forEach(kept::forget);
                List<Problem> problems = problems(reader.read(catalogue.folder(), kept));
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

    private static List<Problem> problems(CatalogueReading reading) throws IOException {
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
