package org.waymark.course.lock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;

/**
 * {@code waymark.lock}: written by the tool, committed by the author. A line for each thing, sorted, so that two people's additions merge; two
 * things of one parent that were given the same number on two branches are noticed when the file is read.
 */
public final class LockFile {

    /** The file's name, in the folder of the catalogue. */
    public static final String NAME = "waymark.lock";

    private static final String HEAD = """
            # Written by waymark; commit it. Learners' saved places refer to these numbers, so a line is never changed or given to something else.
            """;
    private static final Pattern LINE = Pattern.compile("([a-z0-9-]+(?:/[a-z0-9-]+){0,3}) ([1-9]\\d{0,5})");

    private static final Pattern CONFLICT = Pattern.compile("^(<{7}|={7}|>{7}|\\|{7})( |$)");

    private final Path path;

    /** The lock of the catalogue in this folder. */
    public LockFile(Path catalogue) {
        this.path = catalogue.resolve(NAME);
    }

    /**
     * Reads the lock; an empty one if there is no file yet.
     *
     * @throws IOException if the disk fails
     */
    public Lock read(Problems problems) throws IOException {
        if (!Files.exists(path)) {
            return Lock.empty();
        }
        if (!Files.isRegularFile(path)) {
            problems.add(
                    CatalogueProblem.LOCK_SYNTAX,
                    Place.wholeFile(NAME),
                    NAME + " is a folder, and it has to be a file.",
                    "Move the folder elsewhere, and take the file from your last commit, if there was one.");
            return Lock.empty();
        }
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        List<String> lines = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .lines()
                .map(String::strip)
                .toList();
        if (inConflict(lines, problems)) {
            return Lock.empty();
        }
        int unreadable = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher matcher = LINE.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (matcher.matches()) {
                note(matcher.group(1), Integer.parseInt(matcher.group(2)), i + 1, numbers, taken, problems);
            } else if (unreadable++ == 0) {
                unreadable(lines, i, problems);
            }
        }
        return new Lock(numbers);
    }

    private static boolean inConflict(List<String> lines, Problems problems) {
        for (int i = 0; i < lines.size(); i++) {
            if (CONFLICT.matcher(lines.get(i)).find()) {
                problems.add(
                        CatalogueProblem.LOCK_SYNTAX,
                        new Place(NAME, i + 1, 1),
                        "Two branches were merged here, and nobody has brought their lines together yet.",
                        "Keep the lines of both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>. A line that is there twice does no harm.");
                return true;
            }
        }
        return false;
    }

    private static void unreadable(List<String> lines, int first, Problems problems) {
        long others = lines.stream()
                        .filter(line -> !line.isEmpty()
                                && !line.startsWith("#")
                                && !LINE.matcher(line).matches())
                        .count()
                - 1;
        problems.add(
                CatalogueProblem.LOCK_SYNTAX,
                new Place(NAME, first + 1, 1),
                "This line of " + NAME + " cannot be read"
                        + (others == 0 ? "." : ", and " + others + (others == 1 ? " other." : " others.")),
                "Take the file from your last commit. Nobody needs to change it by hand.");
    }

    private static void note(
            String key,
            int number,
            int line,
            Map<String, Integer> numbers,
            Map<String, Integer> taken,
            Problems problems) {
        Integer before = numbers.putIfAbsent(key, number);
        if (before != null && before == number) {
            return;
        }
        Integer other = taken.putIfAbsent(LockKeys.parent(key) + " " + number, line);
        if (before != null || other != null) {
            problems.add(
                    CatalogueProblem.LOCK_NUMBER_TWICE,
                    new Place(NAME, line, 1),
                    before != null
                            ? "\"" + key + "\" has two numbers: " + before + " and " + number + "."
                            : "The number " + number + " was given twice: here and at line " + other + ".",
                    "Keep the line that was published first (learners have it), remove the other, and export again: what has no line gets a new number.");
        }
    }

    /**
     * Writes the lock, in full or not at all.
     *
     * @throws IOException if the disk fails; then the old file stays as it was
     */
    public void write(Lock lock) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        lock.numbers()
                .forEach((key, number) ->
                        text.append(key).append(' ').append(number).append('\n'));
        Path draft = path.resolveSibling(NAME + ".part");
        Files.writeString(draft, text);
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
