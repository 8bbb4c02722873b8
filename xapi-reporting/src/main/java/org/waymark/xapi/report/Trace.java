package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.disclosure.SmallNumbers;

/** What stands behind the figures of a row: how many statements, of which kind, from which source, from when to when, and what was left out. */
public final class Trace {

    private static final Map<String, String> KEYS = Map.of(
            "course_iri", "p.course = ?",
            "module_iri", "p.module = ?",
            "activity_iri", "p.activity = ?",
            "step_iri", "(p.item = ? OR p.activity = ?)",
            "pause_iri", "p.activity = ?",
            "question_iri", "p.item = ?",
            "what_iri", "(p.item = ? OR p.module = ? OR p.course = ?)",
            "cohort", "coalesce(r.cohort, '') = ?",
            "organisation", "coalesce(r.organisation, '') = ?");
    private static final String HEAD = """
            -- name: trace
            -- title: What stands behind it
            -- question: %s
            -- column: use | text | Used | Whether the statements count, and if not, why.
            -- column: verb | text | Verb | The verb of the statements.
            -- column: source | text | Source | Where they came from.
            -- column: people | basis | People | How many people they are about.
            -- column: statements | things people | Statements | How many there are.
            -- column: first | words | From | The month of the earliest of them.
            -- column: last | words | To | The month of the latest of them.
            -- note: A number of statements is hidden when few people stand behind it, and so are its months.
            -- note: %s
            """;
    private static final String SELECT = """
            SELECT
                CASE
                    WHEN s.voided THEN 'left out: taken back'
                    WHEN s.learner = '' THEN 'left out: not about one person'
                    WHEN s.happened < setting.since OR s.happened >= setting.until THEN 'left out: outside the period'
                    ELSE 'counted'
                END AS use,
                s.verb AS verb,
                CASE WHEN s.source = '' THEN '(no name)' ELSE s.source END AS source,
                count(DISTINCT s.learner) AS people,
                count(*) AS statements,
                substr(CAST(min(s.happened) AS STRING), 1, 7) AS first,
                substr(CAST(max(s.happened) AS STRING), 1, 7) AS last
            FROM statement s
            JOIN place p ON p.object = s.object AND p.parent = s.parent AND p.grouping = s.grouping
            LEFT JOIN roster r ON r.learner = s.learner
            CROSS JOIN setting
            WHERE s.voids = '' AND %s
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            """;

    private final Facts facts;
    private final Report report;

    /** Traces figures of one report. */
    public Trace(Facts facts, Report report) {
        this.facts = facts;
        this.report = report;
    }

    /**
     * What stands behind the rows in which some words are found; behind all of them together, if no words are given.
     *
     * @param words words that stand in a row, in any case; empty for the whole report
     * @param most at most so many rows
     * @throws ReportException if a query fails
     */
    public List<ReportRun> of(String words, SmallNumbers rule, int most) throws ReportException {
        List<Report> traces = new ArrayList<>();
        if (words.isEmpty()) {
            traces.add(trace(
                    "All figures of the report \"" + report.title() + "\" together", List.of("1 = 1"), List.of()));
        }
        for (List<@Nullable Object> row : words.isEmpty() ? List.<List<@Nullable Object>>of() : facts.ask(report)) {
            if (traces.size() < most && says(row, words.toLowerCase(Locale.ROOT))) {
                traces.add(trace(row));
            }
        }
        List<ReportRun> runs = new ArrayList<>();
        for (Report each : traces) {
            runs.add(quiet(facts.run(each, rule)));
        }
        return runs;
    }

    private boolean says(List<@Nullable Object> row, String words) {
        for (Column column : report.columns()) {
            Object value = row.get(report.at(column.name()));
            if (column.isWords()
                    && value != null
                    && value.toString().toLowerCase(Locale.ROOT).contains(words)) {
                return true;
            }
        }
        return false;
    }

    private Report trace(List<@Nullable Object> row) throws ReportException {
        List<String> conditions = new ArrayList<>();
        List<String> title = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        for (Column column : report.columns()) {
            Object value = row.get(report.at(column.name()));
            if (value == null || !column.isWords()) {
                continue;
            }
            String condition = KEYS.get(column.name());
            if (condition != null) {
                String none = value.toString().startsWith("(in no ") ? "" : value.toString();
                conditions.add(condition.replace("?", "'" + none.replace("'", "''") + "'"));
            } else if (column.role() instanceof Column.Role.Text
                    && report.position(column.name() + "_iri").isEmpty()) {
                beside.add(column.label().toLowerCase(Locale.ROOT));
            }
            if (column.role() instanceof Column.Role.Text) {
                title.add(value.toString());
            }
        }
        if (conditions.isEmpty()) {
            conditions.add("1 = 1");
        }
        return trace(String.join(", ", title), conditions, beside);
    }

    private static Report trace(String title, List<String> conditions, List<String> beside) throws ReportException {
        String note = beside.isEmpty()
                ? "A figure counts people: many statements can be about one of them."
                : "These are the statements behind all rows that differ from it only in: " + String.join(", ", beside)
                        + ".";
        return ReportFile.read(HEAD.formatted(title.replaceAll("\\s+", " "), note)
                + SELECT.formatted(String.join(" AND ", conditions)));
    }

    /** Months say something of those few whose number is hidden. */
    private static ReportRun quiet(ReportRun run) {
        int statements = run.at("statements");
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : run.rows()) {
            List<Cell> cells = new ArrayList<>(row);
            if (row.get(statements) instanceof Cell.Hidden) {
                cells.set(run.at("first"), new Cell.Hidden());
                cells.set(run.at("last"), new Cell.Hidden());
            }
            rows.add(cells);
        }
        return new ReportRun(
                run.report(),
                run.columns(),
                rows,
                run.rule(),
                run.period(),
                run.course(),
                run.counts(),
                run.generatedAt());
    }
}
