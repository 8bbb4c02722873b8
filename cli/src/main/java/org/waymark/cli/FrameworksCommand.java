package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.course.Catalogue;
import org.waymark.course.Framework;
import org.waymark.course.exchange.CasePackage;
import org.waymark.course.exchange.ElementLinks;
import org.waymark.course.exchange.FrameworkList;
import org.waymark.course.exchange.MoodleFramework;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waymark frameworks}. */
@Command(
        name = "frameworks",
        description = "Lists the frameworks of a catalogue, or writes them for other systems.",
        footer = {
            "",
            "table and json go to standard output, or into the folder of --out if one is named.",
            "moodle-csv and case write a file for each framework into that folder: packages, unless said otherwise.",
            "Each path written is a line on standard output.",
            "",
            "  waymark frameworks --catalogue my-courses",
            "  waymark frameworks --format moodle-csv --out for-moodle",
            "  waymark frameworks --format moodle-csv --together"
        })
final class FrameworksCommand implements Callable<Integer> {

    /** What it can write. The names are those of the command line, so they follow its spelling. */
    enum Format {
        TABLE("table"),
        JSON("json"),
        MOODLE_CSV("moodle-csv"),
        CASE("case");

        private final String word;

        Format(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private static final int WIDTH = 100;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Option(
            names = "--framework",
            paramLabel = "ID",
            description = "A framework; may be repeated. All of them, if none is named.")
    private List<String> frameworks = List.of();

    @Option(names = "--format", defaultValue = "table", description = "table, json, moodle-csv or case.")
    private Format format = Format.TABLE;

    @Option(
            names = "--together",
            description =
                    "With moodle-csv: all frameworks in one file, as branches of one Moodle framework. Only so can Moodle relate elements of different frameworks.")
    private boolean together;

    @Option(
            names = "--changed",
            paramLabel = "DATE",
            description =
                    "With case: the day on which the frameworks were last changed, such as 2026-03-31. The date of each source, if none is named.")
    private @Nullable LocalDate changed;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write to.")
    private @Nullable Path out;

    FrameworksCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (together && (format != Format.MOODLE_CSV || !frameworks.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "--together goes with --format moodle-csv, and takes every framework.");
        }
        if (changed != null && format != Format.CASE) {
            throw new ParameterException(spec.commandLine(), "--changed goes with --format case.");
        }
        Optional<Catalogue> read = ReadCatalogue.from(catalogue.folder(), console);
        if (read.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        List<Framework> chosen =
                ReadCatalogue.choose(frameworks, read.get().frameworks(), Framework::id, "framework", spec);
        boolean toScreen = out == null && (format == Format.TABLE || format == Format.JSON);
        Path folder = out == null ? Path.of("packages") : out;
        for (Map.Entry<String, String> file : files(read.get(), chosen).entrySet()) {
            if (toScreen) {
                console.out().print(file.getValue());
                console.out().flush();
            } else {
                Path path = folder.resolve(file.getKey());
                WholeFile.write(path, file.getValue());
                console.out().println(path);
            }
        }
        return ExitCode.DONE;
    }

    /** The texts by the names of their files. */
    private Map<String, String> files(Catalogue read, List<Framework> chosen) {
        Map<String, String> files = new LinkedHashMap<>();
        ElementLinks links = ElementLinks.of(read);
        switch (format) {
            case TABLE -> files.put("frameworks.txt", new FrameworkList(read, chosen).text(WIDTH));
            case JSON -> files.put("frameworks.json", new FrameworkList(read, chosen).json());
            case MOODLE_CSV -> {
                MoodleFramework moodle = new MoodleFramework(read, links);
                if (together) {
                    files.put("all-frameworks-moodle.csv", moodle.together());
                } else {
                    chosen.forEach(each -> files.put(each.id() + "-moodle.csv", moodle.alone(each)));
                    console.say("In Moodle: Site administration, Competencies, Import competency framework.");
                }
            }
            case CASE -> {
                Optional<Instant> at = Optional.ofNullable(changed)
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
                CasePackage writer = new CasePackage(read, links, at);
                chosen.forEach(each -> files.put(each.id() + "-case.json", writer.write(each)));
            }
        }
        return files;
    }
}
