package org.waymark.course.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, in order. A word is a run of letters and digits, with the apostrophes inside it; a hyphen parts two words.
 *
 * @param text the text
 * @param spans where each word stands
 * @param words each word in small letters, with straight apostrophes
 */
record Tokens(String text, List<Span> spans, List<String> words) {

    static Tokens of(String text) {
        List<Span> spans = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && continues(text, i)) {
                i++;
            }
            spans.add(new Span(start, i));
            words.add(text.substring(start, i).toLowerCase(Locale.ROOT).replace('’', '\''));
        }
        return new Tokens(text, spans, words);
    }

    private static boolean continues(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        return (c == '\'' || c == '’') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    int size() {
        return words.size();
    }

    /** A word without the 's of a possessive. */
    String base(int token) {
        String word = words.get(token);
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    /** Whether nothing but space and hyphens stands between a word and the next. */
    boolean joined(int token) {
        for (int i = spans.get(token).end(); i < spans.get(token + 1).start(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '-' && c != '‑') {
                return false;
            }
        }
        return true;
    }

    /** Whether a sentence, or a part of one after a colon or semicolon, ends between a word and the next. */
    boolean endsClause(int token) {
        int to = token + 1 < size() ? spans.get(token + 1).start() : text.length();
        for (int i = spans.get(token).end(); i < to; i++) {
            if (".!?;:…".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a hyphen joins a stretch of words to a word outside it: {@code patient} in {@code out-patient}. */
    boolean partOfCompound(Span span) {
        boolean before = span.start() > 1
                && text.charAt(span.start() - 1) == '-'
                && Character.isLetter(text.charAt(span.start() - 2));
        boolean after = span.end() + 1 < text.length()
                && text.charAt(span.end()) == '-'
                && Character.isLetter(text.charAt(span.end() + 1));
        return before || after;
    }
}
