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
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Place place = new Place(NAME, i + 1, 1);
            Matcher matcher = LINE.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!matcher.matches()) {
                problems.add(
                        CatalogueProblem.LOCK_SYNTAX,
                        place,
                        "This line of " + NAME + " cannot be read.",
                        "If two branches were merged here, keep the lines of both and remove the marks (<<<<, ====, >>>>). "
                                + "Otherwise take the file from your last commit.");
                continue;
            }
            String key = matcher.group(1);
            int number = Integer.parseInt(matcher.group(2));
            Integer other = taken.putIfAbsent(LockKeys.parent(key) + " " + number, i + 1);
            if (other != null || numbers.put(key, number) != null) {
                problems.add(
                        CatalogueProblem.LOCK_NUMBER_TWICE,
                        place,
                        other == null
                                ? "\"" + key + "\" has two numbers."
                                : "The number " + number + " was given twice: here and at line " + other + ".",
                        "Keep the line that was published first (learners have it), remove the other, and export again: it gets a new number.");
            }
        }
        return new Lock(numbers);
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
