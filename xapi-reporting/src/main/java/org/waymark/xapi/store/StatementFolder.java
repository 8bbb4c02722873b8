package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * A store that is only read. It needs no lock, so reports can run while a server writes; they see every batch that was finished when they began on
 * its file.
 *
 * @param folder where the store is
 */
public record StatementFolder(Path folder) implements StatementSource {

    /**
     * {@inheritDoc}
     *
     * @throws NotDirectoryException if there is no such folder
     */
    @Override
    public void readAll(StatementSink sink) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        for (Segment segment : Segment.all(folder)) {
            try (LineReader lines = segment.lines()) {
                while (lines.advance()) {
                    if (lines.length() > 0) {
                        sink.accept(lines.buffer(), lines.start(), lines.length());
                    }
                }
            }
        }
    }
}
