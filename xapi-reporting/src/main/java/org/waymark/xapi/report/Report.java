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
 * @param totals which rows stand for others together
 * @param charts what is drawn
 * @param notes how things are counted, in words
 * @param sql the query, over the views
 * @param isDelivered whether it comes with Waymark, rather than from a provider
 */
public record Report(
        String name,
        String title,
        String question,
        List<Column> columns,
        List<Sum> sums,
        List<Total> totals,
        List<Chart> charts,
        List<String> notes,
        String sql,
        boolean isDelivered) {

    /** Copies the lists. */
    public Report {
        columns = List.copyOf(columns);
        sums = List.copyOf(sums);
        totals = List.copyOf(totals);
        charts = List.copyOf(charts);
        notes = List.copyOf(notes);
    }

    /**
     * Columns that add up.
     *
     * @param whole the name of the column that is the sum
     * @param parts the names of the columns that it is the sum of; of one alone, that it is no more than the whole
     */
    public record Sum(String whole, List<String> parts) {

        /** Copies the list. */
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A row that stands for others together: its column has no value.
     *
     * @param column the name of the column
     * @param within the name of the column that then has no meaning either, such as the characteristic whose groups the rows are; null if there is none
     * @param words what is shown in place of a value
     * @param isOnce whether everybody is in exactly one of the others; else in at least one
     * @param onceIf the name of a column that says so for each row; null if it is the same for all
     */
    public record Total(
            String column,
            @Nullable String within,
            String words,
            boolean isOnce,
            @Nullable String onceIf) {}

    /** How a chart is drawn. */
    public enum Shape {
        /** A bar for each row and column. */
        BARS,
        /** Bars that get shorter, each as wide as those who got that far. */
        FUNNEL,
        /** A point for each row, joined by a line. */
        SERIES,
        /** A line from the first column to the third, with a mark at the second. */
        DOTS
    }

    /**
     * A picture of some of the columns.
     *
     * @param shape how it is drawn
     * @param title what is drawn
     * @param label the name of the column whose words stand beside what is drawn
     * @param bars the names of the columns that are drawn: three at most
     * @param group the name of the column whose words divide the rows into charts; null for one chart
     */
    public record Chart(
            Shape shape,
            String title,
            String label,
            List<String> bars,
            @Nullable String group) {

        /** Copies the list. */
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** The first chart, which also says how rows are grouped; null if nothing is drawn. */
    @Nullable
    Chart chart() {
        return charts.isEmpty() ? null : charts.get(0);
    }

    /** The columns that are shown. */
    public List<Column> shown() {
        return columns.stream().filter(Column::isShown).toList();
    }

    /** Whether the SQL need not give this column. */
    boolean isWorkedOut(String column) {
        Column.Role role = columns.get(at(column)).role();
        return role instanceof Column.Role.Share || role instanceof Column.Role.Lost;
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
