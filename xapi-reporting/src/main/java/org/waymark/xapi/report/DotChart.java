package org.waymark.xapi.report;

import java.util.List;

/** For each row a line from the first column to the last, with a mark at the one between: the middle half of people, and its middle. */
final class DotChart extends Drawing {

    private static final int ROOM = 60;
    private static final int EACH = 62;

    private final double scale;

    DotChart(ReportRun run, List<List<Cell>> rows, Report.Chart chart, Markup page, String id) {
        super(run, drawn(run, rows, chart), chart, page, id);
        this.scale = (WIDTH - ROOM) / (chart.bars().isEmpty() ? 1 : highestMeasure());
    }

    /** Percentages have their own scale. Others are drawn on that of their group: a module of a quarter of an hour is nothing beside a course of forty. */
    private double highestMeasure() {
        return "%".equals(column(chart.bars().get(0)).unit())
                ? 100
                : rows.stream().mapToDouble(this::highest).max().orElse(1);
    }

    private double highest(List<Cell> row) {
        double highest = 1;
        for (String bar : chart.bars()) {
            if (cell(row, bar) instanceof Cell.Value number) {
                highest = Math.max(highest, number.value().doubleValue());
            }
        }
        return highest;
    }

    /** Without the row of the whole group where that would leave the others no room: its numbers stand in the table. */
    private static List<List<Cell>> drawn(ReportRun run, List<List<Cell>> rows, Report.Chart chart) {
        String group = chart.group();
        if (group == null || rows.size() < 2) {
            return rows;
        }
        List<List<Cell>> parts = rows.stream()
                .filter(row -> !row.get(run.at(group)).equals(row.get(run.at(chart.label()))))
                .toList();
        boolean isPercentage =
                "%".equals(run.columns().get(run.at(chart.bars().get(0))).unit());
        return isPercentage || parts.isEmpty() ? rows : parts;
    }

    @Override
    int height() {
        return rows.size() * EACH;
    }

    @Override
    String what() {
        return "A line for the middle half of learners with a mark at its middle, on a scale from zero, for each";
    }

    @Override
    List<String> entries() {
        return List.of("The middle half of learners", "Half are below, half above");
    }

    @Override
    void mark(int column, double x, double y) {
        if (column == 0) {
            path("range", "M" + number(x) + " " + number(y + 6) + "h22");
        } else {
            circle("bar bar-1", x + 11, y + 6, 6);
        }
    }

    @Override
    void body(int top) {
        int y = top;
        for (List<Cell> row : rows) {
            text(label(row), "label", 0, y + 15);
            double middle = y + 32;
            Cell from = cell(row, chart.bars().get(0));
            Cell at = cell(row, chart.bars().get(1));
            Cell to = cell(row, chart.bars().get(chart.bars().size() - 1));
            if (from instanceof Cell.Value low && at instanceof Cell.Value half && to instanceof Cell.Value high) {
                range(low, half, high, middle);
            } else if (at instanceof Cell.Hidden) {
                path("range-hidden", "M1 " + number(middle) + "H60");
                text("hidden", "number quiet", 68, middle + 5);
            } else {
                text("none", "number quiet", 8, middle - 4);
            }
            y += EACH;
        }
    }

    private void range(Cell.Value low, Cell.Value half, Cell.Value high, double middle) {
        path("grid", "M1 " + number(middle) + "H" + (WIDTH - 1));
        double left = 1 + low.value().doubleValue() * scale;
        double at = 1 + half.value().doubleValue() * scale;
        double right = 1 + high.value().doubleValue() * scale;
        path("range", "M" + number(left) + " " + number(middle) + "H" + number(Math.max(right, left + 1)));
        circle("bar bar-1", at, middle, 6);
        // Three numbers close together would lie on each other: then the middle one stands alone.
        if (at - left > 24 && right - at > 24) {
            text(low.value().toPlainString(), "number month", Math.max(14, left), middle + 20);
            text(high.value().toPlainString(), "number month", right, middle + 20);
        }
        text(half.value().toPlainString(), "number month strong", Math.max(20, at), middle + 20);
    }

    @Override
    void hiddenMark(double x, double y) {
        path("range-hidden", "M" + number(x) + " " + number(y + 6) + "h22");
    }
}
