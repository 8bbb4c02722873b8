package org.waymark.course.read;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A character that no text has and most editors do not show: a control character, or one that Unicode sets aside. YAML refuses them, XML cannot hold them, and browsers show
 * a box. Mostly they come from a word processor, or from a file that was saved in one encoding and opened in another.
 *
 * @param at where the first of them stands in the text, in UTF-16 units
 * @param message what is wrong
 * @param hint what to do about it
 */
record OddCharacter(int at, String message, String hint) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int WORDS_AROUND = 12;

    /** The first of a text, if it has any. */
    static Optional<OddCharacter> in(String text) {
        int at = next(text, 0);
        return at < 0 ? Optional.empty() : Optional.of(at(text, at));
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7F && c <= 0x9F;
            if (control || c >= 0xFFFE) {
                return i;
            }
        }
        return -1;
    }

    private static OddCharacter at(String text, int at) {
        char c = text.charAt(at);
        String others = next(text, at + 1) < 0 ? "" : " (and look for more of the kind in this file)";
        if (c == 0) {
            return new OddCharacter(
                    at,
                    "There is a character in this line that no text has (NUL).",
                    "Delete it: write the line anew. If the whole file looks wrong, save it again with the encoding UTF-8.");
        }
        String code = String.format("U+%04X", (int) c);
        String meant = c >= 0x80 && c <= 0x9F ? new String(new byte[] {(byte) c}, WINDOWS) : "\uFFFD";
        if (!meant.equals("\uFFFD")) {
            return new OddCharacter(
                    at,
                    "There is a character here that no text has: " + code + ", which was " + meant
                            + " before the file was saved in another encoding.",
                    "Most editors do not show it. Write this anew: " + around(text, at, meant) + others);
        }
        return new OddCharacter(
                at,
                "There is a character here that no text has: " + code + kind(c) + ".",
                "Most editors do not show it. Write this anew, without it: " + around(text, at, "") + others);
    }

    /** What word processors have these characters for, which come along when text is copied from them. */
    private static String kind(char c) {
        return switch (c) {
            case 0x07 -> ", the end of a table's cell in a word processor";
            case 0x0B -> ", a line break of a word processor";
            case 0x0C -> ", a page break of a word processor";
            case 0x1E, 0x1F -> ", a hyphen of a word processor";
            default -> "";
        };
    }

    /** A few letters before and after a character, and what should stand between them. */
    private static String around(String text, int at, String between) {
        int begin = at;
        while (begin > 0 && at - begin < WORDS_AROUND && text.charAt(begin - 1) >= ' ') {
            begin--;
        }
        int end = at + 1;
        while (end < text.length() && end - at <= WORDS_AROUND && text.charAt(end) >= ' ') {
            end++;
        }
        begin += Character.isLowSurrogate(text.charAt(begin)) ? 1 : 0;
        end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        return (text.substring(begin, at) + between + text.substring(at + 1, end)).strip();
    }
}
