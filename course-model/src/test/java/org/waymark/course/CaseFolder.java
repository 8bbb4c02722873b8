package org.waymark.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.core.Place;
import org.waymark.core.Problem;
import org.waymark.core.Problems;
import org.waymark.course.lock.Lock;
import org.waymark.course.lock.LockFile;
import org.waymark.course.lock.Renames;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;

/**
 * A test of {@code check}: a folder whose files lie over those of the catalogue {@code sound}, beside what is found then. A file {@code removed.txt} names what of
 * {@code sound} is taken away, one path to a line, or {@code everything}.
 *
 * @param folder the folder of the case
 */
record CaseFolder(Path folder) {

    /** Where the cases are. */
    static final Path ALL = Path.of("src/test/resources/catalogues");

    private static final String SOUND = "sound";
    private static final String EXPECTED = "expected.txt";
    private static final String REMOVED = "removed.txt";

    /** Every case, by name. */
    static List<CaseFolder> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(CaseFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case of this name. */
    static CaseFolder named(String name) {
        return new CaseFolder(ALL.resolve(name));
    }

    /** Its name. */
    String name() {
        return folder.getFileName().toString();
    }

    /** Lays its catalogue out in an empty folder. */
    void layOut(Path target) throws IOException {
        Path removed = folder.resolve(REMOVED);
        List<String> gone = Files.exists(removed) ? Files.readAllLines(removed) : List.of();
        if (!gone.contains("everything")) {
            copy(ALL.resolve(SOUND), target);
        }
        for (String each : gone) {
            delete(target.resolve(each));
        }
        copy(folder, target);
    }

    /** What is found in a catalogue, as the command {@code check} finds it. */
    static List<Problem> found(Path catalogue) throws IOException {
        CatalogueReading reading = new CatalogueReader().read(catalogue);
        Problems problems = new Problems();
        problems.addAll(reading.problems());
        if (reading.catalogue().isPresent()) {
            Lock lock = new LockFile(reading.catalogue().get().folder()).read(problems);
            Renames.check(reading.catalogue().get(), lock, problems);
        }
        return problems.sorted();
    }

    /** Problems as {@code expected.txt} has them: the place, the line with a caret, what is wrong, what to do. */
    static String written(List<Problem> problems, Path catalogue) {
        return problems.isEmpty()
                ? "No problems.\n"
                : problems.stream()
                        .map(problem -> written(problem, catalogue))
                        .collect(Collectors.joining("\n"))
                        .replace(catalogue.toString(), "<catalogue>");
    }

    private static String written(Problem problem, Path catalogue) {
        return problem.place() + " " + problem.severity().name().toLowerCase(Locale.ROOT) + " "
                + problem.kind().code() + "\n" + excerpt(problem.place(), catalogue) + "  " + problem.message()
                + "\n  → " + problem.hint() + "\n";
    }

    private static String excerpt(Place place, Path catalogue) {
        try {
            Path file = catalogue.resolve(place.file());
            if (place.line() == 0 || !Files.isRegularFile(file)) {
                return "";
            }
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (place.line() > lines.size()) {
                return "    | (after the last line)\n";
            }
            String line = lines.get(place.line() - 1).replaceAll("\\p{Cntrl}", " ");
            String shown = line.length() > 100 ? line.substring(0, 100) + "…" : line;
            String caret = place.column() == 0 || place.column() > 100
                    ? ""
                    : "    | " + " ".repeat(place.column() - 1) + "^\n";
            return "    | " + shown + "\n" + caret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What should be found; empty if that was never written down. */
    String expected() throws IOException {
        Path file = folder.resolve(EXPECTED);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Writes down what is found, to be read before it is committed. */
    void accept(String found) throws IOException {
        Files.writeString(folder.resolve(EXPECTED), found);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean ours = file.equals(from.resolve(name)) && (name.equals(EXPECTED) || name.equals(REMOVED));
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!ours) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
