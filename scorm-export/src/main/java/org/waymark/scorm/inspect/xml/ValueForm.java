package org.waymark.scorm.inspect.xml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.core.Nearest;

/**
 * What an attribute or a text may be, as the tables write it: {@code boolean}, {@code int}, {@code duration}, {@code 0..1}, {@code <=200} or {@code one|another}; anything, if nothing is
 * said.
 *
 * @param words how the table writes it
 */
record ValueForm(String words) {

    private static final Pattern DURATION = Pattern.compile(
            "P(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?");

    /** What a value is not and should be, as the end of a sentence; nothing if it is right. */
    Optional<String> fault(String value) {
        String given = value.strip();
        if (words.isEmpty() || isLength()) {
            return Optional.empty();
        }
        if (words.equals("boolean")) {
            return wrong(!List.of("true", "false", "1", "0").contains(given), "only true or false may stand here");
        }
        if (words.equals("int")) {
            return wrong(!given.matches("\\+?\\d{1,9}"), "only a whole number may stand here");
        }
        if (words.equals("duration")) {
            return wrong(!DURATION.matcher(given).matches(), "only a length of time such as PT1H30M may stand here");
        }
        if (words.contains("..")) {
            String[] ends = words.split("\\.\\.", -1);
            return wrong(
                    !inRange(given, Double.parseDouble(ends[0]), Double.parseDouble(ends[1])),
                    "only a number from " + ends[0] + " to " + ends[1] + " may stand here");
        }
        List<String> allowed = List.of(words.split("\\|", -1));
        return wrong(
                !allowed.contains(given),
                Nearest.to(given, allowed)
                        .map(near -> "it should probably be \"" + near + "\"")
                        .orElse("only " + String.join(", ", allowed) + " may stand here"));
    }

    /** The most characters; {@link Integer#MAX_VALUE} if it is not about length. */
    int longest() {
        return isLength() ? Integer.parseInt(words.substring(2)) : Integer.MAX_VALUE;
    }

    private boolean isLength() {
        return words.startsWith("<=");
    }

    private static Optional<String> wrong(boolean is, String should) {
        return is ? Optional.of(should) : Optional.empty();
    }

    static boolean inRange(String value, double least, double most) {
        if (!value.matches("[+-]?(?:\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18})")) {
            return false;
        }
        double number = Double.parseDouble(value);
        return number >= least && number <= most;
    }
}
