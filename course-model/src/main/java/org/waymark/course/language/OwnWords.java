package org.waymark.course.language;

import java.util.Set;

/** Whether English words are somebody's own for themselves: "I'm a survivor", "my illness", "she calls herself an addict". They are never corrected. */
final class OwnWords {

    private static final int FAR = 6;
    private static final Set<String> I = Set.of("i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'd");
    private static final Set<String> BEING = Set.of(
            "am",
            "i'm",
            "was",
            "were",
            "are",
            "we're",
            "been",
            "be",
            "being",
            "became",
            "become",
            "as",
            "felt",
            "feel",
            "myself",
            "ourselves");
    /** After these, somebody else may be meant: "I was told that …". */
    private static final Set<String> OTHERS = Set.of(
            "that", "who", "whether", "with", "by", "for", "to", "about", "where", "when", "if", "from", "because",
            "than", "told", "asked");

    private static final Set<String> LITTLE_WORDS = Set.of(
            "am",
            "was",
            "were",
            "are",
            "have",
            "had",
            "been",
            "be",
            "do",
            "did",
            "don't",
            "didn't",
            "not",
            "also",
            "still",
            "once",
            "now",
            "often",
            "sometimes",
            "never",
            "always",
            "just",
            "really",
            "used",
            "to",
            "a",
            "an",
            "the",
            "both",
            "all",
            "could",
            "would",
            "can");
    private static final Set<String> SELF =
            Set.of("myself", "yourself", "himself", "herself", "themself", "themselves", "ourselves", "itself");
    private static final Set<String> NAMING = Set.of(
            "call",
            "calls",
            "called",
            "calling",
            "describe",
            "describes",
            "described",
            "describing",
            "see",
            "sees",
            "saw",
            "name",
            "names",
            "named",
            "consider",
            "considers",
            "considered",
            "identify",
            "identifies",
            "identified",
            "identifying");

    private OwnWords() {}

    /** Whether the words from a token on belong to who says them. */
    static boolean at(Tokens tokens, int token) {
        boolean being = false;
        boolean others = false;
        boolean onlyLittle = true;
        for (int back = 1; back <= FAR && token - back >= 0; back++) {
            int i = token - back;
            if (tokens.endsClause(i)) {
                return asAndThenI(tokens, token);
            }
            String word = tokens.word(i);
            others |= !being && OTHERS.contains(word);
            being |= !others && BEING.contains(word);
            if (I.contains(word) && (being || onlyLittle)) {
                return true;
            }
            boolean close = back <= 3;
            if ((being && word.equals("me")) || (close && (word.equals("my") || word.equals("mine")))) {
                return true;
            }
            if (NAMING.contains(word) && namesSelf(tokens, i, token)) {
                return true;
            }
            onlyLittle &= LITTLE_WORDS.contains(word);
        }
        return asAndThenI(tokens, token);
    }

    private static boolean namesSelf(Tokens tokens, int verb, int token) {
        for (int i = verb + 1; i < token; i++) {
            if (SELF.contains(tokens.word(i))) {
                return true;
            }
        }
        return tokens.word(verb).startsWith("identif")
                && tokens.words(verb, token).contains("as");
    }

    /** "As a survivor, I …". */
    private static boolean asAndThenI(Tokens tokens, int token) {
        boolean as = false;
        for (int i = Math.max(0, token - 3); i < token; i++) {
            as |= tokens.word(i).equals("as");
        }
        boolean then = false;
        for (int i = token + 1; as && i < Math.min(tokens.size(), token + 5); i++) {
            then |= I.contains(tokens.word(i));
        }
        return then;
    }
}
