package org.waymark.xapi.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One report in a page: what it asks, its charts, each with its numbers as a table, and how they are counted. */
final class HtmlReport {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final Markup page;
    private final ReportRun run;
    private final int level;
    private final String prefix;

    /**
     * A report in a page.
     *
     * @param level the level of its heading: 1 to 4
     * @param prefix what the ids of its elements begin with
     */
    HtmlReport(Markup page, ReportRun run, int level, String prefix) {
        this.page = page;
        this.run = run;
        this.level = level;
        this.prefix = prefix;
    }

    void write() {
        top();
        int number = 1;
        for (List<List<Cell>> group : groups().values()) {
            section(group, prefix + "part-" + number++);
        }
        if (run.rows().isEmpty()) {
            page.element("p", "There is nothing to show: no statement that was read belongs here.")
                    .line();
        }
        notes();
    }

    private String heading(int below) {
        return "h" + (level + below);
    }

    private void top() {
        page.open("header").line();
        page.element(heading(0), run.report().title()).line();
        page.element("p", run.report().question(), "class", "question").line();
        if (level == 1) {
            made(page, run);
        }
        page.close("header").line();
    }

    /** When and of which days, and the rule for small numbers. */
    static void made(Markup page, ReportRun run) {
        page.open("p", "class", "made").words("Made on ");
        page.element(
                "time",
                DAY.format(run.generatedAt()),
                "datetime",
                run.generatedAt().toString());
        page.words(". Counted: " + run.scope() + ".").close("p").line();
        page.open("p", "class", "rule")
                .element("strong", "Small numbers. ")
                .words(run.rule().inWords() + " " + Footer.DASH)
                .close("p")
                .line();
    }

    private Map<String, List<List<Cell>>> groups() {
        Report.Chart chart = run.report().chart();
        Map<String, List<List<Cell>>> groups = new LinkedHashMap<>();
        for (List<Cell> row : run.rows()) {
            groups.computeIfAbsent(chart == null ? "" : group(chart, row), key -> new ArrayList<>())
                    .add(row);
        }
        return groups;
    }

    /** What the rows of one group have in common: the words, and the IRI behind them, since two courses may have the same title. */
    private String group(Report.Chart chart, List<Cell> row) {
        if (chart.group() == null) {
            return "";
        }
        StringBuilder key = new StringBuilder();
        around(chart).forEach(at -> key.append(row.get(at).shown()).append(' '));
        String iri = run.report().position(chart.group() + "_iri").isPresent()
                ? row.get(run.at(chart.group() + "_iri")).shown()
                : "";
        return key + iri + " " + row.get(run.at(chart.group())).shown();
    }

    /** The columns of words before the one that divides: a question stands in a course, and the same question may stand in two. */
    private List<Integer> around(Report.Chart chart) {
        List<Integer> around = new ArrayList<>();
        if (chart.group() != null) {
            for (int i = 0; i < run.at(chart.group()); i++) {
                if (run.columns().get(i).role() instanceof Column.Role.Text) {
                    around.add(i);
                }
            }
        }
        return around;
    }

    private void section(List<List<Cell>> rows, String id) {
        Report.Chart chart = run.report().chart();
        String group = chart == null || chart.group() == null
                ? ""
                : rows.get(0).get(run.at(chart.group())).shown();
        String title = chart == null ? run.report().title() : chart.title();
        String heading = group.isEmpty() ? title : group;
        page.open("section").line();
        page.element(heading(1), heading).line();
        String caption = group.isEmpty() ? title : title + ": " + group;
        if (chart != null) {
            for (int at : around(chart)) {
                String words = run.columns().get(at).label() + ": "
                        + rows.get(0).get(at).shown();
                page.element("p", words, "class", "made").line();
                caption += " (" + words + ")";
            }
        }
        int number = 0;
        for (Report.Chart each : run.report().charts()) {
            String its = number++ == 0 ? id : id + "-" + number;
            page.open("figure", "tabindex", "0", "aria-labelledby", its + "-t").line();
            if (!each.title().equals(heading)) {
                page.element("figcaption", each.title(), "aria-hidden", "true").line();
            }
            Drawing.of(run, rows, each, page, its).draw(group.isEmpty() ? each.title() : each.title() + ": " + group);
            page.close("figure").line();
        }
        table(rows, caption, id);
        page.close("section").line();
    }

    private void table(List<List<Cell>> rows, String caption, String id) {
        Report.Chart chart = run.report().chart();
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < run.columns().size(); i++) {
            Column column = run.columns().get(i);
            boolean divides = chart != null
                    && (column.name().equals(chart.group()) || around(chart).contains(i));
            int at = i;
            boolean says = !(column.role() instanceof Column.Role.Words)
                    || rows.stream().anyMatch(row -> !row.get(at).shown().isEmpty());
            if (column.isForPeople() && !divides && says) {
                shown.add(i);
            }
        }
        int heading = chart == null ? shown.get(0) : run.at(chart.label());
        // A table that is wider than its page is moved by keyboard, so it can be reached by it.
        page.open("div", "class", "table", "role", "region", "tabindex", "0", "aria-labelledby", id + "-caption")
                .line();
        page.open("table")
                .line()
                .element("caption", caption, "id", id + "-caption")
                .line();
        page.open("thead").open("tr");
        for (int i : shown) {
            Column column = run.columns().get(i);
            page.element("th", column.labelWithUnit(), "scope", "col", "class", column.isWords() ? "words" : "number");
        }
        page.close("tr").close("thead").line().open("tbody").line();
        for (List<Cell> row : rows) {
            if (ReportRun.isTotal(row)) {
                page.open("tr", "class", "all");
            } else {
                page.open("tr");
            }
            for (int i : shown) {
                cell(row.get(i), i == heading, run.columns().get(i).isWords());
            }
            page.close("tr").line();
        }
        page.close("tbody").close("table").close("div").line();
    }

    private void cell(Cell cell, boolean heading, boolean words) {
        if (heading) {
            page.element("th", cell.shown(), "scope", "row", "class", "words");
        } else if (cell instanceof Cell.Hidden) {
            quiet("*", "hidden");
        } else if (cell instanceof Cell.Empty) {
            quiet("–", "none");
        } else {
            page.element("td", cell.shown(), "class", words ? "words" : "number");
        }
    }

    private void quiet(String sign, String word) {
        page.open("td", "class", "number")
                .element("span", sign, "aria-hidden", "true")
                .element("span", word, "class", "unseen")
                .close("td");
    }

    private void notes() {
        page.open("section", "class", "notes").line();
        page.element(heading(1), "How this is counted").line();
        page.open("ul").line();
        run.report().notes().forEach(note -> page.element("li", note).line());
        page.close("ul").line();
        page.element(heading(2), "The columns").line().open("dl").line();
        for (Column column : run.columns()) {
            if (column.isForPeople()) {
                page.element("dt", column.label())
                        .element("dd", column.meaning())
                        .line();
            }
        }
        page.close("dl").line().close("section").line();
    }
}
