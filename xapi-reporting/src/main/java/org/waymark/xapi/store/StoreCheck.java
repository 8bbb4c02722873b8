package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.waymark.xapi.engine.DerivedFiles;
import org.waymark.xapi.statement.StatementScan;

/** Looks whether a store is sound: its checksums, its statements, its index and its Parquet files, and that nobody's name or address is in it. */
public final class StoreCheck {

    private static final byte[] MAILTO = "mailto:".getBytes(StandardCharsets.US_ASCII);

    private final Path store;
    private final List<String> faults = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();
    private int known;

    /** A check of the store in a folder. */
    public StoreCheck(Path store) {
        this.store = store;
    }

    /**
     * Looks at everything. Derived files that are behind are brought up to date first.
     *
     * @return what is wrong, as sentences; nothing if the store is sound
     * @throws IOException if the store cannot be read at all
     */
    public List<String> faults() throws IOException {
        for (Segment segment : Segment.all(store)) {
            try {
                look(segment);
            } catch (IOException e) {
                fault(segment.path().getFileName() + " cannot be read to its end: " + e.getMessage());
            }
        }
        try {
            table();
            derived();
        } catch (IOException e) {
            fault("The Parquet files cannot be brought up to date: " + e.getMessage());
        }
        return List.copyOf(faults);
    }

    /** How many statements were found. */
    public int statements() {
        return ids.size();
    }

    private void look(Segment segment) throws IOException {
        int[] raw = new int[1];
        StatementScan scan = new StatementScan(
                (identifier, offset, length) -> {
                    raw[0]++;
                    return "00000000000000000000000000000000".getBytes(StandardCharsets.US_ASCII);
                },
                true);
        // Our own server writes the name of a key as the authority, which is nobody's.
        int allowed = segment.source().equals(Segment.SERVED) ? 1 : 0;
        IdIndex index = new IdIndex();
        index.load(store, segment.number(), segment.length());
        int inIndex = 0;
        try (LineReader lines = segment.lines()) {
            while (lines.advance()) {
                if (lines.length() == 0) {
                    continue;
                }
                String place = segment.path().getFileName() + " at " + lines.offset();
                raw[0] = 0;
                if (!scan.read(lines.buffer(), lines.start(), lines.length())) {
                    fault(place + ": this is no statement.");
                    continue;
                }
                if (raw[0] > allowed || holds(lines.buffer(), lines.start(), lines.length())) {
                    fault(place + ": somebody's name or address stands here.");
                }
                UUID id = new UUID(scan.found().idHigh(), scan.found().idLow());
                if (!ids.add(id)) {
                    fault(place + ": the statement " + id + " is here a second time.");
                }
                int number = index.find(scan.found().idHigh(), scan.found().idLow());
                if (number != IdIndex.NONE) {
                    inIndex++;
                    if (index.offset(number) != lines.offset() || index.length(number) != lines.length()) {
                        fault(place + ": the index says that it is elsewhere. Delete "
                                + IdIndex.file(store, segment.number()).getFileName() + ": it is made afresh.");
                    }
                }
            }
        }
        if (inIndex < index.size()) {
            fault(IdIndex.file(store, segment.number()).getFileName()
                    + " knows statements that are not there. Delete it: it is made afresh.");
        }
        known++;
    }

    private static boolean holds(byte[] line, int from, int length) {
        for (int i = from; i + MAILTO.length <= from + length; i++) {
            if (line[i] == 'm'
                    && java.util.Arrays.equals(line, i, i + MAILTO.length, MAILTO, 0, MAILTO.length)
                    && line[i - 1] == '"') {
                return true;
            }
        }
        return false;
    }

    private void table() throws IOException {
        List<Path> files = StatementTable.of(store).refresh();
        if (files.isEmpty()) {
            return;
        }
        String list = files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(",", "[", "]"));
        int rows = 0;
        int strange = 0;
        try (Connection database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement query = database.createStatement();
                ResultSet found = query.executeQuery("SELECT id FROM read_parquet(" + list + ")")) {
            while (found.next()) {
                rows++;
                strange += ids.contains(UUID.fromString(found.getString(1))) ? 0 : 1;
            }
        } catch (SQLException e) {
            fault("The Parquet files cannot be read: " + e.getMessage()
                    + ". Delete the folder parquet: it is made afresh.");
            return;
        }
        if (rows != ids.size() || strange > 0) {
            fault("The Parquet files have " + rows + " rows for " + ids.size()
                    + " statements. Delete the folder parquet: it is made afresh.");
        }
    }

    /** What reports worked out of the Parquet files, and kept, has to be of as many statements. */
    private void derived() throws IOException {
        for (Path file :
                DerivedFiles.all(DerivedFiles.folderIn(StatementTable.of(store).folder()))) {
            Properties readOnly = new Properties();
            readOnly.setProperty("duckdb.read_only", "true");
            try (Connection database = new DuckDBDriver().connect("jdbc:duckdb:" + file, readOnly);
                    Statement query = database.createStatement();
                    ResultSet found = query.executeQuery("SELECT coalesce(sum(statements), 0) FROM seen")) {
                found.next();
                if (found.getLong(1) != ids.size()) {
                    fault(file.getFileName() + " is of other statements. Delete it: it is made afresh.");
                }
            } catch (SQLException e) {
                fault(file.getFileName() + " cannot be read: " + e.getMessage() + ". Delete it: it is made afresh.");
            }
        }
    }

    private void fault(String words) {
        if (faults.size() < 100) {
            faults.add(words);
        }
    }

    /** How many segments were read to their end. */
    public int segments() {
        return known;
    }
}
