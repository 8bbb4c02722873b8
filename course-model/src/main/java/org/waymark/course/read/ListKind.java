package org.waymark.course.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What kind of question the lines of a list make. */
enum ListKind {
    CHOICES,
    TRUE_FALSE,
    ORDER,
    MATCH,
    SHORT_ANSWER,
    SCALE;

    /** The number of a point on a scale. */
    static final Pattern POINT = Pattern.compile("^\\(\\s*(-?\\d{1,4})\\s*\\)\\s*");

    /** The sign before words that are accepted. */
    static final Pattern ACCEPTED = Pattern.compile("^=(?:\\s+|$|(?=\\S))");

    /** What stands between two halves. */
    static final Pattern BETWEEN_HALVES = Pattern.compile("(?<!\\\\)\\s=\\s");

    /** What is true, and what is false, in the languages whose words are known. */
    private static final Map<String, String> TRUE_AND_FALSE = Map.ofEntries(
            Map.entry("true", "false"),
            Map.entry("gwir", "anghywir"),
            Map.entry("cywir", "anghywir"),
            Map.entry("vrai", "faux"),
            Map.entry("wahr", "falsch"),
            Map.entry("richtig", "falsch"),
            Map.entry("verdadero", "falso"),
            Map.entry("verdadeiro", "falso"),
            Map.entry("vero", "falso"),
            Map.entry("waar", "onwaar"),
            Map.entry("juist", "onjuist"),
            Map.entry("prawda", "fałsz"),
            Map.entry("fíor", "bréagach"),
            Map.entry("sant", "falskt"),
            Map.entry("sandt", "falsk"),
            Map.entry("adevărat", "fals"),
            Map.entry("صحيح", "خطأ"),
            Map.entry("правда", "неправда"));

    private static final Set<String> TRUE = TRUE_AND_FALSE.keySet();

    /** The kind, by the shape of most of the lines. */
    static ListKind of(List<ListLine> lines, boolean numbered) {
        if (!numbered && isTrueAndFalse(lines)) {
            return TRUE_FALSE;
        }
        if (lines.stream().anyMatch(line -> line.right() || line.wrong())) {
            return CHOICES;
        }
        if (numbered) {
            return ORDER;
        }
        if (half(lines, line -> ACCEPTED.matcher(line).find())) {
            return SHORT_ANSWER;
        }
        if (half(lines, line -> POINT.matcher(line).find())) {
            return SCALE;
        }
        return half(lines, line -> BETWEEN_HALVES.matcher(line).find()) ? MATCH : CHOICES;
    }

    /** Whether a quotation below the list is for everybody who has answered: for all kinds but choices, whose answers hear back one by one. */
    boolean takesWordsForAll() {
        return this != CHOICES && this != TRUE_FALSE;
    }

    private static boolean half(List<ListLine> lines, Predicate<String> fits) {
        long fitting =
                lines.stream().filter(line -> fits.test(line.text().markdown())).count();
        return fitting > 0 && fitting * 2 >= lines.size();
    }

    private static boolean isTrueAndFalse(List<ListLine> lines) {
        if (lines.size() != 2) {
            return false;
        }
        String one = word(lines.get(0));
        String other = word(lines.get(1));
        return other.equals(TRUE_AND_FALSE.get(one)) || one.equals(TRUE_AND_FALSE.get(other));
    }

    /** Whether a line says that something is true. */
    static boolean saysTrue(ListLine line) {
        return TRUE.contains(word(line));
    }

    private static String word(ListLine line) {
        String word = line.words().markdown().strip().toLowerCase(Locale.ROOT);
        String bare = word.replaceAll("^[*_]+|[*_.]+$", "");
        return bare;
    }
}
