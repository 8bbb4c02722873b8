package org.waymark.xapi.statement;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as statements write them (xAPI 1.0.3 Part Two §4.6): ISO 8601:2004 §4.4.3.2, such as {@code PT4H35M59.14S} or {@code P4W}. Only
 * the smallest part may have a fraction; weeks stand alone.
 */
public final class Durations {

    private static final String PART = "(\\d{1,15}(?:[.,]\\d{1,15})?)";
    private static final Pattern FORM = Pattern.compile("P(?:" + PART + "W|(?=[\\dT])(?:" + PART + "Y)?(?:" + PART
            + "M)?(?:" + PART + "D)?(?:T(?=\\d)(?:" + PART + "H)?(?:" + PART + "M)?(?:" + PART + "S)?)?)");
    private static final double[] SECONDS = {7 * 86_400, 365 * 86_400, 30 * 86_400, 86_400, 3_600, 60, 1};

    private Durations() {}

    /**
     * The length in seconds; empty if the text is not a duration. A year counts as 365 days and a month as 30, since a duration does not say which
     * year or month it means.
     */
    public static OptionalDouble seconds(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        boolean fraction = false;
        for (int part = 1; part <= SECONDS.length; part++) {
            String written = form.group(part);
            if (written == null) {
                continue;
            }
            if (fraction) {
                return OptionalDouble.empty();
            }
            fraction = written.indexOf('.') >= 0 || written.indexOf(',') >= 0;
            sum += Double.parseDouble(written.replace(',', '.')) * SECONDS[part - 1];
        }
        return OptionalDouble.of(sum);
    }
}
