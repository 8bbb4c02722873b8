package org.waymark.course.writing;

import java.util.List;

/**
 * Comma-separated values by RFC 4180: quotes where they are needed. A value that a spreadsheet would take for a formula (it begins with {@code =},
 * {@code +}, {@code -}, {@code @}, a tab or a line break) gets an apostrophe in front. Not safe for use by several threads.
 */
public final class CsvText {

    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();
    private final String end;

    private CsvText(String end) {
        this.end = end;
    }

    /** Lines that end in CR LF, as RFC 4180 §2.1 has them. */
    public static CsvText rfc4180() {
        return new CsvText("\r\n");
    }

    /** Lines that end in LF, as Moodle writes them. */
    public static CsvText lineFeeds() {
        return new CsvText("\n");
    }

    /** Adds a record. */
    public CsvText row(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(guarded(values.get(i))));
        }
        text.append(end);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String guarded(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String quoted(String value) {
        boolean needed = value.chars().anyMatch(unit -> unit == '"' || unit == ',' || unit == '\r' || unit == '\n');
        return needed ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
