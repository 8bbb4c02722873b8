package org.waymark.xapi.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.store.StatementSource;

/**
 * Statements, counted once and ready to be asked: a database in memory with the four views that reports are written over. It has no access to files or
 * the network. Not safe for use by several threads at once.
 */
public final class Facts implements AutoCloseable {

    private final Connection database;
    private final SourceCounts counts;
    private final Instant now;

    private Facts(Connection database, SourceCounts counts, Instant now) {
        this.database = database;
        this.counts = counts;
        this.now = now;
    }

    /**
     * Reads every statement of a source.
     *
     * @param now the time that reports are made at; statements dated later are doubtful
     * @throws IOException if the source cannot be read
     * @throws ReportException if the database cannot be made
     */
    public static Facts load(StatementSource source, CatalogueIndex index, Instant now)
            throws IOException, ReportException {
        Connection database = null;
        try {
            database = open();
            execute(database, resource("tables.sql"));
            FactLoader loader = new FactLoader(new Places(index), now);
            FactLoader.load(index, database);
            loader.load(source, database);
            execute(database, resource("views.sql"));
            execute(database, "SET enable_external_access = false; SET lock_configuration = true");
            return new Facts(database, counts(database, loader), now);
        } catch (SQLException e) {
            closeAfter(e, database);
            throw new ReportException("The statements could not be counted: " + e.getMessage(), e);
        } catch (IOException | RuntimeException | Error e) {
            closeAfter(e, database);
            throw e;
        }
    }

    /** What was read. */
    public SourceCounts counts() {
        return counts;
    }

    /**
     * Answers a report.
     *
     * @param rule how small numbers are hidden
     * @throws ReportException if its SQL fails, or does not give the columns that it says
     */
    public ReportRun run(Report report, SmallNumbers rule) throws ReportException {
        Disclosure disclosure = new Disclosure(report, rule);
        List<List<Cell>> rows = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet answer = query.executeQuery(report.sql())) {
            while (answer.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (Column column : report.columns()) {
                    values.add(answer.getObject(column.name()));
                }
                rows.add(disclosure.row(values));
            }
        } catch (SQLException e) {
            throw new ReportException("The report " + report.name() + " failed: " + e.getMessage(), e);
        }
        List<Column> shown = report.columns().stream()
                .filter(column -> !(column.role() instanceof Column.Role.Basis))
                .toList();
        return new ReportRun(report, shown, rows, rule, counts, now);
    }

    @Override
    public void close() throws ReportException {
        try {
            database.close();
        } catch (SQLException e) {
            throw new ReportException("The database could not be closed: " + e.getMessage(), e);
        }
    }

    private static Connection open() throws SQLException {
        Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        if (opened == null) {
            throw new SQLException("DuckDB does not open a database in memory.");
        }
        return opened;
    }

    private static SourceCounts counts(Connection database, FactLoader loader) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet answer = query.executeQuery("FROM source_count")) {
            answer.next();
            return new SourceCounts(
                    loader.read(),
                    answer.getLong("voided"),
                    answer.getLong("voiding"),
                    answer.getLong("repeated"),
                    answer.getLong("without_learner"),
                    answer.getLong("without_course"),
                    answer.getLong("without_registration"),
                    answer.getLong("in_the_future"),
                    loader.notUnderstood());
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Facts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The file " + name + " is missing from the library.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void closeAfter(Throwable fault, @Nullable Connection database) {
        try {
            if (database != null) {
                database.close();
            }
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
    }
}
