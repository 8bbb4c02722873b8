package org.waymark.course.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds many phrases in a text at once, by their first words. */
final class PhraseIndex<T> {

    private record Entry<T>(Phrase phrase, T value) {}

    /** Where a phrase stands. */
    record Found<T>(T value, Span span, int token, int count) {}

    private static final int STEM = 3;

    private final Map<String, List<Entry<T>>> whole = new HashMap<>();
    private final Map<String, List<Entry<T>>> beginnings = new HashMap<>();

    void add(Phrase phrase, T value) {
        String first = phrase.words().get(0);
        boolean anyEnding = first.endsWith("*");
        String stem = anyEnding ? first.substring(0, first.length() - 1) : first;
        (anyEnding ? beginnings : whole)
                .computeIfAbsent(anyEnding ? key(stem) : stem, each -> new ArrayList<>())
                .add(new Entry<>(phrase, value));
    }

    private static String key(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }

    /** What stands in a text, in its order; where phrases for one value overlap, the longest. */
    List<Found<T>> in(Tokens tokens) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.words().get(i);
            collect(whole.get(word), tokens, i, found);
            if (word.endsWith("'s")) {
                collect(whole.get(tokens.base(i)), tokens, i, found);
            }
            for (int length = 1; !beginnings.isEmpty() && length <= Math.min(STEM, word.length()); length++) {
                collect(beginnings.get(word.substring(0, length)), tokens, i, found);
            }
        }
        return found;
    }

    private void collect(
            @org.jspecify.annotations.Nullable List<Entry<T>> entries, Tokens tokens, int at, List<Found<T>> found) {
        if (entries == null) {
            return;
        }
        for (Entry<T> entry : entries) {
            int count = entry.phrase().lengthAt(tokens, at);
            if (count > 0) {
                int last = at + count - 1;
                String base = tokens.base(last);
                Span end = tokens.spans().get(last);
                Span span = new Span(tokens.spans().get(at).start(), end.start() + base.length());
                if (!tokens.partOfCompound(span)) {
                    found.add(new Found<>(entry.value(), span, at, count));
                }
            }
        }
    }
}
