package org.waymark.course.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds many phrases in a text at once. Each is looked for by its longest word, and most words of a text are passed over by their first three letters. */
final class PhraseIndex {

    /** A phrase, and which of its words it is looked for by. */
    private record Entry(Phrase phrase, int anchor, LookedFor value) {}

    /** Where a phrase stands. */
    record Found(LookedFor value, Span span, int token, int count) {}

    private static final int STEM = 3;
    private static final int BEGINNINGS = 1 << 13;

    private final Map<String, List<Entry>> whole = new HashMap<>();
    private final Map<String, List<Entry>> beginnings = new HashMap<>();
    private final boolean[] wholeBegins = new boolean[BEGINNINGS];
    private final boolean[] endingsBegin = new boolean[BEGINNINGS];

    private boolean shortOnes;
    private boolean shortBeginnings;

    void add(Phrase phrase, LookedFor value) {
        int anchor = 0;
        for (int i = 1; i < phrase.words().size(); i++) {
            anchor = phrase.words().get(i).length() > phrase.words().get(anchor).length() ? i : anchor;
        }
        String word = phrase.words().get(anchor);
        boolean anyEnding = word.endsWith("*");
        String stem = anyEnding ? word.substring(0, word.length() - 1) : word;
        (anyEnding ? beginnings : whole)
                .computeIfAbsent(anyEnding ? key(stem) : stem, each -> new ArrayList<>())
                .add(new Entry(phrase, anchor, value));
        if (stem.length() < STEM) {
            shortOnes |= !anyEnding;
            shortBeginnings |= anyEnding;
        } else {
            (anyEnding ? endingsBegin : wholeBegins)[beginning(stem.charAt(0), stem.charAt(1), stem.charAt(2))] = true;
        }
    }

    private static String key(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }

    private static int beginning(char first, char second, char third) {
        return ((first * 31 + second) * 31 + third) & (BEGINNINGS - 1);
    }

    /** What stands in a text, in its order. */
    List<Found> in(Tokens tokens) {
        List<Found> found = List.of();
        for (int i = 0; i < tokens.size(); i++) {
            int length = tokens.end(i) - tokens.start(i);
            int beginning =
                    length < STEM ? 0 : beginning(tokens.letter(i, 0), tokens.letter(i, 1), tokens.letter(i, 2));
            if (length < STEM + 2 ? shortOnes || wholeBegins[beginning] : wholeBegins[beginning]) {
                found = wholeAt(tokens, i, found);
            }
            if (shortBeginnings || endingsBegin[beginning]) {
                found = beginningsAt(tokens, i, found);
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(Found::token));
        }
        return found;
    }

    private List<Found> wholeAt(Tokens tokens, int i, List<Found> before) {
        String word = tokens.word(i);
        List<Found> found = collect(whole.get(word), tokens, i, before);
        return word.endsWith("'s") ? collect(whole.get(tokens.base(i)), tokens, i, found) : found;
    }

    private List<Found> beginningsAt(Tokens tokens, int i, List<Found> before) {
        String word = tokens.word(i);
        List<Found> found = before;
        for (int length = shortBeginnings ? 1 : STEM; length <= Math.min(STEM, word.length()); length++) {
            found = collect(beginnings.get(word.substring(0, length)), tokens, i, found);
        }
        return found;
    }

    private List<Found> collect(@Nullable List<Entry> entries, Tokens tokens, int anchor, List<Found> before) {
        List<Found> found = before;
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            int first = anchor - entry.anchor();
            int count = entry.phrase().lengthAt(tokens, first);
            if (count > 0) {
                int last = first + count - 1;
                Span span = new Span(
                        tokens.start(first),
                        tokens.start(last) + tokens.base(last).length());
                if (!tokens.partOfCompound(span)) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(new Found(entry.value(), span, first, count));
                }
            }
        }
        return found;
    }
}
