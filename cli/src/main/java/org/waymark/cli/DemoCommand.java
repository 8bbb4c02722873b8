package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.course.Catalogue;
import org.waymark.course.read.CatalogueReader;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.xapi.receive.AccessKey;
import org.waymark.xapi.receive.AccessScope;
import org.waymark.xapi.report.ReportException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark demo}. */
@Command(
        name = "demo",
        description =
                "The whole path on this machine: a course checked and exported, taken in a real SCORM run-time, its statements kept in a record store, and the report of them, live.",
        footer = {
            "",
            "It listens on 127.0.0.1 alone. Ctrl+C ends it; learners' records stay in the folder, so that you can come back."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String COURSE = "introduction-to-peer-support";

    private final Console console;
    private final InstantSource clock;
    private final Optional<Path> home;

    @Option(names = "--no-serve", description = "Do everything but serve.")
    private boolean noServe;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8411",
            description = "The port: 8411, unless said otherwise; 0 for any that is free.")
    private int port;

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "Another catalogue than the examples'; its first course is shown.")
    private @Nullable Path catalogue;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".waymark/demo",
            description = "Where the package and the records go: .waymark/demo, unless said otherwise.")
    private Path out = Path.of(".waymark/demo");

    DemoCommand(Console console, InstantSource clock, Optional<Path> home) {
        this.console = console;
        this.clock = clock;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ReportException {
        Path folder = Optional.ofNullable(catalogue)
                .or(() -> home.map(each -> each.resolve("examples").resolve("catalogue")))
                .orElseThrow(() -> new IOException("the examples are not here. Name a catalogue with --catalogue."));
        console.say("Checking and exporting " + folder + " …");
        List<String> courses = catalogue == null ? List.of(COURSE) : List.of();
        List<ExportedPackage> made =
                new Export(console, folder, out, false).packages(courses, ExportOrder.of("scorm12"));
        if (made.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        Path file = made.get(0).file().toAbsolutePath().normalize();
        console.say("");
        console.say("The package:  " + file);
        if (noServe) {
            return ExitCode.DONE;
        }
        Catalogue read = new CatalogueReader().read(folder).catalogue().orElseThrow();
        AccessKey key = new AccessKey("demo", secret(), AccessScope.APPEND);
        try (Served served = new Served(port);
                Demo demo = new Demo(
                        read, file, out, key, served.address(), clock, fault -> console.say("waymark: " + fault))) {
            demo.mount(served.server());
            served.server().start();
            console.say("The course:   " + served.address() + "lms/");
            console.say("The report:   " + served.address() + "report/");
            console.say("Both:         " + served.address());
            console.say("");
            console.say("Open one of these in a browser. Ctrl+C ends it.");
            served.untilStopped();
        }
        return ExitCode.DONE;
    }

    private static String secret() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The folder of this checkout, if the launcher said where it is. */
    static Optional<Path> home(String property) {
        return property.isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(property)).filter(Files::isDirectory);
    }
}
