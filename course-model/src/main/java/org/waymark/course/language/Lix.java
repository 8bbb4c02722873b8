package org.waymark.course.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How hard a paragraph is to read: LIX, the mean number of words in a sentence and the percentage of words of more than six letters, added up.
 * In English, a children's book is near 25, a novel 35, a newspaper 45, a report for specialists 55 and more. Unlike most measures it needs no
 * syllables, so anybody can work it out again by hand.
 *
 * @param words how many words were counted
 * @param longest the number of words in its longest sentence
 * @param longestAt where that sentence begins
 * @param lix the figure
 * @param longWords its long words, the longest first, each once
 */
record Lix(int words, int longest, int longestAt, int lix, List<String> longWords) {

    private static final int LONG = 7;

    /** Measures a text; what stands in the stretches given is not counted. */
    static Lix of(Tokens tokens, List<Span> leftOut) {
        int words = 0;
        int longWords = 0;
        int sentences = 0;
        int inSentence = 0;
        int began = 0;
        int longest = 0;
        int longestAt = 0;
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Span span = tokens.spans().get(i);
            if (leftOut.stream().noneMatch(each -> each.holds(span))) {
                began = inSentence == 0 ? span.start() : began;
                inSentence++;
                words++;
                if (letters(tokens.words().get(i)) >= LONG) {
                    longWords++;
                    found.add(tokens.text().substring(span.start(), span.end()).toLowerCase(Locale.ROOT));
                }
            }
            boolean last = i == tokens.size() - 1;
            if (inSentence > 0 && (last || endsSentence(tokens, i))) {
                sentences++;
                if (inSentence > longest) {
                    longest = inSentence;
                    longestAt = began;
                }
                inSentence = 0;
            }
        }
        int lix = words == 0 ? 0 : Math.round((float) words / Math.max(1, sentences) + 100f * longWords / words);
        List<String> longestFirst = found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return new Lix(words, longest, longestAt, lix, longestFirst);
    }

    private static long letters(String word) {
        return word.chars().filter(Character::isLetter).count();
    }

    private static boolean endsSentence(Tokens tokens, int token) {
        int from = tokens.spans().get(token).end();
        int to = tokens.spans().get(token + 1).start();
        String between = tokens.text().substring(from, to);
        boolean stop = between.chars().anyMatch(c -> ".!?…".indexOf(c) >= 0)
                && between.chars().anyMatch(Character::isWhitespace);
        char next = tokens.text().charAt(to);
        boolean quoteOpens = between.indexOf('"') >= 0 || between.indexOf('“') >= 0 || between.indexOf('‘') >= 0;
        return stop && (!Character.isLowerCase(next) || quoteOpens);
    }
}
