package org.waymark.core;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a style sheet or a picture makes a browser fetch.
 *
 * @param at where its address begins in the text, in UTF-16 units
 * @param address the address, as it is written
 * @param style whether it is a style sheet or a font, and not a picture
 */
public record Load(int at, String address, boolean style) {

    private static final Pattern COMMENT = Pattern.compile("/\\*.{0,100000}?\\*/", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile(
            "(@import\\s{1,9}(?:url\\(\\s{0,9})?|(?<![\\w-])url\\(\\s{0,9})([\"']?)([^\"')\\s]{1,2000})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT = Pattern.compile("(?i).*\\.(?:woff2?|ttf|otf|eot)(?:[?#].*)?$");

    /** What {@code @import} and {@code url()} fetch, in a style sheet, an attribute or a picture. */
    public static Stream<Load> ofStyle(String text) {
        return STYLE.matcher(withoutComments(text)).results().map(found -> {
            boolean style = found.group(1).toLowerCase(Locale.ROOT).startsWith("@")
                    || FONT.matcher(found.group(3)).matches();
            return new Load(found.start(3), found.group(3), style);
        });
    }

    /** With blanks in their place, so that places stay right. */
    private static String withoutComments(String text) {
        return text.contains("/*")
                ? COMMENT.matcher(text)
                        .replaceAll(found -> " ".repeat(found.group().length()))
                : text;
    }
}
