package org.waymark.xapi.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.AgentNames;
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

    private final StatementKeeper keeper;
    private final String source;
    private @Nullable StatementScan scan;
    private @Nullable ScanAhead ahead;
    private @Nullable ScanBatch filling;
    private final Deque<Pieces> begun = new ArrayDeque<>();
    private final ScanBatch alone = new ScanBatch();
    private final ScanBatch rewritten = new ScanBatch();
    private final StatementReader reader = StatementReader.ofAnyVersion();
    private final JsonMapper mapper = StatementLine.mapper();
    private final SetAside setAside;
    private final OpenSegment open;
    private SourceState state;
    private final SourceState before;

    private long received;
    private long kept;
    private long repeated;
    private long conflicting;
    private long forgotten;
    private final Map<String, Long> reasons = new TreeMap<>();
    private @Nullable Throwable failure;

    Intake(StatementKeeper keeper, String source, String address) throws IOException {
        this.keeper = keeper;
        this.source = source;
        AgentNames names = keeper.forgotten().without(keeper.names());
        this.setAside = new SetAside(keeper.folder(), source, names);
        SourceState known = SourceState.read(keeper.folder(), source).orElse(SourceState.fresh(source, address));
        this.before = new SourceState(
                source,
                address.isEmpty() ? known.address() : address,
                known.reached(),
                known.last(),
                known.total().withSetAside(setAside.before()));
        this.state = before;
        this.open = new OpenSegment(keeper, source);
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
     * Takes all statements of a source, and puts them on the disk as they come. They are scanned on other threads meanwhile; what comes of it is the same as
     * if each had been {@linkplain #add added} by itself.
     *
     * @throws IOException if the source cannot be read, or the store not written; the statements that came before are taken, and the next commit keeps them
     */
    public void addAll(StatementSource statements) throws IOException {
        try {
            statements.readAll(this::addLater);
        } catch (IOException | RuntimeException e) {
            if (failure == null) {
                takeLater(e);
            }
            throw e;
        }
        takeLater();
        commit(null);
    }

    private void addLater(byte[] json, int offset, int count) throws IOException {
        ScanBatch batch = filling;
        if (batch == null) {
            batch = ahead().fresh();
            batch.clear();
            filling = batch;
        }
        batch.copy(json, offset, count);
        if (batch.isFull()) {
            filling = null;
            ahead().begin(batch);
            if (ahead().isFull()) {
                takeNext(stored -> {});
            }
        }
    }

    private void takeLater() throws IOException {
        if (filling != null) {
            ahead().begin(filling);
            filling = null;
        }
        while (ahead != null && ahead.waiting() > 0) {
            takeNext(stored -> {});
        }
    }

    private void takeLater(Exception broken) {
        try {
            takeLater();
        } catch (IOException | RuntimeException e) {
            broken.addSuppressed(e);
        }
    }

    /**
     * Begins to take statements that stand in some octets: they are scanned on other threads, until {@link #takeBegun} takes them.
     *
     * @param json holds them as UTF-8; not to be changed until they were taken
     * @param begins where each begins
     * @param ends where each ends
     * @param count how many there are
     */
    public void begin(byte[] json, int[] begins, int[] ends, int count) {
        begun.add(new Pieces(json, begins, ends, count));
        beginPieces();
    }

    private void beginPieces() {
        for (Pieces pieces : begun) {
            while (pieces.hasMore() && !ahead().isFull()) {
                ScanBatch batch = ahead().fresh();
                pieces.next(batch);
                ahead().begin(batch);
            }
        }
    }

    /**
     * Takes the statements that were begun first.
     *
     * @param stored is told when each was stored, in microseconds since 1970; {@link ScannedStatement#NO_TIME} if that cannot be told
     * @throws IOException if the store cannot be read or written
     */
    public void takeBegun(LongConsumer stored) throws IOException {
        int left = begun.element().count();
        while (left > 0) {
            left -= takeNext(stored);
        }
        begun.remove();
    }

    /** Takes the batch whose scan was begun first, and gives how many statements were in it. */
    private int takeNext(LongConsumer stored) throws IOException {
        try {
            ScanBatch batch = ahead().next();
            beginPieces();
            int count = batch.count();
            for (int i = 0; i < count; i++) {
                stored.accept(take(batch, i));
                if (waiting() >= COMMIT_BYTES) {
                    commitMeanwhile(null);
                }
            }
            ahead().release(batch);
            return count;
        } catch (IOException | RuntimeException | Error e) {
            // Some of the batch may be missing: nothing that comes after it may count.
            failure = failure == null ? e : failure;
            throw e;
        }
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
        int known = keeper.ids().find(found.idHigh(), found.idLow());
        if (known != IdIndex.NONE) {
            if (keeper.ids().print(known) == of.print(number) || same(known, of, number)) {
                repeated++;
            } else {
                aside(of, number, "conflict", null);
            }
            return;
        }
        if (of.lineLength(number) >= 1 << 24) {
            aside(of, number, "too-long", null);
            return;
        }
        open.add(of, number);
        kept++;
    }

    /** Whether a statement says the same as one that is kept already. */
    private boolean same(int known, ScanBatch of, int number) throws IOException {
        JsonNode fresh = mapper.readTree(of.lines(), of.lineBegin(number), of.lineLength(number));
        return StatementComparison.same(mapper.readTree(keeper.line(known)), fresh);
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
        return open.waiting() + setAside.waiting();
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
        if (failure != null) {
            throw new IOException("An earlier write to the store failed. Mend the disk, then run it again.", failure);
        }
        try {
            open.await();
            setAside.commit();
            state = new SourceState(
                    source,
                    before.address(),
                    reached == null ? state.reached() : reached,
                    counts(),
                    before.total().plus(counts()));
            open.write(state);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            throw e;
        }
    }

    OpenSegment open() {
        return open;
    }

    /** Begins to make the Parquet files of the segment that is open, if its rows are known. */
    void finish() {
        open.finish();
    }

    /** Leaves what was not committed. */
    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close();
        }
        open.close();
    }
}
