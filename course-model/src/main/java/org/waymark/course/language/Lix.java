package org.waymark.course.language;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How hard a paragraph is to read: LIX, the mean number of words in a sentence and the percentage of words of more than six letters, added up.
 * In English, a children's book is near 25, a novel 35, a newspaper 45, a report for specialists 55 and more. Unlike most measures it needs no
 * syllables, so anybody can work it out again by hand.
 *
 * @param words how many words were counted
 * @param longest the number of words in its longest sentence
 * @param longestAt where that sentence begins
 * @param lix the figure
 */
record Lix(int words, int longest, int longestAt, int lix) {

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
        for (int i = 0; i < tokens.size(); i++) {
            if (leftOut.isEmpty() || !held(leftOut, tokens.span(i))) {
                began = inSentence == 0 ? tokens.start(i) : began;
                inSentence++;
                words++;
                longWords += letters(tokens, i) >= LONG ? 1 : 0;
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
        return new Lix(words, longest, longestAt, lix);
    }

    /** The long words of a text, the longest first, each once. */
    static List<String> longWords(Tokens tokens, List<Span> leftOut) {
        return IntStream.range(0, tokens.size())
                .filter(i -> letters(tokens, i) >= LONG && !held(leftOut, tokens.span(i)))
                .mapToObj(tokens::word)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int letters(Tokens tokens, int token) {
        int letters = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            char c = tokens.at(i);
            boolean plain = c >= 'a' && c <= 'z';
            letters += plain || Character.isLetter(c) ? 1 : 0;
        }
        return letters;
    }

    private static boolean endsSentence(Tokens tokens, int token) {
        boolean stop = false;
        boolean space = false;
        boolean quoteOpens = false;
        int to = tokens.start(token + 1);
        for (int i = tokens.end(token); i < to; i++) {
            char c = tokens.at(i);
            stop |= c == '.' || c == '!' || c == '?' || c == '…';
            space |= Character.isWhitespace(c);
            quoteOpens |= c == '"' || c == '“' || c == '‘';
        }
        return stop && space && (quoteOpens || !Character.isLowerCase(tokens.at(to)));
    }

    private static boolean held(List<Span> leftOut, Span span) {
        for (Span each : leftOut) {
            if (each.holds(span)) {
                return true;
            }
        }
        return false;
    }
}
