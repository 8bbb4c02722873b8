package org.waymark.xapi.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.AgentNames;
import org.waymark.xapi.statement.ByteText;
import org.waymark.xapi.statement.InvalidStatementException;
import org.waymark.xapi.statement.ScannedStatement;
import org.waymark.xapi.statement.Statement;
import org.waymark.xapi.statement.StatementComparison;
import org.waymark.xapi.statement.StatementFault;
import org.waymark.xapi.statement.StatementReader;
import org.waymark.xapi.statement.StatementScan;
import org.waymark.xapi.statement.Timestamps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the statements of one source. Nothing counts until {@link #commit}: what was taken since the last one is on the disk then, or, if the process
 * ends before, was never there. Not safe for use by several threads.
 */
public final class Intake implements AutoCloseable {

    private static final int COMMIT_BYTES = 4 << 20;

    private final StatementKeeper keeper;
    private final String source;
    private final byte[] sourceName;
    private final StatementScan scan;
    private final StatementReader reader = StatementReader.ofAnyVersion();
    private final JsonMapper mapper = StatementLine.mapper();
    private final SetAside setAside;
    private final ByteText batch = new ByteText();
    private SourceState state;
    private final SourceState before;
    private @Nullable Segment segment;
    private @Nullable FileOutputStream file;
    private @Nullable FlatRows rows;
    private long length;
    private int saved;
    private long received;
    private long kept;
    private long repeated;
    private long conflicting;
    private long forgotten;
    private final Map<String, Long> reasons = new TreeMap<>();
    private boolean failed;

    Intake(StatementKeeper keeper, String source, String address) throws IOException {
        this.keeper = keeper;
        this.source = source;
        this.sourceName = source.getBytes(StandardCharsets.US_ASCII);
        AgentNames names = keeper.forgotten().without(keeper.names());
        this.scan = new StatementScan(names, false);
        this.setAside = new SetAside(keeper.folder(), source, names);
        SourceState known = SourceState.read(keeper.folder(), source).orElse(SourceState.fresh(source, address));
        this.before = new SourceState(
                source, address.isEmpty() ? known.address() : address, known.reached(), known.last(), known.total());
        this.state = before;
        this.saved = keeper.ids().size();
    }

    /** What is known of the source, with what this run counted so far. */
    public SourceState state() {
        return state;
    }

    /** What this run counted so far. */
    public SourceState.Counts counts() {
        return new SourceState.Counts(received, kept, repeated, conflicting, forgotten, reasons);
    }

    /**
     * Takes one statement.
     *
     * @param json holds it as UTF-8
     * @return its {@code stored} in microseconds since 1970; {@link ScannedStatement#NO_TIME} if that cannot be told
     * @throws IOException if the store cannot be read
     */
    public long add(byte[] json, int offset, int count) throws IOException {
        received++;
        if (count > keeper.limits().statementBytes()) {
            aside(json, offset, count, "too-long", null);
            return ScannedStatement.NO_TIME;
        }
        if (scan.read(json, offset, count) && scan.found().hasId()) {
            keep(json, offset, count);
            return scan.found().stored();
        }
        return addSlowly(json, offset, count);
    }

    private long addSlowly(byte[] json, int offset, int count) throws IOException {
        byte[] copy = java.util.Arrays.copyOfRange(json, offset, offset + count);
        try {
            Statement statement = reader.readOne(copy);
            if (statement.id().isEmpty()) {
                aside(json, offset, count, "no-id", null);
                return ScannedStatement.NO_TIME;
            }
            byte[] written = mapper.writeValueAsBytes(statement.json());
            if (scan.read(written, 0, written.length)) {
                keep(written, 0, written.length);
                return scan.found().stored();
            }
            aside(json, offset, count, "unusual", null);
        } catch (InvalidStatementException e) {
            aside(
                    json,
                    offset,
                    count,
                    isJson(copy) ? "not-valid" : "not-json",
                    e.faults().get(0));
        }
        return ScannedStatement.NO_TIME;
    }

    private boolean isJson(byte[] json) {
        try {
            return mapper.readTree(json).isObject();
        } catch (tools.jackson.core.JacksonException e) {
            return false;
        }
    }

    private void keep(byte[] json, int offset, int count) throws IOException {
        ScannedStatement found = scan.found();
        long now = StoredTimes.micros(keeper.clock().instant());
        long stored = found.stored() == ScannedStatement.NO_TIME ? now : found.stored();
        if (keeper.forgotten().covers(found, stored)) {
            forgotten++;
            return;
        }
        Segment open = segment();
        int start = batch.length();
        byte[] ifMissing = found.stored() == ScannedStatement.NO_TIME
                ? Timestamps.format(StoredTimes.instant(now)).getBytes(StandardCharsets.US_ASCII)
                : new byte[0];
        long print = scan.write(ifMissing, batch);
        int known = keeper.ids().find(found.idHigh(), found.idLow());
        if (known != IdIndex.NONE) {
            boolean same = keeper.ids().print(known) == print || same(known, start);
            batch.cut(start);
            if (same) {
                repeated++;
            } else {
                aside(json, offset, count, "conflict", null);
            }
            return;
        }
        int line = batch.length() - start;
        if (line >= 1 << 24) {
            batch.cut(start);
            aside(json, offset, count, "too-long", null);
            return;
        }
        keeper.ids().add(found.idHigh(), found.idLow(), print, open.number(), length + start, line);
        batch.add('\n');
        kept++;
        if (rows != null) {
            found.storedIfMissing(now);
            rows.add(found, sourceName);
        }
    }

    /** Whether the statement at the end of the batch says the same as one that is kept already. */
    private boolean same(int known, int start) throws IOException {
        IdIndex ids = keeper.ids();
        JsonNode fresh = mapper.readTree(batch.bytes(), start, batch.length() - start);
        boolean waiting = ids.segment(known) == segment().number() && ids.offset(known) >= length;
        byte[] line = waiting
                ? java.util.Arrays.copyOfRange(
                        batch.bytes(),
                        (int) (ids.offset(known) - length),
                        (int) (ids.offset(known) - length) + ids.length(known))
                : read(known);
        return StatementComparison.same(mapper.readTree(line), fresh);
    }

    private byte[] read(int known) throws IOException {
        IdIndex ids = keeper.ids();
        long place = SegmentFiles.place(ids.segment(known), ids.offset(known));
        try {
            return keeper.files().read(place, ids.length(known));
        } catch (java.nio.file.NoSuchFileException e) {
            // It was closed between the look at the folder and the opening.
            return keeper.files().read(place, ids.length(known));
        }
    }

    private void aside(byte[] json, int offset, int count, String reason, @Nullable StatementFault fault) {
        switch (setAside.add(
                json,
                offset,
                count,
                reason,
                fault,
                StoredTimes.micros(keeper.clock().instant()))) {
            case ADDED -> {
                reasons.merge(reason, 1L, Long::sum);
                conflicting += reason.equals("conflict") ? 1 : 0;
            }
            case KNOWN -> repeated++;
            case ABOUT_NOBODY -> forgotten++;
        }
    }

    /**
     * Takes all statements of a source, and puts them on the disk as they come.
     *
     * @throws IOException if the source cannot be read, or the store not written
     */
    public void addAll(StatementSource statements) throws IOException {
        statements.readAll((json, offset, count) -> {
            add(json, offset, count);
            if (batch.length() >= COMMIT_BYTES) {
                commit(null);
            }
        });
        commit(null);
    }

    /** How much waits for the next commit, in octets. */
    public int waiting() {
        return batch.length();
    }

    /**
     * Puts what was taken on the disk, and how far the source was read.
     *
     * @param reached the {@code stored} up to which everything was taken; null if that did not change
     * @throws IOException if the disk takes nothing; the store has to be opened again then
     */
    public void commit(@Nullable Instant reached) throws IOException {
        if (failed) {
            throw new IOException("An earlier write to the store failed. Mend the disk, then run it again.");
        }
        failed = true;
        setAside.commit();
        if (batch.length() > 0 && file != null && segment != null) {
            batch.add('\n');
            file.write(batch.bytes(), 0, batch.length());
            file.getFD().sync();
            length += batch.length();
            batch.clear();
            keeper.ids().save(keeper.folder(), segment.number(), saved);
            saved = keeper.ids().size();
        }
        state = new SourceState(
                source,
                before.address(),
                reached == null ? state.reached() : reached,
                counts(),
                before.total().plus(counts()));
        state.write(keeper.folder());
        failed = false;
        if (length >= keeper.limits().segmentBytes() && segment != null && file != null) {
            file.close();
            file = null;
            keeper.files().forget(segment.number());
            keeper.closer().close(segment, rows, length);
            segment = null;
            rows = null;
        }
    }

    private Segment segment() throws IOException {
        if (segment != null) {
            return segment;
        }
        Segment open = keeper.openSegment(source);
        boolean isNew = !Files.exists(open.path());
        file = new FileOutputStream(open.path().toFile(), true);
        if (isNew) {
            SafeFile.force(keeper.folder());
        }
        length = Files.size(open.path());
        rows = length == 0 ? new FlatRows() : null;
        saved = keeper.ids().size();
        segment = open;
        return open;
    }

    /** Leaves what was not committed. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
