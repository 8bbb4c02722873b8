package org.waymark.xapi.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file of statements, one on each line (NDJSON), as record stores export them; compressed by gzip if its name ends so. Lines without anything are
 * skipped. What stands on a line is not checked here.
 *
 * @param file where it is
 */
public record StatementFile(Path file) implements StatementSource {

    @Override
    public void readAll(StatementSink sink) throws IOException {
        try (InputStream in = open();
                LineReader lines = new LineReader(in, Long.MAX_VALUE)) {
            while (lines.advance()) {
                int length = lines.length();
                if (length > 0 && lines.buffer()[lines.start() + length - 1] == '\r') {
                    length--;
                }
                if (length > 0) {
                    sink.accept(lines.buffer(), lines.start(), length);
                }
            }
            lines.rest(sink);
        }
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.getFileName().toString().endsWith(".gz")
                ? new GZIPInputStream(new BufferedInputStream(in, 1 << 16), 1 << 16)
                : in;
    }
}
