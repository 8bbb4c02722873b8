package org.waymark.xapi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as SVG: for each row its label, and below it a bar for each of at most two columns, told apart by outline as well as by colour. The
 * scale begins at zero. A hidden number is a dashed box as long as the hidden range, never a bar of no length.
 */
final class BarChart {

    private static final int WIDTH = 640;
    private static final int ROOM_FOR_NUMBERS = 150;
    private static final int LABEL = 24;
    private static final int BAR = 16;
    private static final int BETWEEN = 14;
    private static final int LEGEND = 34;
    private static final int LONGEST_LABEL = 80;

    private final ReportRun run;
    private final List<List<Cell>> rows;
    private final Report.Chart chart;
    private final double scale;

    BarChart(ReportRun run, List<List<Cell>> rows, Report.Chart chart) {
        this.run = run;
        this.rows = rows;
        this.chart = chart;
        this.scale = (WIDTH - ROOM_FOR_NUMBERS) / highest();
    }

    void draw(Markup page, String id, String title) {
        int each = LABEL + chart.bars().size() * (BAR + 3) + BETWEEN;
        int height = LEGEND + rows.size() * each;
        page.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        page.line().element("title", title, "id", id + "-t");
        page.element("desc", description(), "id", id + "-d").line();
        legend(page);
        int y = LEGEND;
        for (List<Cell> row : rows) {
            String label = row.get(run.at(chart.label())).shown();
            page.element("text", shortened(label), "class", "label", "x", "0", "y", Integer.toString(y + 15))
                    .line();
            int top = y + LABEL;
            for (int i = 0; i < chart.bars().size(); i++) {
                bar(page, row.get(run.at(chart.bars().get(i))), "bar bar-" + i, top);
                top += BAR + 3;
            }
            y += each;
        }
        page.close("svg").line();
    }

    private void bar(Markup page, Cell cell, String style, int top) {
        double length = 0;
        String words = "none";
        if (cell instanceof Cell.Hidden) {
            length = Math.max(4, Math.max(1, run.rule().hidden()) * scale);
            words = "hidden";
            rectangle(page, "bar-hidden", top, length);
        } else if (cell instanceof Cell.Value number) {
            length = number.value().doubleValue() * scale;
            words = number.value().toPlainString();
            if (length > 0) {
                rectangle(page, style, top, length);
            }
        }
        page.element(
                        "text",
                        words,
                        "class",
                        cell instanceof Cell.Hidden ? "number quiet" : "number",
                        "x",
                        number(length + 8),
                        "y",
                        Integer.toString(top + 13))
                .line();
    }

    private static void rectangle(Markup page, String style, int top, double length) {
        page.open(
                        "rect",
                        "class",
                        style,
                        "x",
                        "1",
                        "y",
                        Integer.toString(top),
                        "width",
                        number(length),
                        "height",
                        Integer.toString(BAR),
                        "rx",
                        "2")
                .close("rect");
    }

    private void legend(Markup page) {
        int x = 1;
        for (int i = 0; i < chart.bars().size(); i++) {
            String label = run.columns().get(run.at(chart.bars().get(i))).label();
            page.open(
                            "rect",
                            "class",
                            "bar bar-" + i,
                            "x",
                            Integer.toString(x),
                            "y",
                            "3",
                            "width",
                            "22",
                            "height",
                            "12",
                            "rx",
                            "2")
                    .close("rect");
            page.element("text", label, "class", "number", "x", Integer.toString(x + 30), "y", "14")
                    .line();
            x += 60 + label.length() * 8;
        }
        if (hasHidden()) {
            page.open(
                            "rect",
                            "class",
                            "bar-hidden",
                            "x",
                            Integer.toString(x),
                            "y",
                            "3",
                            "width",
                            "22",
                            "height",
                            "12",
                            "rx",
                            "2")
                    .close("rect");
            page.element("text", "Hidden", "class", "number", "x", Integer.toString(x + 30), "y", "14")
                    .line();
        }
    }

    private String description() {
        String columns = String.join(
                " and ",
                chart.bars().stream()
                        .map(bar -> run.columns().get(run.at(bar)).label().toLowerCase(Locale.ROOT))
                        .toList());
        return "Horizontal bars from zero, for each of " + rows.size() + ": " + columns + "."
                + (hasHidden() ? " Hidden numbers are dashed boxes." : "")
                + " The same numbers stand in the table that follows.";
    }

    private boolean hasHidden() {
        return rows.stream()
                .anyMatch(row -> chart.bars().stream().anyMatch(bar -> row.get(run.at(bar)) instanceof Cell.Hidden));
    }

    /** The highest number of the whole report: bars of different charts can be held against each other. */
    private double highest() {
        double highest = Math.max(1, run.rule().hidden());
        for (List<Cell> row : run.rows()) {
            for (String bar : chart.bars()) {
                if (row.get(run.at(bar)) instanceof Cell.Value number) {
                    highest = Math.max(highest, number.value().doubleValue());
                }
            }
        }
        return highest;
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
