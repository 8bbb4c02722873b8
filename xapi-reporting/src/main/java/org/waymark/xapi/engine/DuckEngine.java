package org.waymark.xapi.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** DuckDB, within bounds: in memory, or with a file in which tables stay for the next time. */
public final class DuckEngine implements Engine {

    /** Tables that are never kept: they hold what people told of themselves, or change from one report to the next. */
    public static final Set<String> PASSING = Set.of(
            "setting",
            "roster",
            "characteristic",
            "target",
            "received",
            "enrolment",
            "learner",
            "arrived",
            "statement");

    private final Connection database;
    private final Path overflow;
    private final @Nullable DerivedFiles derived;
    private final @Nullable Path draft;
    /** Tables that were in the file when it was opened. */
    private final Set<String> known = new HashSet<>();

    private boolean inFiles;
    private boolean worthKeeping;

    private DuckEngine(Connection database, Path overflow, @Nullable DerivedFiles derived, @Nullable Path draft) {
        this.database = database;
        this.overflow = overflow;
        this.derived = derived;
        this.draft = draft;
    }

    /**
     * A database without statements.
     *
     * @param megabytes the most memory that it may use, in units of 1,000,000 octets
     * @param threads how many threads it may use
     * @throws EngineException if it cannot be opened
     */
    public static DuckEngine open(int megabytes, int threads) throws EngineException {
        return open("", false, megabytes, threads, null, null);
    }

    /**
     * A database that keeps its tables in a file, and takes them from there if they were kept before.
     *
     * @param derived where; the key has to tell apart whatever the tables depend on
     * @param needed the tables that will be asked for; if not all were kept, they are made as if none were
     * @throws EngineException if it cannot be opened
     */
    public static DuckEngine open(int megabytes, int threads, DerivedFiles derived, Set<String> needed)
            throws EngineException {
        Path file = derived.found().orElse(null);
        if (file != null) {
            try {
                DuckEngine engine = open(file.toString(), true, megabytes, threads, derived, null);
                engine.ask("SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary")
                        .rows()
                        .forEach(row -> engine.known.add(String.valueOf(row.get(0))));
                if (engine.known.containsAll(needed)) {
                    return engine;
                }
                engine.close();
            } catch (EngineException e) {
                // Made by another DuckDB, or damaged: it is made afresh.
                return draft(megabytes, threads, derived);
            }
        }
        return draft(megabytes, threads, derived);
    }

    private static DuckEngine draft(int megabytes, int threads, DerivedFiles derived) throws EngineException {
        try {
            Path draft = derived.draft();
            return open(draft.toString(), false, megabytes, threads, derived, draft);
        } catch (IOException | EngineException e) {
            // A folder that cannot be written to is no reason not to count.
            return open(megabytes, threads);
        }
    }

    private static DuckEngine open(
            String file,
            boolean isRead,
            int megabytes,
            int threads,
            @Nullable DerivedFiles derived,
            @Nullable Path draft)
            throws EngineException {
        try {
            Properties properties = new Properties();
            if (isRead) {
                properties.setProperty("duckdb.read_only", "true");
            }
            Connection opened = new DuckDBDriver().connect("jdbc:duckdb:" + file, properties);
            if (opened == null) {
                throw new SQLException("DuckDB does not open a database.");
            }
            Path overflow = Files.createTempDirectory("waymark-count");
            DuckEngine engine = new DuckEngine(opened, overflow, derived, draft);
            engine.execute("SET temp_directory = '" + overflow.toString().replace("'", "''") + "'");
            engine.execute("SET memory_limit = '" + megabytes + "MB'");
            engine.execute("SET threads = " + threads);
            engine.execute("SET preserve_insertion_order = false");
            engine.execute("SET autoinstall_known_extensions = false");
            engine.execute("SET autoload_known_extensions = false");
            engine.execute("SET TimeZone = 'UTC'");
            return engine;
        } catch (SQLException | IOException e) {
            throw new EngineException("DuckDB could not be started: " + e.getMessage(), e);
        }
    }

    /** Whether tables are taken from a file, or will be kept in one. */
    public boolean isDerived() {
        return derived != null;
    }

    /** Says that the tables are sound, and are to be kept when this is closed. */
    public void keep() {
        worthKeeping = true;
    }

    private boolean passes(String table) {
        return derived != null && (PASSING.contains(table) || draft == null);
    }

    /**
     * Takes its statements from Parquet files.
     *
     * @throws EngineException if one of them cannot be read
     */
    public void read(List<Path> files) throws EngineException {
        String list = files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        inFiles = true;
        run("CREATE " + (derived == null ? "" : "TEMP ") + "VIEW statement AS SELECT * FROM read_parquet([" + list
                + "], hive_partitioning = false)");
    }

