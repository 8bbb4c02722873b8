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

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern APART = Pattern.compile("[^a-z0-9]+");

    private Identifier() {}

    /** Whether the text is a well-formed id. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** The id nearest to a piece of prose, cut at a word; {@code "item"} when nothing is left of it. */
    public static String from(String prose) {
        boolean ascii = prose.chars().allMatch(c -> c < 128);
        String plain =
                ascii ? prose : Normalizer.normalize(prose, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String slug = APART.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        slug = slug.replaceAll("^-|-$", "");
        if (slug.length() > 48) {
            int cut = slug.lastIndexOf('-', 48);
            slug = slug.substring(0, cut > 0 ? cut : 48);
        }
        return slug.isEmpty() ? "item" : slug;
    }
}
