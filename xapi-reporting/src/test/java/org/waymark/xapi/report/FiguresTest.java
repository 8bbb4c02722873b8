package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.xapi.StatementText;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.report.CatalogueIndex.Item;
import org.waymark.xapi.report.CatalogueIndex.Kind;

/** Whether the figures are right. */
class FiguresTest {

    private static final String FIRST = ImaginaryLearners.course("first");
    private static final YearMonth MONTH = YearMonth.of(2026, 3);

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "4, false", "5, true"})
    void agreesWithACountThatKnowsNothingOfStatements(long seed, boolean typed) throws Exception {
        ImaginaryLearners learners =
                new ImaginaryLearners(seed, typed).take("first", 40).take("second", 25);
        CatalogueIndex index = typed ? CatalogueIndex.empty() : catalogue();
        Tally tally = learners.tally();
        try (Facts facts = Facts.load(ReportsTest.source(learners.statements()), index, ReportsTest.NOW)) {
            for (List<Cell> row : rows(facts, "courses")) {
                String course = row.get(1).shown();
                check(tally.of(course, course), row, 2, 4, 6, 7);
                assertThat(tally.of(course, course).started).isNotEmpty();
            }
            for (List<Cell> row : rows(facts, "modules")) {
                check(tally.of(row.get(1).shown(), row.get(3).shown()), row, 4, 5, 7, 8);
            }
            for (List<Cell> row : rows(facts, "activities")) {
                check(tally.of(row.get(1).shown(), row.get(5).shown()), row, 6, 7, 9, -1);
            }
            int listed = rows(facts, "courses").size()
                    + rows(facts, "modules").size()
                    + rows(facts, "activities").size();
            assertThat(listed).isGreaterThanOrEqualTo(tally.things.size());
        }
    }

    private static void check(Tally.Thing counted, List<Cell> row, int started, int completed, int minutes, int mean) {
        assertThat(row.get(started).shown()).as("%s", row).isEqualTo(Integer.toString(counted.started.size()));
        assertThat(row.get(completed).shown()).as("%s", row).isEqualTo(Integer.toString(counted.completed.size()));
        if (counted.seconds.isEmpty()) {
            assertThat(row.get(minutes)).isEqualTo(new Cell.Empty());
        } else {
            near(row.get(minutes), Tally.median(counted.seconds.values()) / 60);
        }
        if (mean >= 0 && !counted.best.isEmpty()) {
            near(row.get(mean), Tally.mean(counted.best.values()) * 100);
        }
    }

    @Test
    void countsByHandWhatAFewLearnersDid() throws Exception {
        List<StatementText> said = new ArrayList<>();
        // Ada completes the course in her second attempt, twice over; her better score stands.
        said.add(on("ada", 1, "initialized", FIRST));
        said.add(on("ada", 1, "terminated", FIRST).withText("result/duration", "PT10M"));
        said.add(on("ada", 2, "initialized", FIRST));
        said.add(page("ada", 2, "PT4M"));
        said.add(page("ada", 2, "PT6M"));
        said.add(on("ada", 2, "terminated", FIRST).withText("result/duration", "PT1H"));
        said.add(on("ada", 2, "completed", FIRST).with("result/score/scaled", "0.5"));
        said.add(on("ada", 2, "passed", FIRST).with("result/score/scaled", "0.9"));
        // Mo starts, and his completion is taken back.
        said.add(on("mo", 3, "initialized", FIRST));
        UUID mistake = UUID.randomUUID();
        said.add(on("mo", 3, "completed", FIRST).withId(mistake).with("result/score/scaled", "1"));
        said.add(StatementText.voiding(mistake).withId(UUID.randomUUID()));
        // Nia never opened the course by name, but read a page in it; her tool says nothing of registrations.
        said.add(page("nia", 4, "PT20M").without("context/registration"));
        // Zed's only statement is taken back: he was never here.
        UUID never = UUID.randomUUID();
        said.add(on("zed", 5, "initialized", FIRST).withId(never));
        said.add(StatementText.voiding(never).withId(UUID.randomUUID()));

        ReportRun run = Reports.standard()
                .run(ReportsTest.source(said), "courses", catalogue(), SmallNumbers.exact(), ReportsTest.NOW);

        assertThat(shown(run))
                .first()
                .isEqualTo(List.of("Peer support, first steps", FIRST, "3", "4", "1", "33.3", "20.0", "90.0", "90.0"));
        assertThat(run.rows()).as("a course that nobody took").hasSize(2);
        assertThat(shown(run).get(1).subList(2, 6)).containsExactly("0", "0", "0", "");
        assertThat(run.counts())
                .isEqualTo(new SourceCounts(14, 2, 2, 0, 0, 0, 1, 0, 0, 0, Optional.of(MONTH), Optional.of(MONTH)));
    }

    @Test
    void countsWhatItCannotUse() throws Exception {
        UUID twice = UUID.randomUUID();
        List<StatementText> said = List.of(
                on("ada", 1, "initialized", FIRST).withId(twice),
                on("ada", 1, "initialized", FIRST).withId(twice),
                on("ada", 1, "initialized", FIRST).withText("timestamp", "2031-01-01T00:00:00Z"),
                on("ada", 1, "initialized", FIRST)
                        .with("actor", "{\"objectType\":\"Group\",\"mbox\":\"mailto:team@example.org\"}"),
                on("ada", 1, "liked", "https://elsewhere.example.org/video").with("context", "{}"),
                on("ada", 1, "initialized", FIRST).without("verb"));
        ReportRun run = ReportsTest.run("courses", said, SmallNumbers.exact());
        assertThat(run.counts())
                .isEqualTo(new SourceCounts(6, 0, 0, 1, 1, 1, 0, 1, 1, 0, Optional.of(MONTH), Optional.of(MONTH)));
        assertThat(shown(run)).hasSize(1);
        assertThat(shown(run).get(0)).startsWith(FIRST, FIRST, "1", "1");
    }

    @Test
    void putsAQuestionIntoItsActivityAndModule() throws Exception {
        String quiz = ImaginaryLearners.activity("listening", "check");
        StatementText answered = on("ada", 1, "answered", quiz + "/questions/one")
                .withText("object/definition/type", "http://adlnet.gov/expapi/activities/cmi.interaction")
                .with("result", "{\"success\":true,\"duration\":\"PT30S\"}")
                .with("context/contextActivities/parent", "[{\"id\":\"" + quiz + "\"}]");
        ReportRun modules = Reports.standard()
                .run(
                        ReportsTest.source(List.of(answered)),
                        "modules",
                        catalogue(),
                        SmallNumbers.exact(),
                        ReportsTest.NOW);
        assertThat(shown(modules).get(0).subList(2, 6))
                .containsExactly("Listening", ImaginaryLearners.module("listening"), "1", "0");
        ReportRun activities = Reports.standard()
                .run(
                        ReportsTest.source(List.of(answered)),
                        "activities",
                        catalogue(),
                        SmallNumbers.exact(),
                        ReportsTest.NOW);
        assertThat(shown(activities))
                .extracting(row -> row.get(4) + " " + row.get(6) + " " + row.get(7))
                .containsExactly("Welcome 0 0", "A story 0 0", "Check 1 0", "Welcome 0 0", "A story 0 0", "Check 0 0");
    }

    @Test
    void findsTheCourseOfAModuleThatSaysNothingOfItWhenThereIsOnlyOne() throws Exception {
        StatementText bare = on("ada", 1, "completed", ImaginaryLearners.module("listening"))
                .with("context/contextActivities", "{}");
        StatementText ambiguous =
                on("mo", 1, "completed", ImaginaryLearners.module("edges")).with("context/contextActivities", "{}");
        ReportRun run = Reports.standard()
                .run(
                        ReportsTest.source(List.of(bare, ambiguous)),
                        "courses",
                        catalogue(),
                        SmallNumbers.exact(),
                        ReportsTest.NOW);
        assertThat(shown(run).get(0).subList(1, 3)).containsExactly(FIRST, "1");
        assertThat(run.counts().withoutCourse()).isEqualTo(1);
    }

    private static StatementText on(String learner, int registration, String verb, String object) {
        return StatementText.plain()
                .withId(UUID.randomUUID())
                .by(learner)
                .withText("verb/id", "http://adlnet.gov/expapi/verbs/" + verb)
                .about(object)
                .withText("timestamp", "2026-03-01T09:30:00Z")
                .withText("context/registration", new UUID(0, registration).toString())
                .with("context/contextActivities/grouping", "[{\"id\":\"" + FIRST + "\"}]");
    }

    private static StatementText page(String learner, int registration, String duration) {
        return on(learner, registration, "experienced", ImaginaryLearners.activity("listening", "welcome"))
                .withText("result/duration", duration)
                .with(
                        "context/contextActivities/parent",
                        "[{\"id\":\"" + ImaginaryLearners.module("listening") + "\"}]");
    }

    static CatalogueIndex catalogue() {
        List<Item> items = new ArrayList<>();
        for (String course : List.of("first", "second")) {
            items.add(new Item(
                    ImaginaryLearners.course(course),
                    course.equals("first") ? "Peer support, first steps" : "=Peer \"support\", <b>second</b> steps",
                    Kind.COURSE,
                    60,
                    ImaginaryLearners.modules(course).stream()
                            .map(ImaginaryLearners::module)
                            .toList()));
        }
        for (String module : List.of("listening", "edges", "endings")) {
            items.add(new Item(
                    ImaginaryLearners.module(module),
                    module.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + module.substring(1),
                    Kind.MODULE,
                    20,
                    ImaginaryLearners.ACTIVITIES.stream()
                            .map(id -> ImaginaryLearners.activity(module, id))
                            .toList()));
            for (String activity : ImaginaryLearners.ACTIVITIES) {
                String title = activity.equals("story")
                        ? "A story"
                        : activity.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + activity.substring(1);
                items.add(new Item(ImaginaryLearners.activity(module, activity), title, Kind.ACTIVITY, 5, List.of()));
            }
        }
        return new CatalogueIndex(items, List.of());
    }

    static List<List<String>> shown(ReportRun run) {
        return run.rows().stream()
                .map(row -> row.stream().map(Cell::shown).toList())
                .toList();
    }

    private static List<List<Cell>> rows(Facts facts, String name) throws Exception {
        return facts.run(Reports.standard().find(name).orElseThrow(), SmallNumbers.exact())
                .rows();
    }

    /** The figure, rounded to one decimal in whichever direction a half is taken. */
    private static void near(Cell cell, double counted) {
        assertThat(Double.parseDouble(cell.shown())).isCloseTo(counted, within(0.0501));
    }
}
