package org.waymark.xapi.report;

import java.util.List;

/** Horizontal bars: for each row its label, and below it a bar for each column, told apart by outline as well as by colour. */
final class BarChart extends Drawing {

    private static final int ROOM_FOR_NUMBERS = 90;
    private static final int LINE = 18;
    private static final int BAR = 16;
    private static final int BETWEEN = 14;

    private final double scale;

    BarChart(ReportRun run, List<List<Cell>> rows, Report.Chart chart, Markup page, String id) {
        super(run, rows, chart, page, id);
        this.scale = (WIDTH - ROOM_FOR_NUMBERS) / highest();
    }

    @Override
    int height() {
        return rows.stream().mapToInt(this::each).sum();
    }

    private int labels(List<Cell> row) {
        return 6 + LINE * labelLines(row).size();
    }

    private int each(List<Cell> row) {
        return labels(row) + chart.bars().size() * (BAR + 3) + BETWEEN;
    }

    @Override
    String what() {
        return "Horizontal bars from zero, for each";
    }

    @Override
    void body(int top) {
        int y = top;
        for (List<Cell> row : rows) {
            int line = y + 15;
            for (String words : labelLines(row)) {
                text(words, "label", 0, line);
                line += LINE;
            }
            for (int i = 0; i < chart.bars().size(); i++) {
                bar(cell(row, chart.bars().get(i)), "bar bar-" + i, y + labels(row) + i * (BAR + 3));
            }
            y += each(row);
        }
    }

    private void bar(Cell cell, String style, int top) {
        double length = 0;
        String words = "none";
        if (cell instanceof Cell.Hidden) {
            length = Math.max(4, hiddenRange() * scale);
            words = "hidden";
            box("bar-hidden", 1, top, length, BAR);
        } else if (cell instanceof Cell.Value number) {
            length = number.value().doubleValue() * scale;
            words = number.value().toPlainString();
            if (length > 0) {
                box(style, 1, top, length, BAR);
            }
        }
        text(words, cell instanceof Cell.Hidden ? "number quiet" : "number", length + 8, top + 13);
    }
}
