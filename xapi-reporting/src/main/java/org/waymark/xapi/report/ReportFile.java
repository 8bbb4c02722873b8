package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a report from its file: SQL under a heading of comments, of which each begins with a word and a colon.
 *
 * <pre>{@code
 * -- name: courses
 * -- title: Courses
 * -- question: How many people start each course, and how many complete it?
 * -- column: learners | people started | Learners | People with at least one statement.
 * -- sum: learners = completions + unfinished
 * -- total: cohort | All cohorts
 * -- chart: Learners | course | learners, completions
 * -- note: Words that say how things are counted.
 * }</pre>
 *
 * A comment that begins with spaces goes on with the one before. {@code docs/reference/report-files.md} explains every heading and role.
 */
final class ReportFile {

    private static final Pattern HEADING = Pattern.compile("-- ([a-z]+): (.*)");
    private static final Pattern TOTAL = Pattern.compile("(\\w+)(?: of (\\w+))?");
    private static final List<String> SHAPES = List.of("chart", "funnel", "series", "dots");

    private final Map<String, List<String>> headings = new LinkedHashMap<>();
    private final String sql;
    private final boolean isDelivered;

    private ReportFile(String text, boolean isDelivered) {
        this.sql = text.strip();
        this.isDelivered = isDelivered;
        String last = "";
        for (String line : text.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                last = heading.group(1);
                headings.computeIfAbsent(last, key -> new ArrayList<>())
                        .add(heading.group(2).strip());
            } else if (line.startsWith("--  ") && headings.containsKey(last)) {
                List<String> before = headings.get(last);
                before.set(
                        before.size() - 1,
                        before.get(before.size() - 1) + " " + line.substring(2).strip());
            } else if (!line.startsWith("--")) {
                break;
            }
        }
    }

    /** Reads one that comes with Waymark. */
    static Report read(String text) throws ReportException {
        return new ReportFile(text, true).report();
    }

    /** Reads one that somebody else wrote. */
    static Report readForeign(String text) throws ReportException {
        return new ReportFile(text, false).report();
    }

    private Report report() throws ReportException {
        String name = one("name");
        if (!name.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new ReportException("\"" + name
                    + "\" cannot be a report's name: use small letters, digits and hyphens, and a letter first.");
        }
        List<Column> columns = new ArrayList<>();
        for (String column : all("column")) {
            List<String> parts = parts(column, "\\|", 4, 4);
            columns.add(new Column(parts.get(0), RoleWords.read(parts.get(1)), parts.get(2), parts.get(3)));
        }
        if (columns.isEmpty()) {
            throw new ReportException(
                    "The report " + name + " has no columns. Say them: -- column: NAME | ROLE | Heading | Meaning.");
        }
        List<Report.Sum> sums = new ArrayList<>();
        for (String sum : all("sum")) {
            List<String> sides = parts(sum, "=", 2, 2);
            sums.add(new Report.Sum(sides.get(0), parts(sides.get(1), "\\+", 2, 9)));
        }
        for (String part : all("part")) {
            List<String> sides = parts(part, " of ", 2, 2);
            sums.add(new Report.Sum(sides.get(1), List.of(sides.get(0))));
        }
        Report report = new Report(
                name, one("title"), one("question"), columns, sums, totals(), charts(), all("note"), sql, isDelivered);
        ReportNames.check(report);
        return report;
    }

    private List<Report.Total> totals() throws ReportException {
        List<Report.Total> totals = new ArrayList<>();
        for (String heading : List.of("total", "union")) {
            for (String text : all(heading)) {
                List<String> parts = parts(text, "\\|", 2, 3);
                Matcher column = TOTAL.matcher(parts.get(0));
                if (!column.matches() || (parts.size() == 3 && !parts.get(2).startsWith("if "))) {
                    throw new ReportException("This heading of a report is not well formed: " + text);
                }
                totals.add(new Report.Total(
                        column.group(1),
                        column.group(2),
                        parts.get(1),
                        heading.equals("total"),
                        parts.size() == 3 ? parts.get(2).substring(3).strip() : null));
            }
        }
        return totals;
    }

    private List<Report.Chart> charts() throws ReportException {
        List<Report.Chart> charts = new ArrayList<>();
        for (String shape : SHAPES) {
            for (String text : all(shape)) {
                List<String> parts = parts(text, "\\|", 3, 4);
                charts.add(new Report.Chart(
                        shape.equals("chart")
                                ? Report.Shape.BARS
                                : Report.Shape.valueOf(shape.toUpperCase(Locale.ROOT)),
                        parts.get(0),
                        parts.get(1),
                        parts(parts.get(2), ",", 1, 3),
                        parts.size() == 4 ? parts.get(3) : null));
            }
        }
        return charts;
    }

    private List<String> all(String heading) {
        return headings.getOrDefault(heading, List.of());
    }

    private String one(String heading) throws ReportException {
        List<String> found = all(heading);
        if (found.size() != 1) {
            throw new ReportException("A report has exactly one line \"-- " + heading + ": …\".");
        }
        return found.get(0);
    }

    private static List<String> parts(String text, String between, int least, int most) throws ReportException {
        List<String> parts =
                Arrays.stream(text.split(between, -1)).map(String::strip).toList();
        if (parts.size() < least || parts.size() > most) {
            throw new ReportException("This heading of a report has too few or too many parts: " + text);
        }
        return parts;
    }
}
