package org.waymark.xapi.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param columns the names of its columns
 * @param rows a value for each: {@link String}, {@link Long}, {@link Double}, {@link Boolean}, {@link java.time.Instant} or null
 */
public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {

    /** Copies the lists; values may be null. */
    public Answer {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }

    /** The number of a column; -1 if there is none of this name. */
    public int column(String name) {
        return columns.indexOf(name);
    }

    /** A text; empty if it is null. */
    public String text(int row, String column) {
        Object value = rows.get(row).get(column(column));
        return value == null ? "" : value.toString();
    }

    /** A number; 0 if it is null. */
    public long number(int row, String column) {
        return rows.get(row).get(column(column)) instanceof Number number ? number.longValue() : 0;
    }
}
