package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.statement.ByteText;
import org.waymark.xapi.statement.ScannedStatement;

/**
 * Where the statements of one source are kept: those that wait for the next commit, and the segment that they go to, which is written on another thread.
 * After a failure it takes no more. Not safe for use by several threads.
 */
final class OpenSegment implements AutoCloseable {

    /** A segment whose first batch is so long is compressed from its beginning, in octets. */
    private static final int PACKED_BYTES = 1 << 20;

    private final StatementKeeper keeper;
    private final String source;
    private final byte[] sourceName;
    private final BatchFile file;
    private ByteText batch = new ByteText();
    private ByteText spare = new ByteText();
    private SegmentCloser.@Nullable Begun writing;
    private @Nullable Segment segment;
    private @Nullable FlatRows rows;
    /** How long the segment is, without what waits. */
    private long length;
    /** How many statements of the store were there when the segment was last written to. */
    private int saved;

    private int rowsWritten;

    OpenSegment(StatementKeeper keeper, String source) {
        this.keeper = keeper;
        this.source = source;
        this.sourceName = source.getBytes(StandardCharsets.US_ASCII);
        this.file = new BatchFile(keeper.folder());
    }

    /** Keeps a statement that is sound, and whose id the store was just asked for and does not know. */
    void add(ScanBatch of, int number) throws IOException {
        ScannedStatement found = of.found(number);
        Segment open = open();
        int line = of.lineLength(number);
        keeper.ids().add(found.idHigh(), found.idLow(), of.print(number), open.number(), length + batch.length(), line);
        batch.add(of.lines(), of.lineBegin(number), line).add('\n');
        if (rows != null) {
            rows.add(found, sourceName);
        }
    }

    /** How much waits, in octets. */
    int waiting() {
        return batch.length();
    }

    /** The line of a statement, if it is one of those that wait here. */
    byte @Nullable [] waiting(int known) {
        IdIndex ids = keeper.ids();
        Segment open = segment;
        if (open == null || ids.segment(known) != open.number() || ids.offset(known) < length) {
            return null;
        }
        int from = (int) (ids.offset(known) - length);
        return Arrays.copyOfRange(batch.bytes(), from, from + ids.length(known));
    }

    /** Waits until what was written is on the disk. */
    void await() throws IOException {
        keeper.closer().await(writing);
    }

    /** Begins to write what waits, and then how far the source was read. The one before has to be done. */
    void write(SourceState reached) throws IOException {
        Segment open = segment;
        if (batch.length() == 0 || open == null) {
            writing = keeper.closer().begin(() -> reached.write(keeper.folder()));
            return;
        }
        writing = write(open, reached);
        if (length >= keeper.limits().segmentBytes()) {
            turn();
        }
    }

    private SegmentCloser.Begun write(Segment open, SourceState reached) {
        batch.add('\n');
        boolean packs = length == 0 && batch.length() >= PACKED_BYTES && ZstdMembers.isUsable();
        Segment to = packs ? open.packed() : open;
        ByteText full = batch;
        byte[] records = keeper.ids().records(saved, to.number());
        SegmentCloser.Begun begun = keeper.closer().begin(() -> {
            file.add(to, full);
            IdIndex.append(keeper.folder(), to.number(), records);
            reached.write(keeper.folder());
        });
        segment = to;
        length += full.length();
        saved = keeper.ids().size();
        rowsWritten = rows == null ? 0 : rows.size();
        // The other one was written when the wait before this was over.
        batch = spare;
        batch.clear();
        spare = full;
        return begun;
    }

    private void turn() {
        if (segment != null) {
            keeper.isFull(segment);
            keeper.closer().begin(file::close);
            keeper.closer().close(segment, rows, length);
            segment = null;
            rows = null;
        }
    }

    private Segment open() throws IOException {
        if (segment != null) {
            return segment;
        }
        Segment open = keeper.openSegment(source);
        length = Files.exists(open.path()) ? open.length() : 0;
        rows = length == 0 ? new FlatRows() : null;
        rowsWritten = 0;
        saved = keeper.ids().size();
        segment = open;
        return open;
    }

    /** Begins to make the Parquet files of the segment, if its rows are known. */
    void finish() {
        if (segment != null && rows != null && rows.size() > 0 && rows.size() == rowsWritten) {
            keeper.closer().table(segment, rows, length);
        }
        rows = null;
    }

    /** Leaves what waits. */
    @Override
    public void close() throws IOException {
        try {
            keeper.closer().await();
        } finally {
            file.close();
        }
    }
}
