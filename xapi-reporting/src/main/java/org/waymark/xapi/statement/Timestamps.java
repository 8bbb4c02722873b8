package org.waymark.xapi.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points in time as statements write them (xAPI 1.0.3 Part Two §4.5): ISO 8601 in its extended form, as narrowed by RFC 3339, except that the zone
 * may be missing (it is then UTC) and so may seconds. {@code -00}, {@code -0000} and {@code -00:00} are no zones.
 */
public final class Timestamps {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[Tt](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,30}))?)?"
                    + "([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");

    private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** The point in time, cut to nanoseconds; empty if the text is not a timestamp. A leap second becomes the second after it. */
    public static Optional<Instant> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            int second = form.group(6) == null ? 0 : Integer.parseInt(form.group(6));
            LocalDateTime local = LocalDateTime.of(
                    number(form, 1),
                    number(form, 2),
                    number(form, 3),
                    number(form, 4),
                    number(form, 5),
                    Math.min(second, 59),
                    nanos(form));
            Optional<ZoneOffset> zone = zone(form.group(8));
            return second > 60
                    ? Optional.empty()
                    : zone.map(offset -> local.plusSeconds(second == 60 ? 1 : 0).toInstant(offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A point in time in UTC with six decimals, the form that this library stores. */
    public static String format(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private static int nanos(Matcher form) {
        String fraction = form.group(7);
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static Optional<ZoneOffset> zone(@org.jspecify.annotations.Nullable String text) {
        if (text == null || text.equalsIgnoreCase("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        boolean unknown = text.startsWith("-") && text.replaceAll("[-:0]", "").isEmpty();
        return unknown ? Optional.empty() : Optional.of(ZoneOffset.of(text));
    }
}
