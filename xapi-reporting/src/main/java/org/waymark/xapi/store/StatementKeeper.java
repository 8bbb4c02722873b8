package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.xapi.statement.OutlineReader;
import org.waymark.xapi.statement.StatementScan;

/**
 * A store that statements from elsewhere are put into, in bulk: pulled from record stores, read from files. Each is kept once, with a pseudonym where its
 * learner stood. Not safe for use by several threads; one process at a time may write to a store.
 */
public final class StatementKeeper implements AutoCloseable {

    private final Path folder;
    private final InstantSource clock;
    private final WriterLock lock;
    private final LearnerKey key;
    private final Pseudonyms names;
    private final KeepLimits limits;
    private final IdIndex ids = new IdIndex();
    private final SegmentFiles files;
    private final SegmentCloser closer;
    private final List<Intake> intakes = new ArrayList<>();
    private final Forgotten forgotten;
    private final Set<Integer> full = new HashSet<>();
    private int nextNumber = 1;

    /**
     * Opens a store, and makes it if it is not there. What a crash left half done is put right first.
     *
     * @throws StoreInUseException if it is already open for writing
     * @throws IOException if it cannot be read or written, or the key is not its own
     */
    public static StatementKeeper open(Path folder, LearnerKey key, InstantSource clock, KeepLimits limits)
            throws IOException {
        Files.createDirectories(folder);
        WriterLock lock = WriterLock.take(folder);
        try {
            StoreFile.open(folder, key);
            return new StatementKeeper(folder, key, clock, limits, lock);
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private StatementKeeper(Path folder, LearnerKey key, InstantSource clock, KeepLimits limits, WriterLock lock)
            throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.limits = limits;
        this.lock = lock;
        this.key = key;
        this.names = new Pseudonyms(key);
        this.files = new SegmentFiles(folder);
        this.forgotten = Forgotten.read(folder);
        for (Segment segment : Segment.all(folder)) {
            mend(segment);
            load(segment);
        }
        this.closer = new SegmentCloser(StatementTable.of(folder));
    }

    /** Begins to take statements from a source; it goes on where the last run ended. Several sources may be taken from by turns, each by one intake. */
    public Intake intake(String source, String address) throws IOException {
        if (!Segment.isSource(source)) {
            throw new IllegalArgumentException("not the name of a source: " + source);
        }
        Intake intake = new Intake(this, source, address);
        intakes.add(intake);
        return intake;
    }

    /** How many statements there are. */
    public int size() {
        return ids.size();
    }

    Path folder() {
        return folder;
    }

    InstantSource clock() {
        return clock;
    }

    /** Gives learners their pseudonyms. */
    public Pseudonyms names() {
        return names;
    }

    /** Scans statements from elsewhere, with pseudonyms of its own, so that one thread may use it while another uses another. */
    StatementScan scan() {
        return new StatementScan(forgotten.without(new Pseudonyms(key)), false);
    }

    KeepLimits limits() {
        return limits;
    }

    IdIndex ids() {
        return ids;
    }

    /** The line of a statement, whether it waits for a commit, is being written just now, or was long ago. */
    byte[] line(int known) throws IOException {
        for (Intake intake : intakes) {
            byte[] line = intake.open().waiting(known);
            if (line != null) {
                return line;
            }
        }
        long place = SegmentFiles.place(ids.segment(known), ids.offset(known));
        int length = ids.length(known);
        if (!files.reaches(place, length)) {
            for (Intake intake : intakes) {
                intake.open().await();
            }
            files.forget(ids.segment(known));
        }
        try {
            return files.read(place, length);
        } catch (NoSuchFileException e) {
            // It was closed between the look at the folder and the opening.
            return files.read(place, length);
        }
    }

    SegmentCloser closer() {
        return closer;
    }

    Forgotten forgotten() {
        return forgotten;
    }

    private void mend(Segment segment) throws IOException {
        if (segment.closed() && !segment.isPacked()) {
            // It was on the disk before it got its name, so the one that it was made from is not needed any more.
            Files.deleteIfExists(
                    Segment.of(folder, segment.number(), segment.source()).path());
        } else {
            new Recovery(new OutlineReader()).mend(segment);
        }
    }

    private void load(Segment segment) throws IOException {
        long length = segment.length();
        long reached = ids.load(folder, segment.number(), length);
        if (reached + 1 >= length) {
            return;
        }
        int from = ids.size();
        StatementScan scan = new StatementScan(names, true);
        org.waymark.xapi.statement.ByteText again = new org.waymark.xapi.statement.ByteText();
        try (LineReader lines = segment.lines()) {
            while (lines.advance()) {
                if (lines.offset() < reached || lines.length() == 0) {
                    continue;
                }
                if (scan.read(lines.buffer(), lines.start(), lines.length())) {
                    again.clear();
                    long print = scan.write(new byte[0], again);
                    if (ids.find(scan.found().idHigh(), scan.found().idLow()) == IdIndex.NONE) {
                        ids.add(
                                scan.found().idHigh(),
                                scan.found().idLow(),
                                print,
                                segment.number(),
                                lines.offset(),
                                lines.length());
                    }
                }
            }
        }
        ids.save(folder, segment.number(), from);
    }

    /** A segment has all that goes into it, though that may not be on the disk yet. */
    void isFull(Segment segment) {
        full.add(segment.number());
    }

    /** The open segment of a source, or a new one. */
    Segment openSegment(String source) throws IOException {
        List<Segment> all = Segment.all(folder);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).source().equals(source)) {
                Segment last = all.get(i);
                boolean takesMore = last.isPacked() ? ZstdMembers.isUsable() : !last.closed();
                if (!takesMore || full.contains(last.number()) || last.length() >= limits.segmentBytes()) {
                    break;
                }
                return last;
            }
        }
        // One that was promised may have no file yet.
        int after = all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1;
        int number = Math.max(after, nextNumber);
        nextNumber = number + 1;
        return Segment.of(folder, number, source);
    }

    /** Forces what was written to a file to disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Puts away what was begun, closes segments that are full, and brings the Parquet files up to date. */
    @Override
    public void close() throws IOException {
        try (lock;
                files;
                closer) {
            intakes.forEach(Intake::finish);
            closeIntakes();
        }
        StatementTable.of(folder).refresh();
    }

    /** Puts away what was begun, and leaves the Parquet files for later: something went wrong. */
    public void abandon() throws IOException {
        try (lock;
                files;
                closer) {
            closeIntakes();
        }
    }

    private void closeIntakes() throws IOException {
        IOException fault = null;
        for (Intake intake : intakes) {
            try {
                intake.close();
            } catch (IOException e) {
                fault = fault == null ? e : fault;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }
}
