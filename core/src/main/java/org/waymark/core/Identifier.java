package org.waymark.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ids that authors give to modules, activities, questions and elements: lower-case letters and digits in words with single hyphens between
 * them, at most {@value #LONGEST} characters. They become parts of file names, IRIs and the identifiers of SCORM, so nothing else is allowed.
 */
public final class Identifier {

    /** The most characters an id may have. */
    public static final int LONGEST = 80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** From the hyphen to the last of the dots (Unicode, General Punctuation): none of these is taken apart into letters. */
    private static final char DASHES_BEGIN = '\u2010';

    private static final char DASHES_END = '\u2027';

    private Identifier() {}

    /** Whether the text is a well-formed id. */
    public static boolean isValid(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        boolean apart = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean hyphen = c == '-';
            if (hyphen ? apart : !isPlain(c)) {
                return false;
            }
            apart = hyphen;
        }
        return !apart;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** The id nearest to a piece of prose, cut at a word; {@code "item"} when nothing is left of it. */
    public static String from(String prose) {
        String slug = slug(
                isSimple(prose)
                        ? prose
                        : MARKS.matcher(Normalizer.normalize(prose, Normalizer.Form.NFD))
                                .replaceAll("")
                                .toLowerCase(Locale.ROOT));
        if (slug.length() > 48) {
            int cut = slug.lastIndexOf('-', 48);
            slug = slug.substring(0, cut > 0 ? cut : 48);
        }
        return slug.isEmpty() ? "item" : slug;
    }

    /** Whether there is nothing in a text but ASCII, and quotation marks, dashes and the like, which have no letters in them. */
    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 && (c < DASHES_BEGIN || c > DASHES_END)) {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits in small letters, with a hyphen for whatever stands between them. */
    private static String slug(String plain) {
        StringBuilder slug = new StringBuilder(plain.length());
        boolean apart = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char small = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
            if (!isPlain(small)) {
                apart = true;
                continue;
            }
            if (apart && slug.length() > 0) {
                slug.append('-');
            }
            slug.append(small);
            apart = false;
        }
        return slug.toString();
    }
}
