package org.waymark.course.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as authors write them: {@code 15m}, {@code 2h}, {@code 1h30m}. */
public final class Lengths {

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,3})h)?\\s*(?:(\\d{1,4})m)?");

    private Lengths() {}

    /** The length that a text stands for; nothing if it is not one, or is zero. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration length = Duration.ofHours(number(matcher.group(1))).plusMinutes(number(matcher.group(2)));
        return length.isZero() ? Optional.empty() : Optional.of(length);
    }

    /** How an author would write a length. */
    public static String written(Duration length) {
        long minutes = length.toMinutes();
        String hours = minutes >= 60 ? minutes / 60 + "h" : "";
        return minutes % 60 == 0 && minutes > 0 ? hours : hours + minutes % 60 + "m";
    }

    @SuppressWarnings("NullAway") // a group that did not take part is null
    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
