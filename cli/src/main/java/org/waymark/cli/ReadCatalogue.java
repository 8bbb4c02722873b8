package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.core.Nearest;
import org.waymark.core.Problem;
import org.waymark.core.Severity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A catalogue for commands that tell what is in it. */
final class ReadCatalogue {

    private ReadCatalogue() {}

    /**
     * The catalogue in a folder; nothing if an error makes what it holds doubtful, and then that has been said. A gap in what a course must cover is
     * no such error: to see it is what one asks for.
     */
    static Optional<Catalogue> from(Path folder, Console console) throws IOException {
        CatalogueReading reading = new CatalogueReader().read(folder);
        List<Problem> errors = reading.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        List<Problem> stopping = errors.stream()
                .filter(problem -> problem.kind() != CatalogueProblem.MUST_COVER)
                .toList();
        if (reading.catalogue().isEmpty() || !stopping.isEmpty()) {
            new ProblemText(console, folder).print(stopping);
            console.say("Nothing was written.");
            return Optional.empty();
        }
        errors.forEach(problem -> console.say(problem.place() + ": " + problem.message()));
        return reading.catalogue();
    }

    /**
     * The things with these ids, in the order of the ids; all of them if none is named.
     *
     * @param what what they are, in one word
     * @throws ParameterException if there is none with an id
     */
    static <T> List<T> choose(List<String> ids, List<T> all, Function<T, String> idOf, String what, CommandSpec spec) {
        if (ids.isEmpty()) {
            return all;
        }
        List<String> known = all.stream().map(idOf).toList();
        return ids.stream()
                .distinct()
                .map(id -> all.stream()
                        .filter(each -> idOf.apply(each).equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "There is no " + what + " \"" + id + "\". "
                                        + Nearest.to(id, known)
                                                .map(near -> "Did you mean \"" + near + "\"?")
                                                .orElse("There is: " + String.join(", ", known) + "."))))
                .toList();
    }
}
