package org.waymark.scorm.inspect.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.core.Place;
import org.waymark.core.Problem;
import org.waymark.core.ProblemKind;

/**
 * Collects what is found. Of each kind so many are kept, and the rest are counted, so that a package made of nothing but faults does not fill the memory. Not safe for
 * use by several threads.
 */
public final class Findings {

    private static final int LONGEST_NAME = 160;

    private final int most;
    private final Map<ProblemKind, List<Problem>> kept = new LinkedHashMap<>();
    private final Map<ProblemKind, Integer> more = new LinkedHashMap<>();
    private final Set<Problem> known = new HashSet<>();

    /** @param most how many of each kind are kept */
    public Findings(int most) {
        this.most = most;
    }

    /** Notes one problem. */
    public void add(ProblemKind kind, Place place, String message, String hint) {
        Problem problem =
                new Problem(kind, new Place(clean(place.file()), place.line(), place.column()), message, hint);
        List<Problem> same = kept.computeIfAbsent(kind, ignored -> new ArrayList<>());
        if (same.size() >= most) {
            more.merge(kind, 1, Integer::sum);
        } else if (known.add(problem)) {
            same.add(problem);
        }
    }

    /** Notes a problem of a file as a whole. */
    public void add(ProblemKind kind, String file, String message, String hint) {
        add(kind, Place.wholeFile(file), message, hint);
    }

    /** What is kept, sorted by place. */
    public List<Problem> sorted() {
        return kept.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** How many more there are of a kind than are kept. */
    public Map<ProblemKind, Integer> more() {
        return Map.copyOf(more);
    }

    /** Whether there is any of a kind. */
    public boolean has(ProblemKind kind) {
        return kept.containsKey(kind);
    }

    /** A name as it may be shown: in one line, without signs that could speak to a terminal, and not endless. */
    public static String clean(String name) {
        String shown = name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME / 2) + "…" + name.substring(name.length() - LONGEST_NAME / 2);
        return shown.replaceAll("[\\p{Cntrl}\\x80-\\x9F\\u200B-\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]", "·");
    }

    /** A name or value in quotation marks, as messages show it. */
    public static String quote(String name) {
        return "\"" + clean(name) + "\"";
    }
}
