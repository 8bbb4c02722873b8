package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_MEDIA;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_STYLE;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Place;

/** Finds what style sheets load: {@code @import} and {@code url()}. */
final class StyleScan {

    private static final Pattern COMMENT = Pattern.compile("/\\*.{0,100000}?\\*/", Pattern.DOTALL);
    private static final Pattern LOAD = Pattern.compile(
            "(@import\\s{1,9}(?:url\\(\\s{0,9})?|(?<![\\w-])url\\(\\s{0,9})([\"']?)([^\"')\\s]{1,2000})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT = Pattern.compile("(?i).*\\.(?:woff2?|ttf|otf|eot)(?:[?#].*)?$");

    private final Addresses addresses;

    StyleScan(Addresses addresses) {
        this.addresses = addresses;
    }

    void check(String folder, String text, IntFunction<Place> places) {
        Matcher found = LOAD.matcher(withoutComments(text));
        while (found.find()) {
            boolean style = found.group(1).toLowerCase(Locale.ROOT).startsWith("@")
                    || FONT.matcher(found.group(3)).matches();
            addresses.loaded(style ? REMOTE_STYLE : REMOTE_MEDIA, places.apply(found.start(3)), folder, found.group(3));
        }
    }

    /** With blanks in their place, so that places stay right. */
    private static String withoutComments(String text) {
        return text.contains("/*")
                ? COMMENT.matcher(text)
                        .replaceAll(found -> " ".repeat(found.group().length()))
                : text;
    }
}
