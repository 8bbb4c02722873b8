package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.preview.PreviewLms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waymark preview}. */
@Command(
        name = "preview",
        description = "Exports a course and plays it in a small LMS on this machine, as a learner would see it.",
        footer = {
            "",
            "A SCORM package is played by a run-time of its version, which says above the course what is on record; a web folder is shown as a web server would show it.",
            "cmi5 and xAPI packages need an LMS with a record store, and paper no preview: for those there is export.",
            "It listens on 127.0.0.1 alone. Ctrl+C ends it. What a learner does here is kept nowhere afterwards."
        })
final class PreviewCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("scorm12", "scorm2004-3", "scorm2004-4", "web");

    private final Console console;

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Option(names = "--course", paramLabel = "ID", description = "The course. The first one, if none is named.")
    private @Nullable String course;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "scorm12",
            description = "The package to look at: scorm12, unless said otherwise; scorm2004-3, scorm2004-4 or web.")
    private String format = "scorm12";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8410",
            description = "The port: 8410, unless said otherwise; 0 for any that is free.")
    private int port;

    @Spec
    private @Nullable CommandSpec spec;

    PreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!FORMATS.contains(format)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "There is no preview of \"" + format + "\"; there is one of " + String.join(", ", FORMATS) + ".");
        }
        Path folder = Files.createTempDirectory("waymark-preview");
        List<String> ids = Optional.ofNullable(course).stream().toList();
        List<ExportedPackage> made =
                new Export(console, catalogue.folder(), folder, false).packages(ids, ExportOrder.of(format));
        if (made.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        try (PreviewLms lms = new PreviewLms(made.get(0).file(), folder.resolve("records"), "");
                Served served = new Served(port)) {
            served.server().createContext("/", lms);
            served.server().start();
            console.say("Open " + served.address() + " in a browser. Ctrl+C ends it.");
            served.untilStopped();
        }
        return ExitCode.DONE;
    }
}
