package org.waymark.xapi.statement;

import java.util.regex.Pattern;

/** The forms that xAPI gives to texts: IRIs, UUIDs, language tags and the like. */
final class Forms {

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");
    private static final Pattern WEB = Pattern.compile("(?i)https?:(?!//[^/?#]).*", Pattern.DOTALL);
    private static final Pattern MAILTO = Pattern.compile("mailto:[^\\s@:?/]+@[^\\s@:?/]+");
    private static final Pattern SHA1 = Pattern.compile("\\p{XDigit}{40}");
    private static final Pattern SHA2 =
            Pattern.compile("\\p{XDigit}{56}|\\p{XDigit}{64}|\\p{XDigit}{96}|\\p{XDigit}{128}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(\\s*;.*)?");
    private static final Pattern VERSION = Pattern.compile("1\\.0\\.\\d{1,9}(-[0-9A-Za-z-]+)?");

    private static final Pattern EVER = Pattern.compile("[12]\\.0(\\.\\d{1,9}(-[0-9A-Za-z-]+)?)?");

    /** RFC 5646 §2.1: the order and lengths of subtags, not whether they are registered. */
    private static final Pattern LANGUAGE = Pattern.compile("(?i)(?:"
            + "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})" // language
            + "(?:-[a-z]{4})?" // script
            + "(?:-(?:[a-z]{2}|\\d{3}))?" // region
            + "(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*" // variants
            + "(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*" // extensions
            + "(?:-x(?:-[a-z0-9]{1,8})+)?" // private use
            + "|x(?:-[a-z0-9]{1,8})+"
            + "|i-[a-z]{3,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)|zh-min-nan)"); // grandfathered

    private Forms() {}

    static boolean isIri(String text) {
        return IRI.matcher(text).matches() && !WEB.matcher(text).matches();
    }

    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    static boolean isMailto(String text) {
        return MAILTO.matcher(text).matches();
    }

    static boolean isSha1(String text) {
        return SHA1.matcher(text).matches();
    }

    static boolean isSha2(String text) {
        return SHA2.matcher(text).matches();
    }

    static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches();
    }

    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** A version that stands in statements of xAPI 1.0 or 2.0; some stores write it without its last number. */
    static boolean isVersionEver(String text) {
        return EVER.matcher(text).matches();
    }

    static boolean isLanguage(String text) {
        return text.length() <= 100 && LANGUAGE.matcher(text).matches();
    }

    /** Whether every surrogate has its other half, so that the text can be written as UTF-8. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
