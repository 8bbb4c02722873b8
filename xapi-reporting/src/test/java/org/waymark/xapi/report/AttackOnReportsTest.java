package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.xapi.disclosure.Attacker;
import org.waymark.xapi.disclosure.SmallNumbers;

/**
 * Somebody reads every report of one run as it was published, knows what their headings say of how numbers hang together, and tries to work out what is
 * hidden. What is the same number, and what adds up, is found out here from the headings and the words in the tables, and not by the code on trial.
 */
class AttackOnReportsTest {

    private static final SmallNumbers RULE = SmallNumbers.standard();

    private final Map<String, Long> truth = new LinkedHashMap<>();
    private final Map<String, Cell> published = new LinkedHashMap<>();
    private final Map<String, List<String>> sums = new LinkedHashMap<>();
    private final List<List<String>> parts = new ArrayList<>();
    private final Set<String> totals = new HashSet<>();

    @ParameterizedTest
    @CsvSource({
        "1, 40", "2, 90", "3, 160", "4, 25", "5, 120", "6, 60", "7, 75", "8, 50", "9, 35", "10, 20", "11, 45", "12, 55"
    })
    void noHiddenNumberOfPeopleCanBeWorkedOutFromAllReportsTogether(long seed, int learners) throws Exception {
        ImaginaryProgramme programme = new ImaginaryProgramme(seed, learners);
        try (Facts facts = Facts.load(programme.source(), programme.setting())) {
            List<Report> reports = Reports.standard().list();
            List<ReportRun> exact = facts.run(reports, SmallNumbers.exact());
            List<ReportRun> shown = facts.run(reports, RULE);
            for (int i = 0; i < reports.size(); i++) {
                read(exact.get(i), shown.get(i));
            }
        }
        spreadTotals();
        Attacker attacker = attacker(false);
        Attacker blind = attacker(true);
        int tried = 0;
        for (Map.Entry<String, Cell> cell : published.entrySet()) {
            long value = truth.getOrDefault(cell.getKey(), 0L);
            if (RULE.hides(value)) {
                assertThat(cell.getValue()).as(cell.getKey()).isEqualTo(new Cell.Hidden());
                double[] range = attacker.rangeOf(cell.getKey());
                // What follows from zeros alone, and from what the attacker was told, nobody can hide.
                double[] anyway = blind.rangeOf(cell.getKey());
                assertThat(range[0])
                        .as("least of %s, which is %s", cell.getKey(), value)
                        .isLessThan(anyway[0] + 0.001);
                assertThat(range[1])
                        .as("most of %s, which is %s", cell.getKey(), value)
                        .isGreaterThan(Math.min(RULE.hidden(), anyway[1]) - 0.001);
                assertThat(range[1] - range[0]).as("room for %s", cell.getKey()).isGreaterThan(0.999);
                tried++;
            }
        }
        assertThat(tried)
                .as("numbers that were attacked, of %s", published.size())
                .isGreaterThan(20);
    }

