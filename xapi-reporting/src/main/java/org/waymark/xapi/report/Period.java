package org.waymark.xapi.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The days that a report is about, by when things happened (UTC). Reports of the same period say the same whenever they are made, once everything that
 * happened in it has been received: it is periods that are safe to publish one after the other.
 *
 * @param from the first day; empty for all that was before
 * @param until the last day; empty for all that comes after
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** Everything. */
    public static Period all() {
        return new Period(Optional.empty(), Optional.empty());
    }

    /** When it begins. */
    public Instant start() {
        return from.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(FIRST);
    }

    /** The first moment after it. */
    public Instant end() {
        return until.map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(LAST);
    }

    /** The period in words, such as {@code 1 January 2026 to 31 March 2026}. */
    public String inWords() {
        if (from.isEmpty() && until.isEmpty()) {
            return "everything up to when this was made";
        }
        return from.map(day -> until.isEmpty()
                                ? "from " + DAY.format(day) + " to when this was made"
                                : DAY.format(day) + " to ")
                        .orElse("everything up to ")
                + until.map(DAY::format).orElse("");
    }
}
