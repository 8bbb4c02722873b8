package org.waymark.xapi.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/** Asks the Parquet files of a store, as a report would. */
public final class TableQuery {

    private TableQuery() {}

    /** The first column of what is found; {@code statement} stands for the table. */
    public static List<String> ask(Path store, String sql) throws Exception {
        List<Path> files = StatementTable.of(store).refresh();
        String list = files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(",", "[", "]"));
        List<String> found = new ArrayList<>();
        try (var database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement query = database.createStatement();
                ResultSet rows = query.executeQuery("WITH statement AS (FROM read_parquet(" + list + ")) " + sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
