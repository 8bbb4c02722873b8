package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.core.Problem;
import org.waymark.scorm.inspect.Inspection;
import org.waymark.scorm.inspect.Inspector;
import org.waymark.scorm.inspect.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waymark inspect}. */
@Command(
        name = "inspect",
        description =
                "Examines packages, whoever made them: what they are, what is wrong with them, and what an LMS will make of them. Nothing is unpacked or run.",
        footer = {
            "",
            "It reads SCORM 1.2 and 2004, cmi5 (a package, or cmi5.xml alone), tincan.xml, Moodle backups (.mbz), AICC (recognised only) and plain websites.",
            "The report goes to standard output.",
            "",
            "  waymark inspect packages/*.zip",
            "  waymark inspect --format json course.zip",
            "",
            "Exit: 0 no package has an error (there may be warnings), 1 errors, 2 wrong usage, 3 a file that is not there or cannot be read."
        })
final class InspectCommand implements Callable<Integer> {

    enum Format {
        text,
        json,
        sarif
    }

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PACKAGE", arity = "1..*", description = "A package; several may be named.")
    private List<Path> packages = List.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text (for people), json (for programs) or sarif (for code hosts).")
    private Format format = Format.text;

    @Option(
            names = "--schemas",
            paramLabel = "DIR",
            description =
                    "A folder with the standards' XML schemas (.xsd) to check manifests against as well. They may not be handed on, so they are not in here; tools that write SCORM have them.")
    private @Nullable Path schemas;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (schemas != null && !Files.isDirectory(schemas)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + schemas + ".");
        }
        Inspector inspector = new Inspector(Optional.ofNullable(schemas));
        List<Inspection> all = new ArrayList<>();
        InspectionText text = new InspectionText(console.out());
        boolean unreadable = false;
        for (Path each : packages) {
            try {
                Inspection inspection = inspector.inspect(each);
                all.add(inspection);
                if (format == Format.text) {
                    text.print(inspection);
                }
            } catch (NoSuchFileException e) {
                console.say("waymark: there is no file " + e.getFile() + ".");
                unreadable = true;
            } catch (RuntimeException | StackOverflowError e) {
                console.say("waymark: " + each + " could not be examined to its end ("
                        + e.getClass().getSimpleName()
                        + "): a fault of the program. Please report it, with the package if you may.");
                unreadable = true;
            }
        }
        switch (format) {
            case text -> text.printTogether(all);
            case json -> console.out().println(InspectionJson.write(all));
            case sarif -> {
                List<Problem> problems =
                        all.stream().flatMap(each -> each.problems().stream()).toList();
                console.out().println(new ProblemSarif(Main.version(), Path.of(""), Path.of("")).write(problems));
            }
        }
        console.out().flush();
        if (unreadable) {
            return ExitCode.FAULT;
        }
        return all.stream().anyMatch(each -> each.verdict() == Verdict.BROKEN) ? ExitCode.PROBLEMS : ExitCode.DONE;
    }
}
