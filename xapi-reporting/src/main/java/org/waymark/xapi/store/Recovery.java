package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.waymark.xapi.statement.OutlineReader;

/**
 * Cuts off what a crash in the middle of a write left behind. Only a batch that was never acknowledged can be torn, because each is forced to disk
 * before the next begins. What is cut is kept beside it, in a file called {@code torn-…}, in case a person wants to look.
 */
final class Recovery {

    private final OutlineReader reader;

    Recovery(OutlineReader reader) {
        this.reader = reader;
    }

    void mend(Segment segment) throws IOException {
        try (FileChannel file = FileChannel.open(segment.path(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long whole = segment.isPacked() ? wholeFrames(segment, file) : wholeBatches(file);
            if (whole == file.size()) {
                return;
            }
            Path aside = segment.path().resolveSibling("torn-%06d-%d".formatted(segment.number(), whole));
            try (FileChannel copy = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (long at = whole; at < file.size(); ) {
                    at += file.transferTo(at, file.size() - at, copy);
                }
                copy.force(true);
            }
            file.truncate(whole);
            file.force(true);
        }
    }

    /** Where the last batch ends that is whole: with its mark, and readable, for a disk may write the end of a batch before its middle. */
    private long wholeBatches(FileChannel file) throws IOException {
        long end = Segment.endOfBatches(file, file.size());
        if (end == 0) {
            return 0;
        }
        long start = Segment.endOfBatches(file, end - 1);
        file.position(start);
        LineReader lines = new LineReader(java.nio.channels.Channels.newInputStream(file), end - start);
        while (lines.advance()) {
            if (lines.length() > 0
                    && reader.read(lines.buffer(), lines.start(), lines.length())
                            .isEmpty()) {
                return start;
            }
        }
        return end;
    }

    /** Where the last batch ends whose frames are all there and can be read. */
    private static long wholeFrames(Segment segment, FileChannel file) throws IOException {
        ZstdMembers.Table table = ZstdMembers.wholeBatches(segment.path());
        // Ids are noted when their batch is on the disk: what they know of was never torn.
        if (table.length() < IdFile.reached(segment)) {
            throw new IOException(segment.path() + " is damaged: there is no frame at " + table.place(table.count())
                    + ". Put a copy of it in its place.");
        }
        try {
            for (int frame = table.lastBatch(); frame < table.count(); frame++) {
                table.member(file, frame);
            }
            return table.place(table.count());
        } catch (IOException e) {
            // The disk wrote the end of the batch before its middle.
            return table.place(table.lastBatch());
        }
    }
}
