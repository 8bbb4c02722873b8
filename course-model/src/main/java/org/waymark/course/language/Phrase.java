package org.waymark.course.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, or several in a row, to look for. An author writes {@code service user(s)} for the word with or without an ending, and {@code
 * suffer*} for a word with any ending; capitals, hyphens and line ends make no difference.
 *
 * @param words the words in small letters, each perhaps with a {@code *} at its end
 */
record Phrase(List<String> words) implements LookedFor {

    Phrase {
        words = List.copyOf(words);
    }

    /** The phrases that one written form stands for: two when it has an ending in brackets. */
    static List<Phrase> of(String written) {
        int open = written.indexOf('(');
        int close = written.indexOf(')', open + 1);
        if (open >= 0 && close > open) {
            String before = written.substring(0, open);
            String after = written.substring(close + 1);
            List<Phrase> both = new ArrayList<>(of(before + after));
            both.addAll(of(before + written.substring(open + 1, close) + after));
            return both;
        }
        Tokens tokens = Tokens.of(written);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int end = tokens.end(i);
            boolean anyEnding = end < written.length() && written.charAt(end) == '*';
            words.add(tokens.word(i) + (anyEnding ? "*" : ""));
        }
        return words.isEmpty() ? List.of() : List.of(new Phrase(words));
    }

    /** How many words of a text this phrase takes up if it begins at a word, or 0 if it does not stand there. */
    int lengthAt(Tokens tokens, int at) {
        if (at < 0 || at + words.size() > tokens.size()) {
            return 0;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            if (!fits(words.get(i), tokens, at + i, last) || (!last && !tokens.joined(at + i))) {
                return 0;
            }
        }
        return words.size();
    }

    private static boolean fits(String wanted, Tokens tokens, int at, boolean last) {
        String word = tokens.word(at);
        if (wanted.endsWith("*")) {
            return word.startsWith(wanted.substring(0, wanted.length() - 1));
        }
        return word.equals(wanted) || (last && tokens.base(at).equals(wanted));
    }
}
