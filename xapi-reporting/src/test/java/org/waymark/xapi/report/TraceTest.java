package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.xapi.disclosure.SmallNumbers;

class TraceTest {

    @Test
    void saysHowManyStatementsOfWhichKindStandBehindARow() throws Exception {
        ImaginaryProgramme programme = new ImaginaryProgramme(1, 160);
        try (Facts facts = Facts.load(programme.source(), programme.setting())) {
            Report report = Reports.standard().named("courses");
            List<ReportRun> runs = new Trace(facts, report).of("from elsewhere", SmallNumbers.exact(), 10);
            assertThat(runs).hasSize(1);
            assertThat(runs.get(0).report().question()).isEqualTo("Safeguarding, from elsewhere");
            assertThat(FiguresTest.shown(runs.get(0)).stream()
                            .map(row -> row.get(1).replaceAll(".*/", "")))
                    .containsExactly("attempted", "experienced", "passed");
            long counted = FiguresTest.shown(runs.get(0)).stream()
                    .mapToLong(row -> Long.parseLong(row.get(3)))
                    .sum();
            List<ReportRun> all =
                    new Trace(facts, Reports.standard().named("quality")).of("", SmallNumbers.exact(), 10);
            assertThat(all).hasSize(1);
            assertThat(counted).isEqualTo(122);
        }
    }

    @Test
    void hidesNumbersAndMonthsOfFewPeople() throws Exception {
        ImaginaryProgramme programme = new ImaginaryProgramme(1, 12);
        try (Facts facts = Facts.load(programme.source(), programme.setting())) {
            for (ReportRun run :
                    new Trace(facts, Reports.standard().named("cohorts")).of("cohort 1", SmallNumbers.standard(), 10)) {
                for (List<Cell> row : run.rows()) {
                    assertThat(row.get(run.at("statements"))).isEqualTo(new Cell.Hidden());
                    assertThat(row.get(run.at("first"))).isEqualTo(new Cell.Hidden());
                    assertThat(row.get(run.at("last"))).isEqualTo(new Cell.Hidden());
                }
            }
        }
    }
}
