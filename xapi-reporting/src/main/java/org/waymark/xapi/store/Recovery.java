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
            long whole = wholeBatches(file);
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
}
