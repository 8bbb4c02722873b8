package org.waymark.core;

import java.util.Comparator;

/**
 * Something wrong or doubtful in what a person wrote.
 *
 * @param kind what kind of problem it is
 * @param place where it is
 * @param message what is wrong, as a sentence that a training provider understands
 * @param hint what to do about it, as a sentence
 */
public record Problem(ProblemKind kind, Place place, String message, String hint) implements Comparable<Problem> {

    /** Control characters, which what people wrote may hold, are shown as a dot: a message is one line. */
    public Problem {
        message = oneLine(message);
        hint = oneLine(hint);
    }

    private static String oneLine(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? text.replaceAll("[\\p{Cntrl}\\x80-\\x9F]", "·") : text;
    }

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(problem -> problem.kind().code())
            .thenComparing(Problem::message);

    /** The severity of its kind. */
    public Severity severity() {
        return kind.severity();
    }

    /** By place, then by code, then by message. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
