package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the statements of one source. Nothing counts until {@link #commit}: what was taken since the last one is on the disk then, or, if the process
 * ends before, was never there. Not safe for use by several threads.
 */
public final class Intake implements AutoCloseable {

    private static final int COMMIT_BYTES = 8 << 20;
    /** So much is scanned in one go, in octets. */
    private static final int SCAN_BYTES = 1 << 18;
    /** A segment whose first batch is so long is compressed from its beginning, in octets. */
    private static final int PACKED_BYTES = 1 << 20;

    private final StatementKeeper keeper;
    private final String source;
    private final byte[] sourceName;
    private @Nullable StatementScan scan;
    private @Nullable ScanAhead ahead;
    private @Nullable ScanBatch filling;
    private final ScanBatch alone = new ScanBatch();
    private final ScanBatch rewritten = new ScanBatch();
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
        return add(alone, json, offset, count);
    }

    private long add(ScanBatch of, byte[] json, int offset, int count) throws IOException {
        of.clear(json);
        of.add(offset, count);
        of.scan(scan(), keeper.limits().statementBytes(), now());
        return take(of, 0);
    }

    /**
     * Takes all statements of a source, and puts them on the disk as they come. They are scanned on other threads meanwhile.
     *
     * @throws IOException if the source cannot be read, or the store not written
     */
    public void addAll(StatementSource statements) throws IOException {
        ScanAhead ahead = ahead();
        statements.readAll((json, offset, count) -> {
            ScanBatch batch = filling == null ? ahead.fresh() : filling;
            if (filling == null) {
                batch.clear();
                filling = batch;
            }
            batch.copy(json, offset, count);
            if (batch.filled() >= SCAN_BYTES) {
                filling = null;
                ahead.begin(batch);
                if (ahead.isFull()) {
                    takeBegun(stored -> {});
                }
            }
        });
        if (filling != null) {
            ahead.begin(filling);
            filling = null;
        }
        while (ahead.waiting() > 0) {
            takeBegun(stored -> {});
        }
        commit(null);
    }

    /**
     * Begins to take statements that stand in some octets: they are scanned on another thread, until {@link #takeBegun} takes them.
     *
     * @param json holds them as UTF-8; not to be changed until they were taken
     * @param begins where each begins
     * @param ends where each ends
     * @param count how many there are
     */
    public void begin(byte[] json, int[] begins, int[] ends, int count) {
        ScanBatch batch = ahead().fresh();
        batch.clear(json);
        for (int i = 0; i < count; i++) {
            batch.add(begins[i], ends[i] - begins[i]);
        }
        ahead().begin(batch);
    }

    /**
     * Takes the statements that were begun first.
     *
     * @param stored is told when each was stored, in microseconds since 1970; {@link ScannedStatement#NO_TIME} if that cannot be told
     * @throws IOException if the store cannot be read or written
     */
    public void takeBegun(LongConsumer stored) throws IOException {
        ScanBatch batch = ahead().next();
        for (int i = 0; i < batch.count(); i++) {
            stored.accept(take(batch, i));
            if (waiting() >= COMMIT_BYTES) {
                commitMeanwhile(null);
            }
        }
        ahead().release(batch);
    }

    private long take(ScanBatch of, int number) throws IOException {
        received++;
        if (of.length(number) > keeper.limits().statementBytes()) {
            aside(of, number, "too-long", null);
            return ScannedStatement.NO_TIME;
        }
        if (of.isSound(number)) {
            keep(of, number);
            return of.stored(number);
        }
        return addSlowly(of, number);
    }

    private long addSlowly(ScanBatch of, int number) throws IOException {
        byte[] copy = Arrays.copyOfRange(of.octets(), of.begin(number), of.begin(number) + of.length(number));
        try {
            Statement statement = reader.readOne(copy);
            if (statement.id().isEmpty()) {
                aside(of, number, "no-id", null);
                return ScannedStatement.NO_TIME;
            }
            byte[] written = mapper.writeValueAsBytes(statement.json());
            rewritten.clear(written);
            rewritten.add(0, written.length);
            rewritten.scan(scan(), Integer.MAX_VALUE, now());
            if (rewritten.isSound(0)) {
                keep(rewritten, 0);
                return rewritten.stored(0);
            }
            aside(of, number, "unusual", null);
        } catch (InvalidStatementException e) {
            aside(
                    of,
                    number,
                    isJson(copy) ? "not-valid" : "not-json",
                    e.faults().get(0));
        }
        return ScannedStatement.NO_TIME;
    }

    private StatementScan scan() {
        if (scan == null) {
            scan = keeper.scan();
        }
        return scan;
    }

    private ScanAhead ahead() {
        if (ahead == null) {
            ahead = new ScanAhead(keeper::scan, keeper.limits().statementBytes(), keeper.clock());
        }
        return ahead;
    }

    private long now() {
        return StoredTimes.micros(keeper.clock().instant());
    }

    private boolean isJson(byte[] json) {
        try {
            return mapper.readTree(json).isObject();
        } catch (tools.jackson.core.JacksonException e) {
            return false;
        }
    }

    private void keep(ScanBatch of, int number) throws IOException {
        ScannedStatement found = of.found(number);
        if (keeper.forgotten().covers(found, found.stored())) {
            forgotten++;
            return;
        }
        Segment open = segment();
        int line = of.lineLength(number);
        int known = keeper.ids().find(found.idHigh(), found.idLow());
        if (known != IdIndex.NONE) {
            if (keeper.ids().print(known) == of.print(number) || same(known, of, number)) {
                repeated++;
            } else {
                aside(of, number, "conflict", null);
            }
            return;
        }
        if (line >= 1 << 24) {
            aside(of, number, "too-long", null);
            return;
        }
        long place = length + batch.length();
        keeper.ids().add(found.idHigh(), found.idLow(), of.print(number), open.number(), place, line);
        batch.add(of.lines(), of.lineBegin(number), line).add('\n');
        kept++;
        if (rows != null) {
            rows.add(found, sourceName);
        }
    }

    /** Whether a statement says the same as one that is kept already. */
    private boolean same(int known, ScanBatch of, int number) throws IOException {
        IdIndex ids = keeper.ids();
        JsonNode fresh = mapper.readTree(of.lines(), of.lineBegin(number), of.lineLength(number));
        boolean waiting = ids.segment(known) == segment().number() && ids.offset(known) >= length;
        byte[] line = waiting
                ? Arrays.copyOfRange(
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

    private void aside(ScanBatch of, int number, String reason, @Nullable StatementFault fault) {
        switch (setAside.add(of.octets(), of.begin(number), of.length(number), reason, fault, now())) {
            case ADDED -> {
                reasons.merge(reason, 1L, Long::sum);
                conflicting += reason.equals("conflict") ? 1 : 0;
            }
            case KNOWN -> repeated++;
            case ABOUT_NOBODY -> forgotten++;
        }
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
        if (ahead != null) {
            ahead.close();
        }
        try {
            keeper.closer().await();
        } finally {
            file.close();
        }
    }
}
