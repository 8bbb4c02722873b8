package org.waymark.xapi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The shape of a table.
 *
 * @param name its name
 * @param columns its columns, in order
 */
public record Table(String name, List<Column> columns) {

    /** Copies the list. */
    public Table {
        columns = List.copyOf(columns);
    }

    /** What a column holds. */
    public enum Type {
        /** Words; never null, empty where there are none. */
        TEXT,
        /** The IRI of a thing, which an engine may number: one of those it was told of before. */
        THING,
        /** A learner, whom an engine may number. */
        LEARNER,
        /** A whole number. */
        WHOLE,
        /** A number with a fraction. */
        FRACTION,
        /** True or false. */
        TRUTH,
        /** A time, in UTC, to the microsecond. */
        TIME
    }

    /** A column. */
    public record Column(String name, Type type) {}

    /** A table from a line such as {@code "part: whole text, item text, position whole"}. */
    public static Table of(String line) {
        int colon = line.indexOf(':');
        List<Column> columns = new ArrayList<>();
        for (String column : line.substring(colon + 1).split(",", -1)) {
            String[] words = column.strip().split(" ", 2);
            columns.add(new Column(words[0], Type.valueOf(words[1].toUpperCase(Locale.ROOT))));
        }
        return new Table(line.substring(0, colon), columns);
    }
}
