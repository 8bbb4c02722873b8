package org.waymark.xapi.lms;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates as an LMS writes them for people: in the language and zone of whoever downloads, such as {@code Sunday, 22 November 2026, 4:52 AM} or
 * {@code Sonntag, 22. November 2026, 04:52}.
 *
 * @param language which they are in
 * @param zone which they are in
 */
record LmsDates(Locale language, ZoneId zone) {

    private static final Pattern PLAIN =
            Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[ T](\\d\\d):(\\d\\d)(?::(\\d\\d))?");
    private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})\\b");
    private static final Pattern TIME =
            Pattern.compile("\\b(\\d{1,2})[:.](\\d\\d)(?:[:.](\\d\\d))?\\s*(\\p{L}[\\p{L}. ]*)?");
    private static final Pattern DAY = Pattern.compile("(?<![\\d:.])(\\d{1,2})(?![\\d:])");
    private static final List<String> LIKELY = List.of(
            "en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv", "da", "nb", "fi", "ca", "el", "tr", "uk", "ro",
            "hu");

    /** The languages that such dates may be in, the likely ones first. */
    static Stream<Locale> languages() {
        return Stream.concat(LIKELY.stream(), Stream.of(Locale.getISOLanguages()))
                .distinct()
                .map(Locale::forLanguageTag);
    }

    /** The point in time; empty if it cannot be read. A time that does not exist when clocks are put forward is read as after it. */
    Optional<Instant> read(String text) {
        try {
            Matcher plain = PLAIN.matcher(text.strip());
            if (plain.matches()) {
                return Optional.of(LocalDateTime.of(
                                number(plain, 1),
                                number(plain, 2),
                                number(plain, 3),
                                number(plain, 4),
                                number(plain, 5),
                                plain.group(6) == null ? 0 : number(plain, 6))
                        .atZone(zone)
                        .toInstant());
            }
            return words(text.toLowerCase(language));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> words(String text) {
        Matcher year = YEAR.matcher(text);
        Matcher time = TIME.matcher(text);
        Optional<Month> month = month(text);
        if (!year.find() || month.isEmpty() || !time.find(Math.min(text.length(), year.end()))) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(text.substring(0, year.start()));
        if (!day.find()) {
            return Optional.empty();
        }
        int hour = number(time, 1);
        String half = time.group(4) == null
                ? ""
                : time.group(4).strip().replace(".", "").replace(" ", "");
        if (!half.isEmpty()) {
            Optional<Boolean> afternoon = afternoon(half);
            if (afternoon.isEmpty() || hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (afternoon.get() ? 12 : 0);
        }
        int second = time.group(3) == null ? 0 : number(time, 3);
        return Optional.of(LocalDateTime.of(number(year, 1), month.get(), number(day, 1), hour, number(time, 2), second)
                .atZone(zone)
                .toInstant());
    }

    private Optional<Boolean> afternoon(String half) {
        String[] own = DateFormatSymbols.getInstance(language).getAmPmStrings();
        for (int i = 0; i < 2; i++) {
            String name = own[i].toLowerCase(language).replace(".", "").replaceAll("\\s", "");
            if (half.equals(name) || half.equals(i == 0 ? "am" : "pm")) {
                return Optional.of(i == 1);
            }
        }
        return Optional.empty();
    }

    private Optional<Month> month(String text) {
        Month found = null;
        int longest = 0;
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                String name = month.getDisplayName(style, language)
                        .toLowerCase(language)
                        .replaceAll("\\.$", "");
                boolean word = name.length() > 2 && name.chars().noneMatch(Character::isDigit);
                if (word
                        && name.length() > longest
                        && Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                                .matcher(text)
                                .find()) {
                    found = month;
                    longest = name.length();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
