package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.disclosure.Figures;
import org.waymark.xapi.disclosure.Published;
import org.waymark.xapi.disclosure.SmallNumbers;

/**
 * The numbers of people in several reports as {@link Figures}: which are the same, which add up, which are part of which. A number is known by what it
 * counts and by what it is broken down by, so that the completions of a course are one figure wherever they stand.
 */
final class ReportFigures {

    private final Figures figures;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Map<Report, List<List<@Nullable Object>>> reports = new LinkedHashMap<>();
    private final Set<List<Integer>> related = new HashSet<>();

    ReportFigures(SmallNumbers rule) {
        this.figures = new Figures(rule);
    }

    /** What a figure counts, and by what it is broken down. */
    private record Name(String counts, SortedMap<String, String> by, boolean people) {

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(counts);
            by.forEach((column, value) ->
                    text.append(", ").append(column).append(" ").append(value));
            return text.toString();
        }

        Name without(String column, @Nullable String within) {
            SortedMap<String, String> less = new TreeMap<>(by);
            less.remove(column);
            if (within != null) {
                less.remove(within);
            }
            return new Name(counts, less, people);
        }
    }

    void add(Report report, List<List<@Nullable Object>> rows) {
        reports.put(report, rows);
        for (List<@Nullable Object> row : rows) {
            for (Column column : report.columns()) {
                if (!isFigure(column)) {
                    continue;
                }
                Name name = name(report, row, column);
                long value = count(report, row, column.name());
                int number = column.role() instanceof Column.Role.Things things
                        ? figures.things(name.toString(), value, count(report, row, things.people()))
                        : figures.count(name.toString(), value);
                numbers.put(name.toString(), number);
                names.put(name.toString(), name);
            }
        }
    }

    int number(Report report, int row, String column) {
        return number(name(
                report,
                reports.getOrDefault(report, List.of()).get(row),
                report.columns().get(report.at(column))));
    }

    Published publish() {
        return figures.publish();
    }

    private int number(Name name) {
        Integer number = numbers.get(name.toString());
        if (number == null) {
            throw new IllegalArgumentException("no figure " + name);
        }
        return number;
    }

    /** Says how the figures of all reports hang together. */
    void relate() {
        reports.forEach((report, rows) -> {
            for (List<@Nullable Object> row : rows) {
                inRow(report, row);
            }
            for (Report.Total total : report.totals()) {
                total(report, rows, total);
            }
            for (Column column : report.columns()) {
                if (column.role() instanceof Column.Role.Lost lost) {
                    falling(report, rows, lost);
                }
            }
        });
        for (Name name : names.values()) {
            for (String column : name.by().keySet()) {
                Name wider = name.without(column, null);
                if (name.people() && numbers.containsKey(wider.toString())) {
                    partOf(number(name), number(wider));
                }
            }
            if (name.people() && name.by().size() > 1) {
                Name all = new Name(name.counts(), new TreeMap<>(), true);
                if (numbers.containsKey(all.toString())) {
                    partOf(number(name), number(all));
                }
            }
        }
    }

    private void inRow(Report report, List<@Nullable Object> row) {
        for (Report.Sum sum : report.sums()) {
            int whole = number(report, row, sum.whole());
            if (sum.parts().size() == 1) {
                partOf(number(report, row, sum.parts().get(0)), whole);
            } else {
                figures.sum(
                        whole,
                        sum.parts().stream()
                                .map(part -> number(report, row, part))
                                .toList());
            }
        }
        for (Column column : report.columns()) {
            if (column.role() instanceof Column.Role.Share share
                    && isFigure(report.columns().get(report.at(share.whole())))) {
                partOf(number(report, row, share.part()), number(report, row, share.whole()));
            }
        }
    }

    private void total(Report report, List<List<@Nullable Object>> rows, Report.Total total) {
        String dimension = dimension(report, total.column());
        for (Column column : report.columns()) {
            if (!isFigure(column)) {
                continue;
            }
            Map<String, List<Integer>> parts = new LinkedHashMap<>();
            Map<String, Boolean> once = new LinkedHashMap<>();
            for (List<@Nullable Object> row : rows) {
                Name name = name(report, row, column);
                // Groups of different characteristics have the same total, and each characteristic adds up to it by
                // itself.
                String beside = total.within() == null ? "" : " " + row.get(report.at(total.within()));
                Name whole = name.without(dimension, total.within() == null ? null : dimension(report, total.within()));
                if (name.by().containsKey(dimension) && numbers.containsKey(whole.toString())) {
                    String key = number(whole) + beside;
                    parts.computeIfAbsent(key, each -> new ArrayList<>()).add(number(name));
                    once.put(
                            key,
                            total.onceIf() == null
                                    ? total.isOnce()
                                    : Boolean.TRUE.equals(row.get(report.at(total.onceIf()))));
                }
            }
            parts.forEach((key, each) -> {
                int whole = Integer.parseInt(key.split(" ", 2)[0]);
                if (Boolean.TRUE.equals(once.get(key)) || column.role() instanceof Column.Role.Things) {
                    figures.sum(whole, each);
                } else {
                    figures.union(whole, each);
                }
                each.forEach(part -> related.add(List.of(part, whole)));
            });
        }
    }

    private void falling(Report report, List<List<@Nullable Object>> rows, Column.Role.Lost lost) {
        int within = report.at(lost.within());
        for (int i = 0; i + 1 < rows.size(); i++) {
            Object here = rows.get(i).get(within);
            if (here != null && here.equals(rows.get(i + 1).get(within))) {
                partOf(number(report, rows.get(i + 1), lost.of()), number(report, rows.get(i), lost.of()));
            }
        }
    }

    private void partOf(int part, int whole) {
        if (part != whole && related.add(List.of(part, whole))) {
            figures.partOf(part, whole);
        }
    }

    private int number(Report report, List<@Nullable Object> row, String column) {
        return number(name(report, row, report.columns().get(report.at(column))));
    }

    private static boolean isFigure(Column column) {
        return column.role() instanceof Column.Role.People
                || column.role() instanceof Column.Role.Things
                || column.role() instanceof Column.Role.Basis;
    }

    private static Name name(Report report, List<@Nullable Object> row, Column column) {
        String counts = report.name() + "." + column.name();
        if (column.role() instanceof Column.Role.People people
                && !people.concept().isEmpty()) {
            counts = people.isInRow() ? String.valueOf(row.get(report.at(people.concept()))) : people.concept();
        }
        SortedMap<String, String> by = new TreeMap<>();
        for (Column each : report.columns()) {
            Object value = row.get(report.at(each.name()));
            if (value != null && isDimension(report, each) && dependsOn(column, each)) {
                by.put(dimension(report, each.name()), value.toString());
            }
        }
        for (Report.Total total : report.totals()) {
            if (total.within() != null && !by.containsKey(dimension(report, total.column()))) {
                by.remove(dimension(report, total.within()));
            }
        }
        return new Name(counts, by, column.role() instanceof Column.Role.People);
    }

    private static boolean dependsOn(Column column, Column dimension) {
        return !(column.role() instanceof Column.Role.People people)
                || people.by().isEmpty()
                || people.by().contains(dimension.name());
    }

    /** Words that have a key beside them tell no rows apart: the key does. */
    private static boolean isDimension(Report report, Column column) {
        return column.role() instanceof Column.Role.Key
                || (column.role() instanceof Column.Role.Text
                        && report.position(column.name() + "_iri").isEmpty());
    }

    /** What a column is called among the things that figures are broken down by. */
    private static String dimension(Report report, String column) {
        if (column.endsWith("_iri")) {
            return column.substring(0, column.length() - 4);
        }
        return report.position(column).isEmpty() ? "" : column;
    }

    private static long count(Report report, List<@Nullable Object> row, String column) {
        return row.get(report.at(column)) instanceof Number number ? number.longValue() : 0;
    }
}
