package org.waymark.xapi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What all charts have in common: SVG with a title and a description, a legend, labels, a scale that begins at zero. A hidden number is a dashed shape as
 * large as the hidden range, never nothing. Rows that stand for others together are not drawn.
 */
abstract class Drawing {

    static final int WIDTH = 640;
    private static final int LEGEND_LINE = 24;
    private static final int LONGEST_LABEL = 58;
    private static final int MOST_LINES = 4;
    private static final double LETTER = 8.7;

    final ReportRun run;
    final List<List<Cell>> rows;
    final Report.Chart chart;
    final Markup page;
    final String id;

    Drawing(ReportRun run, List<List<Cell>> rows, Report.Chart chart, Markup page, String id) {
        this.run = run;
        this.rows = rows.stream().filter(row -> !ReportRun.isTotal(row)).toList();
        this.chart = chart;
        this.page = page;
        this.id = id;
    }

    /** The drawing for a chart. */
    static Drawing of(ReportRun run, List<List<Cell>> rows, Report.Chart chart, Markup page, String id) {
        return switch (chart.shape()) {
            case BARS -> new BarChart(run, rows, chart, page, id);
            case FUNNEL -> new FunnelChart(run, rows, chart, page, id);
            case SERIES -> new SeriesChart(run, rows, chart, page, id);
            case DOTS -> new DotChart(run, rows, chart, page, id);
        };
    }

    final void draw(String title) {
        int legend = legendHeight();
        page.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + WIDTH + " " + (legend + height()),
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        page.line().element("title", title, "id", id + "-t");
        page.element(
                        "desc",
                        what() + " of " + rows.size() + ": " + columns()
                                + (hasHidden() ? " Hidden numbers are dashed." : "")
                                + " The same numbers stand in the table that follows.",
                        "id",
                        id + "-d")
                .line();
        legend();
        body(legend);
        page.close("svg").line();
    }

    /** How high it is, without the legend. */
    abstract int height();

    /** Draws everything but the legend, from a height on downwards. */
    abstract void body(int top);

    /** What is drawn, in words, before "of n: columns". */
    abstract String what();

    Cell cell(List<Cell> row, String column) {
        return row.get(run.at(column));
    }

    String label(List<Cell> row) {
        return shortened(cell(row, chart.label()).shown());
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    /** The whole label, in lines that are no wider than the drawing on any screen; what takes more than four ends in an ellipsis. */
    List<String> labelLines(List<Cell> row) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : cell(row, chart.label()).shown().split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LONGEST_LABEL) {
                lines.add(shortened(line.toString()));
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(shortened(line.toString()));
        if (lines.size() > MOST_LINES) {
            lines = lines.subList(0, MOST_LINES);
            lines.set(MOST_LINES - 1, lines.get(MOST_LINES - 1) + " …");
        }
        return lines;
    }

    Column column(String name) {
        return run.columns().get(run.at(name));
    }

    /** Numbers of people that are hidden are at most this; other hidden numbers could be anything. */
    double hiddenRange() {
        return Math.max(1, run.rule().hidden());
    }

    /** The highest number of the whole report: charts of it can be held against each other. */
    double highest() {
        double highest = hiddenRange();
        for (List<Cell> row : run.rows()) {
            for (String bar : chart.bars()) {
                if (!ReportRun.isTotal(row) && cell(row, bar) instanceof Cell.Value number) {
                    highest = Math.max(highest, number.value().doubleValue());
                }
            }
        }
        return highest;
    }

    boolean hasHidden() {
        return rows.stream()
                .anyMatch(row -> chart.bars().stream().anyMatch(bar -> cell(row, bar) instanceof Cell.Hidden));
    }

    void text(String words, String style, double x, double y) {
        page.element("text", words, "class", style, "x", number(x), "y", number(y))
                .line();
    }

    void box(String style, double x, double y, double width, double height) {
        page.open(
                        "rect",
                        "class",
                        style,
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "width",
                        number(width),
                        "height",
                        number(height),
                        "rx",
                        "2")
                .close("rect");
    }

    void path(String style, String path) {
        page.open("path", "class", style, "d", path).close("path").line();
    }

    void circle(String style, double x, double y, double radius) {
        page.open("circle", "class", style, "cx", number(x), "cy", number(y), "r", number(radius))
                .close("circle");
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String columns() {
        return String.join(
                        ", ",
                        chart.bars().stream()
                                .map(bar -> column(bar).labelWithUnit().toLowerCase(Locale.ROOT))
                                .toList())
                + ".";
    }

    /** The mark of a column in the legend. */
    void mark(int column, double x, double y) {
        box("bar bar-" + column, x, y, 22, 12);
    }

    void hiddenMark(double x, double y) {
        box("bar-hidden", x, y, 22, 12);
    }

    /** What the legend says, an entry for each mark. */
    List<String> entries() {
        return chart.bars().stream().map(bar -> column(bar).labelWithUnit()).toList();
    }

    private boolean legendIsOneLine() {
        double width = hasHidden() ? 100 : 0;
        for (String entry : entries()) {
            width += 56 + entry.length() * LETTER;
        }
        return width <= WIDTH;
    }

    private int legendHeight() {
        int entries = entries().size() + (hasHidden() ? 1 : 0);
        return 10 + LEGEND_LINE * (legendIsOneLine() ? 1 : entries);
    }

    private void legend() {
        double x = 1;
        double y = 3;
        List<String> entries = entries();
        for (int i = 0; i <= entries.size(); i++) {
            boolean hidden = i == entries.size();
            if (hidden && !hasHidden()) {
                return;
            }
            String words = hidden ? "Hidden" : entries.get(i);
            if (hidden) {
                hiddenMark(x, y);
            } else {
                mark(i, x, y);
            }
            text(words, "number", x + 30, y + 11);
            if (legendIsOneLine()) {
                x += 56 + words.length() * LETTER;
            } else {
                y += LEGEND_LINE;
            }
        }
    }
}
