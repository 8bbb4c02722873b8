package org.waymark.course.language;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a text, in order. A word is a run of letters and digits, with the apostrophes inside it; a hyphen parts two words. Not safe for use by
 * several threads.
 */
final class Tokens {

    private static final char[] PLAIN = plain();

    private final String text;
    private final char[] letters;
    private final int[] bounds;
    private final int size;
    private final String[] words;

    private Tokens(String text, char[] letters, int[] bounds, int size) {
        this.text = text;
        this.letters = letters;
        this.bounds = bounds;
        this.size = size;
        this.words = new String[size];
    }

    static Tokens of(String text) {
        char[] letters = text.toCharArray();
        int[] bounds = new int[Math.max(8, text.length() / 2)];
        int count = 0;
        int start = -1;
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            boolean inWord = c < 128 ? PLAIN[c] != 0 : Character.isLetterOrDigit(c);
            if (!inWord && start >= 0 && !continues(letters, i, c)) {
                bounds = put(bounds, count++, start, i);
                start = -1;
            } else if (inWord && start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            bounds = put(bounds, count++, start, letters.length);
        }
        return new Tokens(text, letters, bounds, count);
    }

    private static int[] put(int[] bounds, int word, int start, int end) {
        int[] enough = bounds.length < 2 * word + 2 ? Arrays.copyOf(bounds, 2 * bounds.length) : bounds;
        enough[2 * word] = start;
        enough[2 * word + 1] = end;
        return enough;
    }

    /** For each ASCII character its small form if it belongs to a word, and 0 otherwise. */
    private static char[] plain() {
        char[] plain = new char[128];
        for (char c = 0; c < 128; c++) {
            plain[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
        return plain;
    }

    private static boolean continues(char[] letters, int at, char c) {
        boolean apostrophe = (c == '\'' || c == '’') && at + 1 < letters.length && Character.isLetter(letters[at + 1]);
        return apostrophe || (c > 127 && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** A character of the text as it is written. */
    char at(int index) {
        return letters[index];
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    int start(int token) {
        return bounds[2 * token];
    }

    int end(int token) {
        return bounds[2 * token + 1];
    }

    Span span(int token) {
        return new Span(start(token), end(token));
    }

    /** A word in small letters, with straight apostrophes. */
    @SuppressWarnings("NullAway") // the array is filled as words are asked for
    String word(int token) {
        String known = words[token];
        if (known == null) {
            char[] small = new char[end(token) - start(token)];
            for (int i = 0; i < small.length; i++) {
                small[i] = letter(token, i);
            }
            known = new String(small);
            words[token] = known;
        }
        return known;
    }

    /** A character of a word, in its small form. */
    char letter(int token, int at) {
        char c = letters[start(token) + at];
        if (c < 128) {
            return PLAIN[c] == 0 ? c : PLAIN[c];
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    /** The words from one token on, before another. */
    List<String> words(int from, int to) {
        String[] some = new String[to - from];
        for (int i = from; i < to; i++) {
            some[i - from] = word(i);
        }
        return List.of(some);
    }

    /** A word without the 's of a possessive. */
    String base(int token) {
        String word = word(token);
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    /** Whether nothing but space and hyphens stands between a word and the next. */
    boolean joined(int token) {
        for (int i = end(token); i < start(token + 1); i++) {
            char c = letters[i];
            if (!Character.isWhitespace(c) && c != '-' && c != '‑') {
                return false;
            }
        }
        return true;
    }

    /** Whether a sentence, or a part of one after a colon or semicolon, ends between a word and the next. */
    boolean endsClause(int token) {
        int to = token + 1 < size ? start(token + 1) : text.length();
        for (int i = end(token); i < to; i++) {
            if (".!?;:…".indexOf(letters[i]) >= 0) {
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
