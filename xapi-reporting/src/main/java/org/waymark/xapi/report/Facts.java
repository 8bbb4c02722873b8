package org.waymark.xapi.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.engine.Answer;
import org.waymark.xapi.engine.DerivedFiles;
import org.waymark.xapi.engine.DuckEngine;
import org.waymark.xapi.engine.Engine;
import org.waymark.xapi.engine.EngineException;
import org.waymark.xapi.store.StatementSource;

/**
 * Statements, counted once and ready to be asked: the views that reports are written over, on some engine. Views are worked out when a report first needs
 * them. Not safe for use by several threads at once.
 */
public final class Facts implements AutoCloseable {

    private static final int MEGABYTES = 700;
    private static final int THREADS = 2;
    private static final int PAUSE_DAYS = 28;

    private final Engine engine;
    private final Setting setting;
    private final Views views;
    private final SourceCounts counts;
    private @Nullable DuckEngine deriving;
    private boolean shut;

    /**
     * What reports are made with, besides statements.
     *
     * @param index the catalogue
     * @param people who is in which cohort, and what was promised
     * @param period the days that are counted
     * @param received what became of statements on their way into the store, by source
     * @param now the time that reports are made at; statements dated later are doubtful
     * @param course the IRI of the only course that counts; empty for all
     */
    public record Setting(
            CatalogueIndex index,
            People people,
            Period period,
            List<Received> received,
            Instant now,
            Optional<String> course) {

        /** Copies the list. */
        public Setting {
            received = List.copyOf(received);
        }

        /** Who has done nothing since then has paused: 28 days before the end of the period, or before the report was made. */
        Instant pausedSince() {
            Instant end = period.end().isBefore(now) ? period.end() : now;
            return end.minus(Duration.ofDays(PAUSE_DAYS));
        }

        /** The title of the only course that counts, or its IRI; empty if all do. */
        String courseInWords() {
            return course.map(iri -> index.items().stream()
                            .filter(item -> item.iri().equals(iri))
                            .map(CatalogueIndex.Item::title)
                            .findFirst()
                            .orElse(iri))
                    .orElse("");
        }

        /** With a catalogue and a time alone: all that ever happened. */
        public static Setting of(CatalogueIndex index, Instant now) {
            return new Setting(index, People.none(), Period.all(), List.of(), now, Optional.empty());
        }
    }

    /**
     * A number of statements that never became a row.
     *
     * @param source the name of the source
     * @param what why, in a word: {@code repeated}, {@code conflicting}, {@code set-aside}, {@code forgotten}
     * @param number how many
     */
    public record Received(String source, String what, long number) {}

    private Facts(Engine engine, Setting setting, long read, long repeated, long notUnderstood) throws EngineException {
        this.engine = engine;
        this.setting = setting;
        this.views = new Views(engine, setting);
        this.counts = views.counts(read, repeated, notUnderstood);
    }

    /**
     * Reads every statement of a source into memory. For what is in a record store's folder, {@link #read} is faster.
     *
     * @throws IOException if the source cannot be read
     * @throws ReportException if the database cannot be made
     */
    public static Facts load(StatementSource source, Setting setting) throws IOException, ReportException {
        DuckEngine engine = open();
        try {
            long[] seen = loaded(engine, source);
            return new Facts(engine, setting, seen[0], seen[1], seen[2]);
        } catch (SQLException | EngineException e) {
            throw closing(engine, new ReportException("The statements could not be counted: " + e.getMessage(), e));
        } catch (IOException | RuntimeException | Error e) {
            closing(engine, e);
            throw e;
        }
    }

    /** Reads every statement of a source, with a catalogue and a time alone. */
    public static Facts load(StatementSource source, CatalogueIndex index, Instant now)
            throws IOException, ReportException {
        return load(source, Setting.of(index, now));
    }

    /**
     * Takes the statements from Parquet files of a record store.
     *
     * @throws ReportException if they cannot be read
     */
    public static Facts read(List<Path> files, Setting setting) throws ReportException {
        DuckEngine engine = open();
        try {
            if (files.isEmpty()) {
                engine.load(StatementRows.STATEMENT, List.of());
            } else {
                engine.read(files);
            }
            return new Facts(engine, setting, -1, 0, 0);
        } catch (EngineException e) {
            throw closing(engine, new ReportException("The statements could not be counted: " + e.getMessage(), e));
        }
    }

    /**
     * Takes the statements from Parquet files of a record store, for some reports. What has to be worked out of the statements for them is kept beside the
     * files, and taken from there the next time; nothing of cohorts, organisations or characteristics is kept.
     *
     * @param folder of the Parquet files
     * @param reports that will be run; if some of them are not ours, or the folder takes nothing, nothing is kept
     * @throws ReportException if the files cannot be read
     * @throws IOException if they are not there
     */
    public static Facts read(List<Path> files, Setting setting, Path folder, List<Report> reports)
            throws IOException, ReportException {
        if (files.isEmpty() || !Files.isWritable(folder) || !reports.stream().allMatch(Report::isDelivered)) {
            return read(files, setting);
        }
        String key = DerivedKey.of(files, setting);
        DuckEngine engine = null;
        try {
            engine = DuckEngine.open(
                    MEGABYTES, THREADS, new DerivedFiles(DerivedFiles.folderIn(folder), key), Views.needed(reports));
            engine.read(files);
            Facts facts = new Facts(engine, setting, -1, 0, 0);
            facts.deriving = engine;
            return facts;
        } catch (EngineException e) {
            ReportException fault = new ReportException("The statements could not be counted: " + e.getMessage(), e);
            throw engine == null ? fault : closing(engine, fault);
        }
    }

