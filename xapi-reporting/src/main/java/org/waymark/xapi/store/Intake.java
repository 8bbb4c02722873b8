package org.waymark.xapi.store;

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

    private static final int COMMIT_BYTES = 8 << 20;
    /** A segment whose first batch is so long is compressed from its beginning, in octets. */
    private static final int PACKED_BYTES = 1 << 20;

    private final StatementKeeper keeper;
    private final String source;
    private final byte[] sourceName;
    private final StatementScan scan;
    private final StatementReader reader = StatementReader.ofAnyVersion();
    private final JsonMapper mapper = StatementLine.mapper();
    private final SetAside setAside;
    private final BatchFile file;
    private ByteText batch = new ByteText();
    private ByteText spare = new ByteText();
    private SegmentCloser.@Nullable Begun writing;
    private SourceState state;
    private final SourceState before;
    private @Nullable Segment segment;
    private @Nullable FlatRows rows;
    private long length;
    private int saved;
    private int rowsCommitted;
    /** How long the open segment was when it was last opened to be read. */
    private long looked;

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
        this.file = new BatchFile(keeper.folder());
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
        if (segment != null && ids.segment(known) == segment.number() && ids.offset(known) >= looked) {
            // It may be being written just now, or have been since the segment was opened.
            keeper.closer().await(writing);
            keeper.files().forget(segment.number());
            looked = length;
        }
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
                commitMeanwhile(null);
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
        commitMeanwhile(reached);
        keeper.closer().await();
    }

    /**
     * Begins to {@link #commit}, and lets further statements be taken meanwhile.
     *
     * @param reached the {@code stored} up to which everything was taken; null if that did not change
     * @throws IOException if an earlier one failed
     */
    public void commitMeanwhile(@Nullable Instant reached) throws IOException {
        keeper.closer().await(writing);
        if (failed) {
            throw new IOException("An earlier write to the store failed. Mend the disk, then run it again.");
        }
        failed = true;
        setAside.commit();
        state = new SourceState(
                source,
                before.address(),
                reached == null ? state.reached() : reached,
                counts(),
                before.total().plus(counts()));
        writing = batch.length() > 0 && segment != null ? begin(segment, state) : begin(state);
        failed = false;
        if (length >= keeper.limits().segmentBytes() && segment != null) {
            keeper.isFull(segment);
            keeper.closer().begin(file::close);
            keeper.closer().close(segment, rows, length);
            segment = null;
            rows = null;
        }
    }

    private SegmentCloser.Begun begin(SourceState reached) {
        return keeper.closer().begin(() -> reached.write(keeper.folder()));
    }

    private SegmentCloser.Begun begin(Segment open, SourceState reached) {
        batch.add('\n');
        boolean packs = length == 0 && batch.length() >= PACKED_BYTES && ZstdMembers.isUsable();
        Segment to = packs ? open.packed() : open;
        ByteText full = batch;
        byte[] records = keeper.ids().records(saved);
        SegmentCloser.Begun begun = keeper.closer().begin(() -> {
            file.add(to, full);
            IdIndex.append(keeper.folder(), to.number(), records);
            reached.write(keeper.folder());
        });
        segment = to;
        length += full.length();
        saved = keeper.ids().size();
        rowsCommitted = rows == null ? 0 : rows.size();
        // The other one was written when the wait before this was over.
        batch = spare;
        batch.clear();
        spare = full;
        return begun;
    }

    private Segment segment() throws IOException {
        if (segment != null) {
            return segment;
        }
        Segment open = keeper.openSegment(source);
        length = Files.exists(open.path()) ? open.length() : 0;
        rows = length == 0 ? new FlatRows() : null;
        rowsCommitted = 0;
        looked = 0;
        saved = keeper.ids().size();
        segment = open;
        return open;
    }

    /** Begins to make the Parquet files of the segment that is open, if its rows are known. */
    void finish() {
        if (segment != null && rows != null && rows.size() > 0 && rows.size() == rowsCommitted) {
            keeper.closer().table(segment, rows, length);
        }
        rows = null;
    }

    /** Leaves what was not committed. */
    @Override
    public void close() throws IOException {
        try {
            keeper.closer().await();
        } finally {
            file.close();
        }
    }
}
