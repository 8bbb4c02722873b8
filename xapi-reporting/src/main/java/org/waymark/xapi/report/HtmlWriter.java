package org.waymark.xapi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One page that needs nothing else: no script, no other file, a policy that allows neither. Made for WCAG 2.2 AA, light and dark, and paper: every chart
 * has its numbers as a table.
 */
final class HtmlWriter implements ReportWriter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    @Override
    public void write(ReportRun run, OutputStream out) throws IOException {
        String style = style();
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB").line();
        head(page, run, style);
        page.open("body").line().open("main").line();
        top(page, run);
        int number = 1;
        for (List<List<Cell>> group : groups(run).values()) {
            section(page, run, group, "part-" + number++);
        }
        if (run.rows().isEmpty()) {
            page.element("p", "There is nothing to show: no statement that was read belongs here.")
                    .line();
        }
        notes(page, run);
        page.close("main").line();
        foot(page, run);
        page.close("body").line().close("html").line();
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void head(Markup page, ReportRun run, String style) {
        page.open("head").line().open("meta", "charset", "utf-8").line();
        page.open(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src '" + hash(style) + "'; base-uri 'none'; form-action 'none'")
                .line();
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.open("meta", "name", "color-scheme", "content", "light dark").line();
        page.element("title", run.report().title() + " – Waymark report").line();
        page.raw("<style>").raw(style).raw("</style>").line();
        page.close("head").line();
    }

    private static void top(Markup page, ReportRun run) {
        page.open("header").line();
        page.element("h1", run.report().title()).line();
        page.element("p", run.report().question(), "class", "question").line();
        page.open("p", "class", "made").words("Made on ");
        page.element(
                "time",
                DAY.format(run.generatedAt()),
                "datetime",
                run.generatedAt().toString());
        page.words(".").close("p").line();
        page.open("p", "class", "rule")
                .element("strong", "Small numbers. ")
                .words(run.rule().inWords())
                .close("p")
                .line();
        page.close("header").line();
    }

    private static Map<String, List<List<Cell>>> groups(ReportRun run) {
        Report.Chart chart = run.report().chart();
        Map<String, List<List<Cell>>> groups = new LinkedHashMap<>();
        for (List<Cell> row : run.rows()) {
            groups.computeIfAbsent(chart == null ? "" : group(run, chart, row), key -> new ArrayList<>())
                    .add(row);
        }
        return groups;
    }

    /** What the rows of one group have in common: the words, and the IRI behind them, since two courses may have the same title. */
    private static String group(ReportRun run, Report.Chart chart, List<Cell> row) {
        if (chart.group() == null) {
            return "";
        }
        String key = run.report().position(chart.group() + "_iri").isPresent()
                ? row.get(run.at(chart.group() + "_iri")).shown()
                : "";
        return key + " " + row.get(run.at(chart.group())).shown();
    }

    private static void section(Markup page, ReportRun run, List<List<Cell>> rows, String id) {
        Report.Chart chart = run.report().chart();
        String group = chart == null || chart.group() == null
                ? ""
                : rows.get(0).get(run.at(chart.group())).shown();
        String title = chart == null ? run.report().title() : chart.title();
        String heading = group.isEmpty() ? title : group;
        String caption = group.isEmpty() ? title : title + ": " + group;
        page.open("section").line();
        page.element("h2", heading).line();
        if (chart != null) {
            page.open("figure", "tabindex", "0", "aria-labelledby", id + "-t").line();
            new BarChart(run, rows, chart).draw(page, id, caption);
            page.close("figure").line();
        }
        table(page, run, rows, caption, id);
        page.close("section").line();
    }

    private static void table(Markup page, ReportRun run, List<List<Cell>> rows, String caption, String id) {
        Report.Chart chart = run.report().chart();
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < run.columns().size(); i++) {
            Column column = run.columns().get(i);
            boolean divides = chart != null && column.name().equals(chart.group());
            if (column.isForPeople() && !divides) {
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
            page.open("tr");
            for (int i : shown) {
                cell(page, row.get(i), i == heading, run.columns().get(i).isWords());
            }
            page.close("tr").line();
        }
        page.close("tbody").close("table").close("div").line();
    }

    private static void cell(Markup page, Cell cell, boolean heading, boolean words) {
        if (heading) {
            page.element("th", cell.shown(), "scope", "row", "class", "words");
        } else if (cell instanceof Cell.Hidden) {
            page.open("td", "class", "number")
                    .element("span", "*", "aria-hidden", "true")
                    .element("span", "hidden", "class", "unseen")
                    .close("td");
        } else if (cell instanceof Cell.Empty) {
            page.open("td", "class", "number")
                    .element("span", "–", "aria-hidden", "true")
                    .element("span", "none", "class", "unseen")
                    .close("td");
        } else {
            page.element("td", cell.shown(), "class", words ? "words" : "number");
        }
    }

    private static void notes(Markup page, ReportRun run) {
        page.open("section").line();
        page.element("h2", "How this is counted").line();
        page.open("ul").line();
        run.report().notes().forEach(note -> page.element("li", note).line());
        page.close("ul").line();
        page.element("h3", "The columns").line().open("dl").line();
        for (Column column : run.columns()) {
            if (column.isForPeople()) {
                page.element("dt", column.label())
                        .element("dd", column.meaning())
                        .line();
            }
        }
        page.close("dl").line().close("section").line();
    }

    private static void foot(Markup page, ReportRun run) {
        page.open("footer").line();
        page.element("h2", "What was read").line().open("ul").line();
        for (Footer.Line line : Footer.of(run.counts())) {
            page.open("li")
                    .element("b", String.format(Locale.ROOT, "%,d", line.number()))
                    .words(" " + line.words())
                    .close("li")
                    .line();
        }
        page.close("ul").line().close("footer").line();
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IOException("The file report.css is missing from the library.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        }
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
