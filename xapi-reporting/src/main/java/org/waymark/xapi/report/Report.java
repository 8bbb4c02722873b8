package org.waymark.xapi.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question with the SQL that answers it.
 *
 * @param name the name to ask for it by
 * @param title its title
 * @param question the question that it answers, in words
 * @param columns its columns, in order, as the SQL gives them
 * @param sums which columns add up to another, so that a hidden number cannot be worked out
 * @param chart what is drawn; null if nothing is
 * @param notes how things are counted, in words
 * @param sql the query, over the views
 */
public record Report(
        String name,
        String title,
        String question,
        List<Column> columns,
        List<Sum> sums,
        @Nullable Chart chart,
        List<String> notes,
        String sql) {

    /** Copies the lists. */
    public Report {
        columns = List.copyOf(columns);
        sums = List.copyOf(sums);
        notes = List.copyOf(notes);
    }

    /**
     * Columns that add up.
     *
     * @param whole the name of the column that is the sum
     * @param parts the names of the columns that it is the sum of
     */
    public record Sum(String whole, List<String> parts) {

        /** Copies the list. */
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Bars, one for each row and column.
     *
     * @param title what is drawn
     * @param label the name of the column whose words stand beside the bars
     * @param bars the names of the columns that are drawn: two at most
     * @param group the name of the column whose words divide the rows into charts; null for one chart
     */
    public record Chart(
            String title,
            String label,
            List<String> bars,
            @Nullable String group) {

        /** Copies the list. */
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** The number of a column, counted from 0. */
    Optional<Integer> position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    int at(String column) {
        return position(column).orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }
}
