package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the numbers of one row into what may be shown of them. */
final class Disclosure {

    private final Report report;
    private final SmallNumbers rule;

    Disclosure(Report report, SmallNumbers rule) {
        this.report = report;
        this.rule = rule;
    }

    /** Takes a value for each column of the report, and gives a cell for each that is shown. */
    List<Cell> row(List<@Nullable Object> values) {
        Set<String> hidden = hidden(values);
        List<Cell> cells = new ArrayList<>();
        for (Column column : report.columns()) {
            if (!(column.role() instanceof Column.Role.Basis)) {
                cells.add(cell(column, values, hidden));
            }
        }
        return cells;
    }

    private Cell cell(Column column, List<@Nullable Object> values, Set<String> hidden) {
        Object value = values.get(report.at(column.name()));
        if (column.role() instanceof Column.Role.Share share) {
            return share(share, values, hidden);
        }
        if (column.role() instanceof Column.Role.Measure measure) {
            if (value == null) {
                return new Cell.Empty();
            }
            return rule.hides(count(measure.basis(), values))
                    ? new Cell.Hidden()
                    : Cell.value(((Number) value).doubleValue(), rule.isExact() ? 1 : 0);
        }
        if (column.role() instanceof Column.Role.People) {
            return hidden.contains(column.name())
                    ? new Cell.Hidden()
                    : Cell.count(rule.rounded(count(column.name(), values)));
        }
        return value == null ? new Cell.Empty() : new Cell.Text(value.toString());
    }

    private Cell share(Column.Role.Share share, List<@Nullable Object> values, Set<String> hidden) {
        long whole = rule.rounded(count(share.whole(), values));
        if (hidden.contains(share.part()) || hidden.contains(share.whole())) {
            return new Cell.Hidden();
        }
        if (whole == 0) {
            return new Cell.Empty();
        }
        return Cell.value(100.0 * rule.rounded(count(share.part(), values)) / whole, rule.isExact() ? 1 : 0);
    }

    private Set<String> hidden(List<@Nullable Object> values) {
        Set<String> hidden = new HashSet<>();
        for (Column column : report.columns()) {
            if (column.role() instanceof Column.Role.People && rule.hides(count(column.name(), values))) {
                hidden.add(column.name());
            }
        }
        // Hiding one more number can leave another sum with a single hidden one.
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Report.Sum sum : report.sums()) {
                Optional<String> also = alsoToHide(sum, values, hidden);
                also.ifPresent(hidden::add);
                changed |= also.isPresent();
            }
        }
        return hidden;
    }

    /** When exactly one number of a sum is hidden, it can be worked out: the smallest other part that is not zero is hidden with it. */
    private Optional<String> alsoToHide(Report.Sum sum, List<@Nullable Object> values, Set<String> hidden) {
        List<String> all = new ArrayList<>(sum.parts());
        all.add(sum.whole());
        if (all.stream().filter(hidden::contains).count() != 1) {
            return Optional.empty();
        }
        return all.stream()
                .filter(name -> !hidden.contains(name) && count(name, values) > 0)
                .min(Comparator.comparingLong(name -> count(name, values)));
    }

    private long count(String column, List<@Nullable Object> values) {
        return values.get(report.at(column)) instanceof Number number ? number.longValue() : 0;
    }
}
