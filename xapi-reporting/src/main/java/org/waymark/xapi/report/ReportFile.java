package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report from its file: SQL under a heading of comments, of which each begins with a word and a colon.
 *
 * <pre>{@code
 * -- name: courses
 * -- title: Courses
 * -- question: How many people start each course, and how many complete it?
 * -- column: learners | people | Learners | People with at least one statement.
 * -- sum: learners = completions + unfinished
 * -- chart: Learners | course | learners, completions
 * -- note: Words that say how things are counted.
 * }</pre>
 *
 * A column's role is {@code text}, {@code key}, {@code people}, {@code basis}, {@code share PART / WHOLE} or {@code measure BASIS UNIT}; a chart may
 * have a fourth part, the column that divides it into several. A comment that begins with spaces goes on with the one before.
 */
final class ReportFile {

    private static final Pattern HEADING = Pattern.compile("-- ([a-z]+): (.*)");
    private static final Pattern SHARE = Pattern.compile("share (\\w+) / (\\w+)");
    private static final Pattern MEASURE = Pattern.compile("measure (\\w+) (.+)");

    private final Map<String, List<String>> headings = new LinkedHashMap<>();
    private final String sql;

    private ReportFile(String text) {
        this.sql = text.strip();
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

    static Report read(String text) throws ReportException {
        return new ReportFile(text).report();
    }

    private Report report() throws ReportException {
        List<Column> columns = new ArrayList<>();
        for (String column : all("column")) {
            columns.add(column(column));
        }
        List<Report.Sum> sums = new ArrayList<>();
        for (String sum : all("sum")) {
            List<String> sides = parts(sum, "=", 2, 2);
            sums.add(new Report.Sum(sides.get(0), parts(sides.get(1), "\\+", 2, 9)));
        }
        Report report =
                new Report(one("name"), one("title"), one("question"), columns, sums, chart(), all("note"), sql);
        everyNameIsAColumn(report);
        return report;
    }

    private Column column(String text) throws ReportException {
        List<String> parts = parts(text, "\\|", 4, 4);
        return new Column(parts.get(0), role(parts.get(1)), parts.get(2), parts.get(3));
    }

    private Column.Role role(String text) throws ReportException {
        Matcher share = SHARE.matcher(text);
        Matcher measure = MEASURE.matcher(text);
        if (share.matches()) {
            return new Column.Role.Share(share.group(1), share.group(2));
        }
        if (measure.matches()) {
            return new Column.Role.Measure(measure.group(1), measure.group(2));
        }
        return switch (text) {
            case "text" -> new Column.Role.Text();
            case "key" -> new Column.Role.Key();
            case "people" -> new Column.Role.People();
            case "basis" -> new Column.Role.Basis();
            default -> throw new ReportException("\"" + text + "\" is not a role of a column.");
        };
    }

    private Report.@Nullable Chart chart() throws ReportException {
        if (all("chart").isEmpty()) {
            return null;
        }
        List<String> parts = parts(one("chart"), "\\|", 3, 4);
        return new Report.Chart(
                parts.get(0), parts.get(1), parts(parts.get(2), ",", 1, 2), parts.size() == 4 ? parts.get(3) : null);
    }

    private static void everyNameIsAColumn(Report report) throws ReportException {
        List<String> named = new ArrayList<>();
        for (Column column : report.columns()) {
            if (column.role() instanceof Column.Role.Share share) {
                named.addAll(List.of(share.part(), share.whole()));
            } else if (column.role() instanceof Column.Role.Measure measure) {
                named.add(measure.basis());
            }
        }
        for (Report.Sum sum : report.sums()) {
            named.add(sum.whole());
            named.addAll(sum.parts());
        }
        Report.Chart chart = report.chart();
        if (chart != null) {
            named.add(chart.label());
            named.addAll(chart.bars());
            if (chart.group() != null) {
                named.add(chart.group());
            }
        }
        for (String name : named) {
            if (report.position(name).isEmpty()) {
                throw new ReportException(
                        "The report " + report.name() + " speaks of a column \"" + name + "\" that it does not have.");
            }
        }
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
