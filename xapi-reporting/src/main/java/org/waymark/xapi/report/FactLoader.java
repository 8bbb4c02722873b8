package org.waymark.xapi.report;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.OutlineReader;
import org.waymark.xapi.statement.StatementOutline;
import org.waymark.xapi.statement.Verbs;
import org.waymark.xapi.store.StatementSource;

/** Reads statements into the table {@code statement}, one row each, as they come: which of them count is for the views to say. */
final class FactLoader {

    private final OutlineReader reader = new OutlineReader();
    private final Places places;
    private final Instant now;
    private long read;
    private long notUnderstood;

    FactLoader(Places places, Instant now) {
        this.places = places;
        this.now = now;
    }

    long read() {
        return read;
    }

    long notUnderstood() {
        return notUnderstood;
    }

    void load(StatementSource source, Connection database) throws IOException, SQLException {
        try (DuckDBAppender rows = appender(database, "statement")) {
            source.readAll((json, offset, length) -> {
                read++;
                Optional<StatementOutline> outline = reader.read(json, offset, length);
                if (outline.isEmpty()) {
                    notUnderstood++;
                    return;
                }
                try {
                    append(rows, outline.get());
                } catch (SQLException e) {
                    throw new IOException("A statement could not be counted.", e);
                }
            });
        }
        loadPlaces(database);
    }

    private void append(DuckDBAppender rows, StatementOutline outline) throws SQLException {
        if (!outline.activity().isEmpty()) {
            places.learn(outline);
        }
        Instant happened = outline.timestamp() == null ? outline.stored() : outline.timestamp();
        StatementOutline.Result result = outline.result();
        rows.beginRow().append(outline.id());
        micros(rows, happened);
        rows.append(happened != null && happened.isAfter(now));
        rows.append(outline.learner()).append(Verbs.registered(outline.verb())).append(outline.activity());
        rows.append(outline.activity().isEmpty() ? "" : places.course(outline));
        rows.append(outline.registration() == null ? "" : outline.registration().toString());
        rows.append(result.completion())
                .append(result.success())
                .append(result.scaled())
                .append(result.seconds());
        if (outline.isVoiding() && outline.target() != null) {
            rows.append(outline.target());
        } else {
            rows.appendNull();
        }
        rows.endRow();
    }

    private void loadPlaces(Connection database) throws SQLException {
        try (DuckDBAppender rows = appender(database, "place")) {
            for (String item : places.seen()) {
                rows.beginRow()
                        .append(item)
                        .append(places.kind(item))
                        .append(places.activity(item))
                        .append(places.module(item))
                        .endRow();
            }
        }
    }

    static void load(CatalogueIndex index, Connection database) throws SQLException {
        try (DuckDBAppender items = appender(database, "item");
                DuckDBAppender parts = appender(database, "part")) {
            int position = 0;
            for (CatalogueIndex.Item item : index.items()) {
                items.beginRow().append(item.iri()).append(item.title());
                items.append(item.kind().name().toLowerCase(java.util.Locale.ROOT));
                items.append(position++).append(item.minutes()).endRow();
                for (int i = 0; i < item.contains().size(); i++) {
                    parts.beginRow()
                            .append(item.iri())
                            .append(item.contains().get(i))
                            .append(i)
                            .endRow();
                }
            }
        }
        try (DuckDBAppender rows = appender(database, "mapped")) {
            for (CatalogueIndex.Mapping mapping : index.mappings()) {
                rows.beginRow().append(mapping.item()).append(mapping.element()).append(mapping.elementTitle());
                rows.append(mapping.depth().name().toLowerCase(java.util.Locale.ROOT));
                rows.append(mapping.minutes()).endRow();
            }
        }
    }

    private static DuckDBAppender appender(Connection database, String table) throws SQLException {
        return database.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    private static void micros(DuckDBAppender rows, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            rows.appendNull();
        } else {
            rows.appendEpochMicros(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
        }
    }
}