    @Override
    public void load(Table table, List<? extends List<?>> rows) throws EngineException {
        if (known.contains(table.name())) {
            return;
        }
        String columns = table.columns().stream()
                .map(column -> column.name() + " " + type(column.type()))
                .collect(Collectors.joining(", "));
        run("CREATE " + (passes(table.name()) ? "TEMP " : "") + "TABLE " + table.name() + " (" + columns + ")");
        try (DuckDBAppender appender = appender(table.name())) {
            for (List<?> row : rows) {
                appender.beginRow();
                for (Object value : row) {
                    append(appender, value);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new EngineException("The table " + table.name() + " could not be filled: " + e.getMessage(), e);
        }
    }

    /** Puts rows into a table as they come. */
    public DuckDBAppender appender(String table) throws SQLException {
        DuckDBConnection connection = database.unwrap(DuckDBConnection.class);
        return passes(table)
                ? connection.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, table)
                : connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    /** Puts one value into a row. */
    public static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Boolean truth) {
            appender.append(truth);
        } else if (value instanceof Double number) {
            appender.append(number);
        } else if (value instanceof Instant time) {
            appender.appendEpochMicros(time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000);
        } else {
            appender.append(((Number) value).longValue());
        }
    }

    private static String type(Table.Type type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case THING -> "thing_number";
            case LEARNER -> "learner_number";
            case WHOLE -> "BIGINT";
            case FRACTION -> "DOUBLE";
            case TRUTH -> "BOOLEAN";
            case TIME -> "TIMESTAMP";
        };
    }

    /** As enumerations, which are read as text and compared as numbers: in the order of their names, so that nothing depends on which was found first. */
    @Override
    public void number(Set<String> things, Set<String> learners) throws EngineException {
        if (!known.isEmpty()) {
            return;
        }
        fill("listed_thing", things);
        fill("listed_learner", learners);
        run("CREATE TYPE thing_number AS ENUM (SELECT name FROM listed_thing ORDER BY name)");
        run(
                "CREATE TYPE learner_number AS ENUM (SELECT name FROM listed_learner UNION SELECT DISTINCT learner FROM statement ORDER BY 1)");
        run(
                "CREATE TYPE registration_number AS ENUM (SELECT DISTINCT registration FROM statement UNION SELECT '' ORDER BY 1)");
        for (String what : List.of("thing", "learner", "registration")) {
            run("CREATE MACRO a_" + what + "(name) AS CAST(name AS " + what + "_number)");
        }
        run("DROP TABLE listed_thing");
        run("DROP TABLE listed_learner");
    }

    private void fill(String table, Set<String> names) throws EngineException {
        Set<String> all = new LinkedHashSet<>(names);
        all.add("");
        load(Table.of(table + ": name text"), all.stream().map(List::of).toList());
    }

    @Override
    public void define(String name, String select) throws EngineException {
        if (!known.contains(name)) {
            run("CREATE " + (passes(name) ? "TEMP " : "") + "TABLE " + name + " AS " + select);
        }
    }

    @Override
    public Answer ask(String sql) throws EngineException {
        try (Statement query = database.createStatement();
                ResultSet answer = query.executeQuery(sql)) {
            ResultSetMetaData shape = answer.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                columns.add(shape.getColumnLabel(i));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (answer.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(plain(answer.getObject(i)));
                }
                rows.add(row);
            }
            return new Answer(columns, rows);
        } catch (SQLException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Boolean || value == null) {
            return value;
        }
        if (value instanceof Timestamp time) {
            return time.toLocalDateTime().toInstant(ZoneOffset.UTC);
        }
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? (Object) number : null;
        }
        return value instanceof Number || value instanceof BigInteger
                ? (Object) ((Number) value).longValue()
                : value.toString();
    }

    @Override
    public void keepStatements() throws EngineException {
        if (!inFiles) {
            return;
        }
        run("CREATE TABLE kept AS SELECT * FROM statement");
        run("DROP VIEW statement");
        run("ALTER TABLE kept RENAME TO statement");
        inFiles = false;
    }

    @Override
    public void shut() throws EngineException {
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    /** Runs a statement that answers nothing. */
    public void run(String sql) throws EngineException {
        try {
            execute(sql);
        } catch (SQLException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws EngineException {
        try {
            database.close();
            if (draft != null && derived != null && worthKeeping) {
                derived.publish(draft);
            }
            if (draft != null) {
                Files.deleteIfExists(draft);
                Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ".wal"));
            }
            // What did not fit into memory; DuckDB removes its own files.
            try (Stream<Path> left = Files.walk(overflow)) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (SQLException | IOException e) {
            throw new EngineException("The database could not be closed: " + e.getMessage(), e);
        }
    }
}
