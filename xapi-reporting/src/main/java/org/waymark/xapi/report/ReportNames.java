package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees to it that every column that a report speaks of is one that it has. */
final class ReportNames {

    private final List<String> named = new ArrayList<>();

    private ReportNames() {}

    static void check(Report report) throws ReportException {
        ReportNames names = new ReportNames();
        report.columns().forEach(column -> names.in(column.role()));
        for (Report.Sum sum : report.sums()) {
            names.add(sum.whole());
            sum.parts().forEach(names::add);
        }
        for (Report.Total total : report.totals()) {
            names.add(total.column());
            names.add(total.within());
            names.add(total.onceIf());
        }
        for (Report.Chart chart : report.charts()) {
            names.add(chart.label());
            chart.bars().forEach(names::add);
            names.add(chart.group());
        }
        for (String name : names.named) {
            if (report.position(name).isEmpty()) {
                throw new ReportException(
                        "The report " + report.name() + " speaks of a column \"" + name + "\" that it does not have.");
            }
        }
    }

    private void in(Column.Role role) {
        if (role instanceof Column.Role.Share share) {
            add(share.part());
            add(share.whole());
        } else if (role instanceof Column.Role.Measure measure) {
            add(measure.basis());
        } else if (role instanceof Column.Role.Things things) {
            add(things.people());
        } else if (role instanceof Column.Role.Lost lost) {
            add(lost.of());
            add(lost.within());
        } else if (role instanceof Column.Role.People people) {
            people.by().forEach(this::add);
            add(people.isInRow() ? people.concept() : null);
        }
    }

    private void add(@Nullable String name) {
        if (name != null) {
            named.add(name);
        }
    }
}
