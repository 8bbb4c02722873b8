package org.waymark.course.writing;

import java.util.ArrayList;
import java.util.List;

/** A reader of RFC 4180 of the tests' own, written from the grammar in its section 2, so that it shares nothing with the writer. */
public final class CsvReading {

    private CsvReading() {}

    /** The records of a text. */
    public static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i < text.length() && text.charAt(i) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                if (field.length() > 0) {
                    throw new AssertionError("a quote inside a field that is not quoted, at " + i);
                }
                quoted = true;
            } else if (c == ',') {
                record.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                record.add(field.toString());
                field.setLength(0);
                records.add(record);
                record = new ArrayList<>();
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (quoted || field.length() > 0 || !record.isEmpty()) {
            throw new AssertionError("the text ends inside a record");
        }
        return records;
    }
}
