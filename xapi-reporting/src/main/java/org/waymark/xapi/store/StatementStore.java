package org.waymark.xapi.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.waymark.xapi.statement.AgentNames;
import org.waymark.xapi.statement.ByteText;
import org.waymark.xapi.statement.OutlineReader;
import org.waymark.xapi.statement.Redaction;
import org.waymark.xapi.statement.Statement;
import org.waymark.xapi.statement.StatementComparison;
import org.waymark.xapi.statement.StatementOutline;
import org.waymark.xapi.statement.StatementScan;

/**
 * Statements in a folder, open for writing. Whoever stands in a statement is kept under a pseudonym. A batch is stored as a whole or not at all, and is on the disk when {@link #append} returns. Ids are
 * unique, and no two statements are stored at the same time.
 *
 * <p>What filters ask about each statement is held in memory, about 200 octets for each; the statements themselves are not.
 *
 * <p>Safe for use by several threads. One process at a time may hold a store open; others may read it through {@link StatementFolder}.
 */
public final class StatementStore implements StatementSource, AutoCloseable {

    private final Path folder;
    private final StoreLimits limits;
    private final WriterLock lock;
    private final SegmentFiles files;
    private final SegmentWriter writer;
    private final StoredTimes times;
    private final StatementIndex index = new StatementIndex();
    private final ReadWriteLock indexLock = new ReentrantReadWriteLock();
    private final OutlineReader outlines = new OutlineReader();
    private final StatementLine lines = new StatementLine();
    private final Object appending = new Object();
    private final Pseudonyms pseudonyms;
    private final StatementScan scan;

