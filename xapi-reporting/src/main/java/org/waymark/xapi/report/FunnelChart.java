package org.waymark.xapi.report;

import java.util.List;

/** How many got how far: a bar for each step on a track as long as the first, so that what is missing can be seen. */
final class FunnelChart extends Drawing {

    private static final int ROOM_FOR_NUMBERS = 90;
    private static final int EACH = 46;
    private static final int LABEL = 20;
    private static final int BAR = 18;

    private final double scale;
    private final double most;

    FunnelChart(ReportRun run, List<List<Cell>> rows, Report.Chart chart, Markup page, String id) {
        super(run, rows, chart, page, id);
        double highest = hiddenRange();
        for (List<Cell> row : this.rows) {
            if (cell(row, chart.bars().get(0)) instanceof Cell.Value number) {
                highest = Math.max(highest, number.value().doubleValue());
            }
        }
        this.most = highest;
        this.scale = (WIDTH - ROOM_FOR_NUMBERS) / highest;
    }

    @Override
    int height() {
        return rows.size() * EACH;
    }

    @Override
    String what() {
        return "Bars from zero that get shorter from step to step, one for each";
    }

    @Override
    void body(int top) {
        int y = top;
        int step = 1;
        for (List<Cell> row : rows) {
            text(step++ + ". " + label(row), "label", 0, y + 14);
            box("track", 1, y + LABEL, most * scale, BAR);
            Cell cell = cell(row, chart.bars().get(0));
            double length = 0;
            if (cell instanceof Cell.Hidden) {
                length = Math.max(4, hiddenRange() * scale);
                box("bar-hidden", 1, y + LABEL, length, BAR);
            } else if (cell instanceof Cell.Value number) {
                length = number.value().doubleValue() * scale;
                if (length > 0) {
                    box("bar bar-1", 1, y + LABEL, length, BAR);
                }
            }
            text(
                    cell instanceof Cell.Hidden ? "hidden" : cell.shown(),
                    cell instanceof Cell.Hidden ? "number quiet" : "number",
                    most * scale + 10,
                    y + LABEL + 14);
            y += EACH;
        }
    }

    @Override
    void mark(int column, double x, double y) {
        box("bar bar-1", x, y, 22, 12);
    }
}
