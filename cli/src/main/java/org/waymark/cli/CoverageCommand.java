package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.Framework;
import org.waymark.course.Pathway;
import org.waymark.course.coverage.Coverage;
import org.waymark.course.coverage.CoverageCount;
import org.waymark.course.coverage.CoverageWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waymark coverage}. */
@Command(
        name = "coverage",
        description =
                "Shows what courses reach of each framework: planned minutes, depth, gaps, and what is contested.",
        footer = {
            "",
            "Minutes of different elements overlap and are never added up. Training days are another unit.",
            "",
            "  waymark coverage --catalogue my-courses",
            "  waymark coverage --course introduction-to-peer-support --framework imroc-values",
            "  waymark coverage --format html --out coverage.html"
        })
final class CoverageCommand implements Callable<Integer> {

    enum Format {
        table,
        csv,
        json,
        html
    }

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Option(
            names = "--course",
            paramLabel = "ID",
            description =
                    "A course; may be repeated, for courses that are taken one after the other. The whole catalogue, if none is named.")
    private List<String> courses = List.of();

    @Option(
            names = "--pathway",
            paramLabel = "ID",
            description = "A pathway: its courses in this catalogue, one after the other. Not together with --course.")
    private @Nullable String pathway;

    @Option(
            names = "--framework",
            paramLabel = "ID",
            description = "A framework; may be repeated. All of them, if none is named.")
    private List<String> frameworks = List.of();

    @Option(names = "--format", defaultValue = "table", description = "table, csv, json or html.")
    private Format format = Format.table;

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "100",
            description = "The columns of the terminal, for a table: 100, unless said otherwise.")
    private int width;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Standard output, if none is named.")
    private @Nullable Path out;

    CoverageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Catalogue> read = ReadCatalogue.from(catalogue.folder(), console);
        if (read.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        String text = writer().write(count(read.get()));
        if (out == null) {
            console.out().print(text);
            console.out().flush();
        } else {
            WholeFile.write(out, text);
            console.out().println(out);
        }
        return ExitCode.DONE;
    }

    private Coverage count(Catalogue read) {
        List<Framework> against = ReadCatalogue.choose(frameworks, read.frameworks(), Framework::id, "framework", spec);
        if (pathway != null) {
            return ofPathway(read, pathway, against);
        }
        List<Course> chosen = ReadCatalogue.choose(courses, read.courses(), Course::id, "course", spec);
        CoverageCount count = new CoverageCount(read);
        if (courses.isEmpty()) {
            return count.ofCatalogue(against);
        }
        return chosen.size() == 1
                ? count.ofCourse(chosen.get(0), against)
                : count.ofCourses(
                        String.join(
                                ", then ", chosen.stream().map(Course::title).toList()),
                        chosen,
                        against);
    }

    private Coverage ofPathway(Catalogue read, String id, List<Framework> against) {
        if (!courses.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name either --pathway or --course.");
        }
        Pathway chosen = ReadCatalogue.choose(List.of(id), read.pathways(), Pathway::id, "pathway", spec)
                .get(0);
        List<Course> steps = chosen.steps().stream()
                .filter(Pathway.Here.class::isInstance)
                .flatMap(step -> read.course(((Pathway.Here) step).course()).stream())
                .toList();
        int elsewhere = chosen.steps().size() - steps.size();
        if (elsewhere > 0) {
            console.say(elsewhere + " of the " + chosen.steps().size()
                    + " steps of this pathway are taken elsewhere, or not written yet, and are not counted.");
        }
        return new CoverageCount(read).ofCourses(chosen.title(), steps, against);
    }

    private CoverageWriter writer() {
        return switch (format) {
            case table -> CoverageWriter.table(width);
            case csv -> CoverageWriter.csv();
            case json -> CoverageWriter.json();
            case html -> CoverageWriter.html();
        };
    }
}
