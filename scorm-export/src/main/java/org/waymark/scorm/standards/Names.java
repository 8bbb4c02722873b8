package org.waymark.scorm.standards;

/** Names that stay the same for life, since they are made of ids alone, and titles as long as they may be. */
public final class Names {

    private Names() {}

    /** An id as part of an {@code xs:ID}: letters, digits and underscores; what comes before it begins with a letter. */
    static String identifier(String id) {
        return id.replace('-', '_');
    }

    /** A text that is no longer than this. */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
