package org.waymark.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.lock.LockFile;
import org.waymark.course.lock.Renames;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
        json
    }

    private final Console console;

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text (for people) or json (for programs, on standard output).")
    private Format format = Format.text;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CatalogueReading reading = new CatalogueReader().read(catalogue.folder());
        Problems problems = new Problems();
        problems.addAll(reading.problems());
        if (reading.catalogue().isPresent()) {
            Catalogue read = reading.catalogue().get();
            Renames.check(read, new LockFile(read.folder()).read(problems), problems);
        }
        if (format == Format.json) {
            console.out().println(ProblemJson.write(problems.sorted()));
        } else {
            new ProblemText(console, catalogue.folder()).print(problems.sorted());
        }
        return problems.hasErrors() ? ExitCode.PROBLEMS : ExitCode.DONE;
    }
}