    /**
     * Opens the store in a folder, and makes the folder if there is none. What a crash left half written is cut off first; all that was ever
     * acknowledged is there.
     *
     * @param key makes learners into pseudonyms
     * @param clock tells when statements are stored
     * @throws StoreInUseException if it is already open for writing
     * @throws IOException if the folder cannot be read or written
     */
    public static StatementStore open(Path folder, LearnerKey key, InstantSource clock, StoreLimits limits)
            throws IOException {
        Files.createDirectories(folder);
        WriterLock lock = WriterLock.take(folder);
        try {
            StoreFile.open(folder, key);
            return new StatementStore(folder, key, clock, limits, lock);
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private StatementStore(Path folder, LearnerKey key, InstantSource clock, StoreLimits limits, WriterLock lock)
            throws IOException {
        this.pseudonyms = new Pseudonyms(key);
        this.scan = new StatementScan(pseudonyms, false);
        this.folder = folder;
        this.limits = limits;
        this.lock = lock;
        List<Segment> segments = Segment.all(folder);
        for (Segment segment : segments) {
            if (!segment.closed()) {
                new Recovery(outlines).mend(segment);
            }
        }
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        Segment newest = last == null || last.closed() || !last.source().equals(Segment.SERVED)
                ? Segment.of(folder, last == null ? 1 : last.number() + 1, Segment.SERVED)
                : last;
        for (Segment segment : segments) {
            indexAll(segment);
        }
        this.times = new StoredTimes(clock, index.size() == 0 ? Long.MIN_VALUE : index.stored(index.size() - 1));
        this.files = new SegmentFiles(folder);
        this.writer = new SegmentWriter(folder, newest, limits.segmentBytes());
    }

    /**
     * Stores a batch, all of it or nothing. A statement whose id is already stored is left out if it says the same.
     *
     * @param authority who sent it
     * @return the ids, in the order of the batch; those without one are given one
     * @throws StatementConflictException if an id is already stored for a statement that says something else
     * @throws BatchRefusedException if the batch is too large, or holds an id twice
     * @throws IOException if writing fails; then the store takes nothing more until it is opened again
     */
    public List<UUID> append(List<Statement> batch, Authority authority)
            throws StatementConflictException, BatchRefusedException, IOException {
        refuseWhatIsTooMuch(batch);
        synchronized (appending) {
            List<Statement> fresh = withoutThoseStored(batch);
            List<UUID> ids = new ArrayList<>();
            for (Statement statement : batch) {
                ids.add(statement.id().orElseGet(UUID::randomUUID));
            }
            if (!fresh.isEmpty()) {
                store(batch, ids, fresh, authority);
            }
            return List.copyOf(ids);
        }
    }

    /** The statement with this id, unless it was taken back. */
    public Optional<StoredStatement> find(UUID id) {
        return find(id, false);
    }

    /** The statement with this id, if it was taken back (xAPI 1.0.3 Part Three §2.1.4). */
    public Optional<StoredStatement> findVoided(UUID id) {
        return find(id, true);
    }

    /**
     * The statements that a query finds, without those that were taken back. A statement that refers to another is also found for what the other
     * says.
     */
    public StatementPage find(StatementQuery query) {
        List<StoredStatement> found = new ArrayList<>();
        indexLock.readLock().lock();
        try {
            IndexSearch search = new IndexSearch(index, query);
            for (int number = search.next(); number >= 0; number = search.next()) {
                if (found.size() == query.limit()) {
                    return new StatementPage(found, true);
                }
                found.add(stored(number));
            }
            return new StatementPage(found, false);
        } finally {
            indexLock.readLock().unlock();
        }
    }

    /** Every statement that has, or ever will have, an earlier stored time can be found already (xAPI 1.0.3 Part Three §2.1.3). */
    public Instant consistentThrough() {
        return StoredTimes.instant(times.consistentThrough());
    }

    /** How many statements there are, with those that were taken back. */
    public int size() {
        indexLock.readLock().lock();
        try {
            return index.size();
        } finally {
            indexLock.readLock().unlock();
        }
    }

    /** The limits that it was opened with. */
    public StoreLimits limits() {
        return limits;
    }

    @Override
    public void readAll(StatementSink sink) throws IOException {
        new StatementFolder(folder).readAll(sink);
    }

    @Override
    public void close() throws IOException {
        synchronized (appending) {
            try (lock;
                    files;
                    writer) {
                times.end();
            }
        }
    }

    /** The key of an agent in this store, where it has a pseudonym, for a {@link StatementQuery}. */
    public String agentKey(String identifier) {
        indexLock.readLock().lock();
        try {
            // Only those who vouch for statements stand in it as they are: the names of keys.
            if (index.code(identifier) >= 0) {
                return identifier;
            }
        } finally {
            indexLock.readLock().unlock();
        }
        synchronized (appending) {
            return "account " + AgentNames.HOME + " " + pseudonyms.of(identifier);
        }
    }

    private byte[] signed(byte[] line, Authority authority) {
        return lines.signed(line, line.length, authority);
    }

    private byte[] withPseudonyms(byte[] line) {
        if (!scan.read(line, 0, line.length)) {
            return lines.bytes(new Redaction(pseudonyms).of(lines.read(line)));
        }
        ByteText changed = new ByteText();
        scan.write(new byte[0], changed);
        return java.util.Arrays.copyOf(changed.bytes(), changed.length());
    }

    private Optional<StoredStatement> find(UUID id, boolean voided) {
        indexLock.readLock().lock();
        try {
            int number = index.find(id);
            return number < 0 || index.isVoided(number) != voided ? Optional.empty() : Optional.of(stored(number));
        } finally {
            indexLock.readLock().unlock();
        }
    }

    private StoredStatement stored(int number) {
        return new StoredStatement(
                files, index.place(number), index.length(number), StoredTimes.instant(index.stored(number)));
    }

    private void refuseWhatIsTooMuch(List<Statement> batch) throws BatchRefusedException {
        if (batch.size() > limits.batchStatements()) {
            throw new BatchRefusedException("A batch holds at most " + limits.batchStatements() + " statements.", true);
        }
        Set<UUID> ids = new HashSet<>();
        for (Statement statement : batch) {
            if (statement.id().isPresent() && !ids.add(statement.id().get())) {
                throw new BatchRefusedException(
                        "The id " + statement.id().get() + " stands twice in one batch.", false);
            }
        }
    }

    private List<Statement> withoutThoseStored(List<Statement> batch) throws StatementConflictException, IOException {
        List<Statement> fresh = new ArrayList<>();
        for (Statement statement : batch) {
            // Only a thread that holds this monitor changes the index, so it may be read here without a lock.
            int number = statement.id().map(index::find).orElse(-1);
            if (number < 0) {
                fresh.add(statement);
            } else if (!StatementComparison.same(
                    lines.read(
                            withPseudonyms(lines.write(statement, statement.id().orElseThrow(), Instant.EPOCH))),
                    lines.read(stored(number).read()))) {
                throw new StatementConflictException(statement.id().orElseThrow());
            }
        }
        return fresh;
    }

    private void store(List<Statement> batch, List<UUID> ids, List<Statement> fresh, Authority authority)
            throws BatchRefusedException, IOException {
        writer.turnPage();
        long first = times.begin(fresh.size());
        try {
            Set<Statement> wanted = new HashSet<>(fresh);
            Batch written = new Batch();
            for (int i = 0; i < batch.size(); i++) {
                if (wanted.contains(batch.get(i))) {
                    Instant stored = StoredTimes.instant(first + written.ends.size());
                    written.add(
                            signed(withPseudonyms(lines.write(batch.get(i), ids.get(i), stored)), authority),
                            limits.statementBytes());
                }
            }
            List<StatementOutline> outlined = outlined(written);
            long place = writer.place();
            written.write('\n');
            writer.append(written.bytes(), written.size());
            publish(written, outlined, place, first);
        } finally {
            times.end();
        }
    }

    private List<StatementOutline> outlined(Batch written) {
        List<StatementOutline> outlined = new ArrayList<>();
        for (int i = 0; i < written.ends.size(); i++) {
            outlined.add(outlines.read(written.bytes(), written.start(i), written.length(i))
                    .orElseThrow(() -> new IllegalStateException("a statement that was checked cannot be read")));
        }
        return outlined;
    }

    private void publish(Batch written, List<StatementOutline> outlined, long place, long first) {
        indexLock.writeLock().lock();
        try {
            for (int i = 0; i < outlined.size(); i++) {
                index.add(outlined.get(i), first + i, place + written.start(i), written.length(i));
            }
        } finally {
            indexLock.writeLock().unlock();
        }
    }

    private void indexAll(Segment segment) throws IOException {
        try (LineReader reader = segment.lines()) {
            while (reader.advance()) {
                long place = SegmentFiles.place(segment.number(), reader.offset());
                int length = reader.length();
                // A line that cannot be read stays where it is; reports say how many there are.
                outlines.read(reader.buffer(), reader.start(), length)
                        .filter(outline -> index.find(outline.id()) < 0)
                        .ifPresent(outline -> index.add(outline, stored(outline), place, length));
            }
        }
    }

    /** The stored time of a statement that is read back, never before the one that stands before it. */
    private long stored(StatementOutline outline) {
        long after = index.size() == 0 ? Long.MIN_VALUE : index.stored(index.size() - 1) + 1;
        Instant written = outline.stored();
        return written == null ? after : Math.max(after, StoredTimes.micros(written));
    }

    /** A batch as it will stand in the file. */
    private static final class Batch extends ByteArrayOutputStream {
        private final List<Integer> ends = new ArrayList<>();

        void add(byte[] line, int longest) throws BatchRefusedException {
            if (line.length > longest) {
                throw new BatchRefusedException("A statement holds at most " + longest + " octets.", true);
            }
            writeBytes(line);
            write('\n');
            ends.add(size());
        }

        byte[] bytes() {
            return buf;
        }

        int start(int i) {
            return i == 0 ? 0 : ends.get(i - 1);
        }

        int length(int i) {
            return ends.get(i) - start(i) - 1;
        }
    }
}
