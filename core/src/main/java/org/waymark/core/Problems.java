package org.waymark.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects problems while work goes on. Not safe for use by several threads. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Notes one problem. */
    public void add(ProblemKind kind, Place place, String message, String hint) {
        found.add(new Problem(kind, place, message, hint));
    }

    /** Notes problems found elsewhere. */
    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /** Whether anything found stops an export. */
    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Whether anything found in this file stops an export. */
    public boolean hasErrors(String file) {
        return found.stream()
                .anyMatch(problem -> problem.severity() == Severity.ERROR
                        && problem.place().file().equals(file));
    }

    /** What was found so far, sorted by place; the same problem in the same place once. */
    public List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
