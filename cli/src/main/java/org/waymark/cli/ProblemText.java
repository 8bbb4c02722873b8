package org.waymark.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.cli.Console.Paint;
import org.waymark.core.Place;
import org.waymark.core.Problem;
import org.waymark.core.Severity;

/** Problems as a person reads them: the place, what is wrong, the line with a caret, and what to do. */
final class ProblemText {

    private static final int WIDEST = 110;

    private final Console console;
    private final Path folder;
    private final Map<String, List<String>> files = new HashMap<>();

    /** Problems of the catalogue in a folder. */
    ProblemText(Console console, Path folder) {
        this.console = console;
        this.folder = folder;
    }

    /** Prints problems, and last how many there are. */
    void print(List<Problem> problems) {
        problems.forEach(this::print);
        console.say(summary(problems));
    }

    private void print(Problem problem) {
        String word = problem.severity().name().toLowerCase(java.util.Locale.ROOT);
        console.say(console.paint(Paint.STRONG, problem.place().toString()) + ": "
                + console.paint(paint(problem.severity()), word) + ": " + problem.message() + " "
                + console.paint(Paint.QUIET, "[" + problem.kind().code() + "]"));
        excerpt(problem.place());
        console.say("  " + console.paint(Paint.BLUE, "→") + " " + problem.hint());
        console.say("");
    }

    private static Paint paint(Severity severity) {
        return switch (severity) {
            case ERROR -> Paint.RED;
            case WARNING -> Paint.YELLOW;
            case ADVICE -> Paint.BLUE;
        };
    }

    private void excerpt(Place place) {
        List<String> lines = place.line() == 0 ? List.of() : files.computeIfAbsent(place.file(), this::lines);
        if (place.line() < 1 || place.line() > lines.size()) {
            return;
        }
        String line = lines.get(place.line() - 1).replace('\t', ' ');
        int column = Math.min(Math.max(1, place.column()), line.length() + 1);
        int start = column > WIDEST - 20 ? column - WIDEST / 2 : 0;
        String shown = (start > 0 ? "…" : "")
                + line.substring(start, Math.min(line.length(), start + WIDEST))
                + (line.length() > start + WIDEST ? "…" : "");
        String number = String.valueOf(place.line());
        console.say("  " + console.paint(Paint.QUIET, number + " | ") + clean(shown));
        if (place.column() > 0) {
            String gap = " ".repeat(number.length()) + " | " + " ".repeat(column - 1 - start + (start > 0 ? 1 : 0));
            console.say("  " + console.paint(Paint.QUIET, gap.substring(0, number.length() + 3))
                    + gap.substring(number.length() + 3) + console.paint(paint(Severity.ERROR), "^"));
        }
    }

    /** Control characters could speak to the terminal: they are shown as a dot. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x80-\\x9F]", "·");
    }

    private List<String> lines(String file) {
        try {
            Path path = folder.resolve(file);
            return Files.isRegularFile(path) ? Files.readAllLines(path) : List.of();
        } catch (MalformedInputException e) {
            return List.of();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return List.of();
        }
    }

    private String summary(List<Problem> problems) {
        long errors = count(problems, Severity.ERROR);
        long warnings = count(problems, Severity.WARNING);
        long advice = count(problems, Severity.ADVICE);
        if (problems.isEmpty()) {
            return "No problems.";
        }
        List<String> parts = new java.util.ArrayList<>();
        if (errors > 0) {
            parts.add(errors + (errors == 1 ? " error" : " errors"));
        }
        if (warnings > 0) {
            parts.add(warnings + (warnings == 1 ? " warning" : " warnings"));
        }
        if (advice > 0) {
            parts.add(advice + (advice == 1 ? " piece of advice" : " pieces of advice"));
        }
        return console.paint(Paint.STRONG, String.join(", ", parts) + ".");
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
