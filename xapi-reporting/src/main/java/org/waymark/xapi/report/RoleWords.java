package org.waymark.xapi.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in which a report's file says what kind of value stands in a column. */
final class RoleWords {

    private static final Pattern PEOPLE = Pattern.compile("people(?: (from )?(\\w+))?(?: by (\\w+(?:, \\w+)*))?");
    private static final Pattern THINGS = Pattern.compile("things (\\w+)");
    private static final Pattern SHARE = Pattern.compile("share (\\w+) / (\\w+)");
    private static final Pattern LOST = Pattern.compile("lost (\\w+) in (\\w+)");
    private static final Pattern MEASURE = Pattern.compile("measure (\\w+) (.+?)(?: to (\\d))?");
    private static final Pattern PLAIN = Pattern.compile("plain(?: (.+))?");

    private RoleWords() {}

    static Column.Role read(String text) throws ReportException {
        Matcher people = PEOPLE.matcher(text);
        if (people.matches()) {
            return new Column.Role.People(
                    people.group(2) == null ? "" : people.group(2),
                    people.group(1) != null,
                    people.group(3) == null
                            ? List.of()
                            : Arrays.asList(people.group(3).split(", ", -1)));
        }
        Matcher things = THINGS.matcher(text);
        if (things.matches()) {
            return new Column.Role.Things(things.group(1));
        }
        Matcher share = SHARE.matcher(text);
        if (share.matches()) {
            return new Column.Role.Share(share.group(1), share.group(2));
        }
        Matcher lost = LOST.matcher(text);
        if (lost.matches()) {
            return new Column.Role.Lost(lost.group(1), lost.group(2));
        }
        Matcher measure = MEASURE.matcher(text);
        if (measure.matches()) {
            return new Column.Role.Measure(
                    measure.group(1),
                    measure.group(2),
                    measure.group(3) == null ? 0 : Integer.parseInt(measure.group(3)));
        }
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            return new Column.Role.Plain(plain.group(1) == null ? "" : plain.group(1));
        }
        return switch (text) {
            case "text" -> new Column.Role.Text();
            case "words" -> new Column.Role.Words();
            case "key" -> new Column.Role.Key();
            case "basis" -> new Column.Role.Basis();
            case "flag" -> new Column.Role.Flag();
            default ->
                throw new ReportException(
                        "\"" + text + "\" is not a role of a column. There are: text, words, key, people, "
                                + "things COLUMN, share PART / WHOLE, lost COLUMN in COLUMN, measure BASIS UNIT, plain UNIT, basis, flag.");
        };
    }
}
