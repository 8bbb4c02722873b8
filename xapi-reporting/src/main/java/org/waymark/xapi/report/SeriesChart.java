package org.waymark.xapi.report;

import java.util.List;
import java.util.stream.IntStream;

/** Columns over months: for each month a bar for each column, side by side, on a scale with a few lines. A month that has no row has its place. */
final class SeriesChart extends Drawing {

    private static final int LEFT = 40;
    private static final int TALL = 190;
    private static final int BELOW = 44;
    private static final int ROOM_ABOVE = 22;
    private static final int MOST_MONTHS = 60;
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final double top;

    SeriesChart(ReportRun run, List<List<Cell>> rows, Report.Chart chart, Markup page, String id) {
        super(run, rows, chart, page, id);
        this.top = roundUp(highest());
    }

    private static double roundUp(double highest) {
        double step = Math.pow(10, Math.floor(Math.log10(highest)));
        for (double each : new double[] {1, 2, 4, 5, 10}) {
            if (each * step >= highest) {
                return each * step;
            }
        }
        return 10 * step;
    }

    @Override
    int height() {
        return ROOM_ABOVE + TALL + BELOW;
    }

    @Override
    String what() {
        return "Upright bars from zero, by month, for each";
    }

    @Override
    void body(int from) {
        double zero = from + ROOM_ABOVE + TALL;
        for (int line = 0; line <= 4; line++) {
            double y = zero - TALL * line / 4.0;
            path(line == 0 ? "axis" : "grid", "M" + LEFT + " " + number(y) + "H" + WIDTH);
            if (line % 2 == 0) {
                text(number(top * line / 4), "number tick", LEFT - 8, y + 5);
            }
        }
        int[] places = places();
        double each = (WIDTH - LEFT) / (double) Math.max(1, rows.isEmpty() ? 1 : places[rows.size() - 1] + 1);
        double wide = Math.min(26, (each - 6) / chart.bars().size());
        int labelled = (int) Math.max(1, Math.ceil(46 / each));
        String year = "";
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            double middle = LEFT + each * (places[i] + 0.5);
            for (int b = 0; b < chart.bars().size(); b++) {
                double x = middle + (b - chart.bars().size() / 2.0) * wide;
                bar(cell(row, chart.bars().get(b)), "bar bar-" + b, x, zero, wide - 2);
            }
            String month = cell(row, chart.label()).shown();
            if (places[i] % labelled == 0) {
                text(monthOf(month), "number month", middle, zero + 18);
                String its = month.length() >= 4 ? month.substring(0, 4) : "";
                if (!its.equals(year)) {
                    text(its, "number month quiet", middle, zero + 36);
                    year = its;
                }
            }
        }
    }

    private void bar(Cell cell, String style, double x, double zero, double wide) {
        if (cell instanceof Cell.Hidden) {
            double height = Math.max(4, TALL * hiddenRange() / top);
            box("bar-hidden", x, zero - height, wide, height);
        } else if (cell instanceof Cell.Value number && number.value().signum() > 0) {
            double height = TALL * number.value().doubleValue() / top;
            box(style, x, zero - height, wide, height);
            if (wide > 16) {
                text(number.value().toPlainString(), "number month", x + wide / 2, zero - height - 5);
            }
        }
    }

    /** Where each row stands: months by the calendar, unless a date that is far off would leave the others no room. */
    private int[] places() {
        int[] places = IntStream.range(0, rows.size()).toArray();
        List<String> months =
                rows.stream().map(row -> cell(row, chart.label()).shown()).toList();
        if (months.isEmpty() || !months.stream().allMatch(month -> month.matches(MONTH))) {
            return places;
        }
        int[] dated = months.stream()
                .mapToInt(month -> inMonths(month) - inMonths(months.get(0)))
                .toArray();
        return dated[dated.length - 1] < MOST_MONTHS ? dated : places;
    }

    private static int inMonths(String month) {
        return Integer.parseInt(month.substring(0, 4)) * 12 + Integer.parseInt(month.substring(5));
    }

    private static String monthOf(String month) {
        if (!month.matches(MONTH)) {
            return month;
        }
        return MONTHS.get(Integer.parseInt(month.substring(5)) - 1);
    }
}
