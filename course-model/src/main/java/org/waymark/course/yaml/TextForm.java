package org.waymark.course.yaml;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Identifier;

/** The forms that a single value can have. */
public enum TextForm {
    /** Any text that is not blank. */
    TEXT("some text", text -> !text.isBlank()),
    /** An id. */
    ID(
            "an id: lower-case letters, digits and single hyphens, at most 80 characters, such as values-in-practice",
            Identifier::isValid),
    /** A length of time. */
    LENGTH("a length such as 15m, 2h or 1h30m", text -> Lengths.parse(text).isPresent()),
    /** An absolute IRI that statements can hang off. */
    IRI(
            "an address of your own that begins with https:// or http://, such as https://training.example.org/peer-support",
            TextForm::isWebAddress),
    /** A web address. */
    URL("a web address that begins with https:// or http://", TextForm::isWebAddress),
    /** Something to press that reaches somebody. */
    CONTACT_LINK("a link that begins with tel:, sms:, mailto: or https:", TextForm::isContactLink),
    /** A language. */
    LANGUAGE(
            "a language tag such as en-GB or cy",
            Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*").asMatchPredicate()),
    /** A date that may be known only in part. */
    DATE(
            "a date such as 2022-07-20, 2020-10 or 2020",
            Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?").asMatchPredicate()),
    /** A reference to an element. */
    ELEMENT("an element, written framework/element, such as imroc-values/mutuality", TextForm::isElement),
    /** A colour. */
    COLOUR(
            "a colour such as '#1f5f52', in quotation marks",
            Pattern.compile("#[0-9A-Fa-f]{6}").asMatchPredicate()),
    /** A positive whole number. */
    NUMBER("a whole number above 0", Pattern.compile("[1-9]\\d{0,5}").asMatchPredicate()),
    /** A share. */
    PERCENT("a whole number from 1 to 100", Pattern.compile("[1-9]\\d?|100").asMatchPredicate()),
    /** Yes or no. */
    YES_OR_NO("true or false", Pattern.compile("true|false").asMatchPredicate()),
    /** A number, or the word all. */
    NUMBER_OR_ALL(
            "all, or a whole number above 0",
            Pattern.compile("all|[1-9]\\d{0,5}").asMatchPredicate());

    private static final Pattern LENGTH_IN_WORDS =
            Pattern.compile("(?i)(\\d{1,3})\\s*(|m|mins?|minutes?|h|hrs?|hours?)\\.?");

    private final String wanted;
    private final Predicate<String> fits;

    TextForm(String wanted, Predicate<String> fits) {
        this.wanted = wanted;
        this.fits = fits;
    }

    /** What is wanted, in words. */
    public String wanted() {
        return wanted;
    }

    /** Whether a value has this form. */
    public boolean fits(String value) {
        return fits.test(value);
    }

    /** What somebody who wrote a value that does not fit probably meant. */
    public Optional<String> meant(String value) {
        String text = seen(value).strip();
        Optional<String> meant = switch (this) {
            case ID ->
                Optional.of(Identifier.from(text.replaceAll("^(?:modules|courses)/|/(?:module\\.ya?ml)?$", "")
                        .replaceAll("\\.(md|yaml|yml)$", "")));
            case ELEMENT -> Optional.of(text.toLowerCase(Locale.ROOT).replaceAll("\\s*[/.:]\\s*", "/"));
            case LENGTH -> length(text);
            case LANGUAGE -> language(text);
            case IRI, URL ->
                Optional.of("https://"
                        + text.replaceAll("^(?i)([a-z]+:/+|https?:)?/*", "").replace(' ', '-'));
            case CONTACT_LINK -> contact(text);
            case YES_OR_NO -> Words.truth(text);
            case PERCENT ->
                Optional.of(text.replaceAll("[\\s%,]", "")
                        .replaceFirst("^0?\\.(\\d)$", "$10")
                        .replaceFirst("^0?\\.(\\d\\d)$", "$1"));
            case NUMBER -> Optional.of(text.replaceAll("[\\s%,]", ""));
            default -> Optional.empty();
        };
        return meant.filter(each -> fits(each) && !each.equals("item"));
    }

    /** A text without the characters that cannot be seen: joiners, soft hyphens, byte order marks. Spaces that do not break are plain ones in it. */
    static String seen(String text) {
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return plain ? text : text.replaceAll("\\p{Cf}", "").replace('\u00A0', ' ');
    }

    private static Optional<String> length(String text) {
        Matcher matcher = LENGTH_IN_WORDS.matcher(text);
        if (text.matches("(?i)\\d{1,2}[.,]5\\s*(h|hrs?|hours?)")) {
            return Optional.of(text.replaceAll("[.,].*", "h30m"));
        }
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        return Optional.of(matcher.group(1) + (unit.startsWith("h") ? "h" : "m"));
    }

    /** The tag of a language that is named in English, or written with an underscore. */
    private static Optional<String> language(String text) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag ->
                        new Locale(tag).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(text))
                .findFirst()
                .or(() -> Optional.of(
                        Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag()));
    }

    private static Optional<String> contact(String text) {
        String digits = text.replaceAll("[\\s()-]", "");
        if (digits.matches("\\+?[0-9]+")) {
            return Optional.of("tel:" + digits);
        }
        if (text.contains("@") && text.indexOf(':') < 0) {
            return Optional.of("mailto:" + text);
        }
        if (text.matches("(?i)(tel|sms):[+\\d\\s()-]+")) {
            return Optional.of(text.toLowerCase(Locale.ROOT).replaceAll("[\\s()-]", ""));
        }
        return text.startsWith("www.") ? Optional.of("https://" + text) : Optional.empty();
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isContactLink(String text) {
        return Pattern.matches("(tel:\\+?[0-9]+|sms:\\+?[0-9]+([?;&].*)?|mailto:[^\\s@]+@[^\\s@]+)", text)
                || (text.startsWith("https:") && isWebAddress(text));
    }

    private static boolean isElement(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && Identifier.isValid(text.substring(0, slash))
                && Identifier.isValid(text.substring(slash + 1));
    }
}