    /** Where all parts of a total but one are zero, that one is the same number. */
    private void spreadTotals() {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Map.Entry<String, List<String>> sum : sums.entrySet()) {
                String whole = sum.getKey().substring(0, sum.getKey().indexOf('\n'));
                List<String> left = sum.getValue().stream()
                        .filter(part -> truth.getOrDefault(part, 0L) > 0)
                        .toList();
                if (left.size() == 1 && totals.contains(whole) != totals.contains(left.get(0))) {
                    grows |= totals.addAll(List.of(whole, left.get(0)));
                }
            }
        }
    }

    private Attacker attacker(boolean blind) {
        Attacker attacker = new Attacker(RULE);
        published.forEach((name, cell) -> {
            long value = truth.getOrDefault(name, 0L);
            if (value == 0) {
                attacker.reads(name, 0);
            } else if (!blind && cell instanceof Cell.Value number) {
                attacker.reads(name, number.value().longValue());
            } else {
                attacker.readsHidden(name, value <= RULE.hidden() && !totals.contains(name));
            }
        });
        sums.forEach((whole, each) -> attacker.knowsSum(whole.substring(0, whole.indexOf('\n')), each));
        parts.forEach(pair -> attacker.knowsPart(pair.get(0), pair.get(1)));
        return attacker;
    }

    private void read(ReportRun exact, ReportRun shown) {
        Report report = shown.report();
        for (int row = 0; row < shown.rows().size(); row++) {
            Map<String, String> names = new HashMap<>();
            for (Column column : shown.columns()) {
                if (column.role() instanceof Column.Role.People people) {
                    String name = name(shown, shown.rows().get(row), column.name(), people, "");
                    names.put(column.name(), name);
                    truth.put(
                            name,
                            ((Cell.Value) exact.rows().get(row).get(shown.at(column.name())))
                                    .value()
                                    .longValue());
                    published.put(name, shown.rows().get(row).get(shown.at(column.name())));
                }
            }
            for (Column column : shown.columns()) {
                if (column.role() instanceof Column.Role.Share share && names.containsKey(share.whole())) {
                    part(names.getOrDefault(share.part(), ""), names.getOrDefault(share.whole(), ""));
                }
            }
            for (Report.Sum sum : report.sums()) {
                if (sum.parts().size() > 1) {
                    totals.add(names.getOrDefault(sum.whole(), ""));
                    sums.put(
                            names.get(sum.whole()) + "\n" + report.name() + row,
                            sum.parts().stream()
                                    .map(part -> names.getOrDefault(part, ""))
                                    .toList());
                }
            }
        }
        for (Report.Total total : report.totals()) {
            if (total.onceIf() == null) {
                total(shown, total);
            }
        }
    }

    private void total(ReportRun run, Report.Total total) {
        for (Column column : run.columns()) {
            if (!(column.role() instanceof Column.Role.People people)) {
                continue;
            }
            Map<String, List<String>> each = new LinkedHashMap<>();
            for (List<Cell> row : run.rows()) {
                if (!(row.get(run.at(total.column())) instanceof Cell.All)) {
                    String beside = total.within() == null
                            ? ""
                            : row.get(run.at(total.within())).shown();
                    each.computeIfAbsent(
                                    name(run, row, column.name(), people, total.column()) + "\n" + report(run) + beside,
                                    key -> new ArrayList<>())
                            .add(name(run, row, column.name(), people, ""));
                }
            }
            each.forEach((whole, of) -> {
                totals.add(whole.substring(0, whole.indexOf('\n')));
                sums.put(whole, of);
            });
        }
    }

    private static String report(ReportRun run) {
        return run.report().name();
    }

    private void part(String part, String whole) {
        if (!part.equals(whole)) {
            totals.add(whole);
            parts.add(List.of(part, whole));
        }
    }

    /** What a number counts and of whom, with one column left out. */
    private static String name(
            ReportRun run, List<Cell> row, String column, Column.Role.People people, String without) {
        TreeMap<String, String> of = new TreeMap<>();
        Set<String> gone = new HashSet<>();
        for (Report.Total total : run.report().totals()) {
            boolean isAll = row.get(run.at(total.column())) instanceof Cell.All
                    || total.column().equals(without);
            if (isAll) {
                gone.add(total.column());
                gone.add(total.column() + "_iri");
                gone.add(String.valueOf(total.within()));
            }
        }
        for (Column each : run.columns()) {
            boolean tells = each.role() instanceof Column.Role.Key
                    || (each.role() instanceof Column.Role.Text
                            && run.report().position(each.name() + "_iri").isEmpty());
            boolean counts = people.by().isEmpty() || people.by().contains(each.name());
            Cell cell = row.get(run.at(each.name()));
            if (tells && counts && !gone.contains(each.name()) && cell instanceof Cell.Text text) {
                of.put(each.name().replace("_iri", ""), text.text());
            }
        }
        String what = people.concept().isEmpty()
                ? run.report().name() + "." + column
                : people.isInRow() ? row.get(run.at(people.concept())).shown() : people.concept();
        return what + " " + of;
    }
}
