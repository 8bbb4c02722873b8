package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.disclosure.Figures;
import org.waymark.xapi.disclosure.Published;
import org.waymark.xapi.disclosure.SmallNumbers;

/** Answers of several reports, turned into what may be shown of all of them together. */
final class Publication {

    private final Map<Report, List<List<@Nullable Object>>> answers;
    private final SmallNumbers rule;
    private final ReportFigures figures;

    Publication(Map<Report, List<List<@Nullable Object>>> answers, SmallNumbers rule) throws ReportException {
        this.answers = answers;
        this.rule = rule;
        this.figures = new ReportFigures(rule);
        try {
            answers.forEach(figures::add);
            figures.relate();
        } catch (Figures.ContradictionException e) {
            throw new ReportException("These reports contradict each other or themselves: " + e.getMessage() + ".", e);
        }
    }

    /** The rows of each report, a cell for each column that is shown. */
    Map<Report, List<List<Cell>>> rows() throws ReportException {
        Published published;
        try {
            published = figures.publish();
        } catch (Figures.ContradictionException e) {
            throw new ReportException("These reports contradict each other or themselves: " + e.getMessage() + ".", e);
        }
        Map<Report, List<List<Cell>>> rows = new LinkedHashMap<>();
        answers.forEach((report, values) -> {
            List<List<Cell>> cells = new ArrayList<>();
            for (int row = 0; row < values.size(); row++) {
                cells.add(new Row(report, row, values, published).cells());
            }
            rows.put(report, cells);
        });
        return rows;
    }

    /** One row of one report. */
    private final class Row {
        private final Report report;
        private final int row;
        private final List<List<@Nullable Object>> all;
        private final List<@Nullable Object> values;
        private final Published published;

        Row(Report report, int row, List<List<@Nullable Object>> all, Published published) {
            this.report = report;
            this.row = row;
            this.all = all;
            this.values = all.get(row);
            this.published = published;
        }

        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            for (Column column : report.columns()) {
                if (column.isShown()) {
                    cells.add(cell(column));
                }
            }
            return cells;
        }

        private Cell cell(Column column) {
            Object value = values.get(report.at(column.name()));
            Column.Role role = column.role();
            if (role instanceof Column.Role.Share share) {
                Column whole = report.columns().get(report.at(share.whole()));
                return share(number(share.part(), row), cell(whole));
            }
            if (role instanceof Column.Role.Lost lost) {
                return lost(lost);
            }
            if (role instanceof Column.Role.People || role instanceof Column.Role.Things) {
                return number(column.name(), row);
            }
            if (role instanceof Column.Role.Measure measure) {
                return value == null ? new Cell.Empty() : measure(measure, ((Number) value).doubleValue());
            }
            if (role instanceof Column.Role.Plain) {
                return value instanceof Number plain
                        ? Cell.value(plain.doubleValue(), plain instanceof Double ? 1 : 0)
                        : new Cell.Empty();
            }
            return value == null ? nothing(column) : new Cell.Text(value.toString());
        }

        private Cell nothing(Column column) {
            return report.totals().stream()
                    .filter(total -> total.column().equals(column.name()))
                    .findFirst()
                    .<Cell>map(total -> new Cell.All(total.words()))
                    .orElseGet(Cell.Empty::new);
        }

        private Cell number(String column, int at) {
            int figure = figures.number(report, at, column);
            return published.isHidden(figure) ? new Cell.Hidden() : Cell.count(published.shown(figure));
        }

        private Cell measure(Column.Role.Measure measure, double value) {
            return published.isHidden(figures.number(report, row, measure.basis()))
                    ? new Cell.Hidden()
                    : Cell.value(value, rule.isExact() ? measure.decimals() + 1 : measure.decimals());
        }

        private Cell share(Cell part, Cell whole) {
            if (!(part instanceof Cell.Value shown) || !(whole instanceof Cell.Value of)) {
                return new Cell.Hidden();
            }
            if (of.value().signum() == 0) {
                return new Cell.Empty();
            }
            return Cell.value(100 * shown.value().doubleValue() / of.value().doubleValue(), rule.isExact() ? 1 : 0);
        }

        private Cell lost(Column.Role.Lost lost) {
            int within = report.at(lost.within());
            Object here = values.get(within);
            if (row + 1 == all.size()
                    || here == null
                    || !here.equals(all.get(row + 1).get(within))) {
                return new Cell.Empty();
            }
            Cell now = number(lost.of(), row);
            Cell next = number(lost.of(), row + 1);
            return now instanceof Cell.Value from && next instanceof Cell.Value to
                    ? new Cell.Value(from.value().subtract(to.value()))
                    : new Cell.Hidden();
        }
    }
}