    /**
     * Takes the statements from an engine that has them in a table {@code statement}. The engine is closed with this.
     *
     * @throws ReportException if they cannot be counted
     */
    public static Facts on(Engine engine, Setting setting) throws ReportException {
        try {
            return new Facts(engine, setting, -1, 0, 0);
        } catch (EngineException e) {
            throw new ReportException("The statements could not be counted: " + e.getMessage(), e);
        }
    }

    /** What was read. */
    public SourceCounts counts() {
        return counts;
    }

    /** Answers one report. */
    public ReportRun run(Report report, SmallNumbers rule) throws ReportException {
        return run(List.of(report), rule).get(0);
    }

    /**
     * Answers reports that are published together: what is hidden in one cannot be worked out from another.
     *
     * @param rule how small numbers are hidden
     * @throws ReportException if the SQL of one fails, or does not give the columns that it says
     */
    public List<ReportRun> run(List<Report> reports, SmallNumbers rule) throws ReportException {
        Map<Report, List<List<@Nullable Object>>> answers = new LinkedHashMap<>();
        if (reports.stream().anyMatch(report -> !report.isDelivered())) {
            if (deriving != null) {
                throw new ReportException("Reports that are not Waymark's own are counted apart from it.");
            }
            shut(reports);
        }
        for (Report report : reports) {
            answers.put(report, ask(report));
        }
        // What is dated later than now will not be so for ever.
        if (deriving != null && counts.inTheFuture() == 0) {
            deriving.keep();
        }
        List<ReportRun> runs = new ArrayList<>();
        String course = setting.courseInWords();
        new Publication(answers, rule)
                .rows()
                .forEach((report, rows) -> runs.add(new ReportRun(
                        report, report.shown(), rows, rule, setting.period(), course, counts, setting.now())));
        return runs;
    }

    /** Before the SQL of somebody else is run, everything that reports need is taken into memory, and the way out is shut. */
    private void shut(List<Report> reports) throws ReportException {
        if (shut) {
            return;
        }
        try {
            views.prepareAll();
            for (Report report : reports) {
                views.prepareStatements(report.sql());
            }
            engine.shut();
            shut = true;
        } catch (EngineException e) {
            throw new ReportException("The reports could not be prepared: " + e.getMessage(), e);
        }
    }

    /** What the SQL of a report gives, nothing hidden: a value for each of its columns. */
    List<List<@Nullable Object>> ask(Report report) throws ReportException {
        try {
            if (!shut) {
                views.prepare(report.sql());
            }
            Answer answer = engine.ask(report.sql());
            Set<String> missing = new LinkedHashSet<>();
            report.columns().forEach(column -> missing.add(column.name()));
            missing.removeAll(answer.columns());
            missing.removeIf(name -> report.isWorkedOut(name));
            if (!missing.isEmpty()) {
                throw new ReportException("The report " + report.name() + " has no column " + String.join(", ", missing)
                        + " in its SQL.");
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (List<@Nullable Object> row : answer.rows()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (Column column : report.columns()) {
                    int at = answer.column(column.name());
                    values.add(at < 0 ? null : row.get(at));
                }
                rows.add(values);
            }
            return rows;
        } catch (EngineException e) {
            throw new ReportException("The report " + report.name() + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws ReportException {
        try {
            engine.close();
        } catch (EngineException e) {
            throw new ReportException(String.valueOf(e.getMessage()), e);
        }
    }

    private static DuckEngine open() throws ReportException {
        try {
            return DuckEngine.open(MEGABYTES, THREADS);
        } catch (EngineException e) {
            throw new ReportException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Reads, repeated and not understood. Which are voided, and which came twice, is found out once all are there. */
    private static long[] loaded(DuckEngine engine, StatementSource source)
            throws IOException, SQLException, EngineException {
        StatementRows reader = new StatementRows();
        long[] seen = new long[3];
        engine.load(new org.waymark.xapi.engine.Table("arrived", StatementRows.STATEMENT.columns()), List.of());
        try (DuckDBAppender rows = engine.appender("arrived")) {
            source.readAll((json, offset, length) -> {
                seen[0]++;
                Optional<List<@Nullable Object>> row = reader.row(json, offset, length);
                if (row.isEmpty()) {
                    seen[2]++;
                    return;
                }
                try {
                    rows.beginRow();
                    for (Object value : row.get()) {
                        DuckEngine.append(rows, value);
                    }
                    rows.endRow();
                } catch (SQLException e) {
                    throw new IOException("A statement could not be counted.", e);
                }
            });
        }
        engine.define("statement", """
                SELECT * EXCLUDE (voided),
                    voids = '' AND id IN (SELECT voids FROM arrived WHERE voids <> '') AS voided
                FROM arrived
                QUALIFY row_number() OVER (PARTITION BY id ORDER BY happened) = 1
                """);
        seen[1] = seen[0]
                - seen[2]
                - engine.ask("SELECT count(*) AS n FROM statement").number(0, "n");
        engine.run("DROP TABLE arrived");
        return seen;
    }

    private static <E extends Throwable> E closing(Engine engine, E fault) {
        try {
            engine.close();
        } catch (EngineException e) {
            fault.addSuppressed(e);
        }
        return fault;
    }
}
