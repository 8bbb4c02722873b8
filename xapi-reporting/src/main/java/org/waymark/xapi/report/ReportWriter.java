package org.waymark.xapi.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes answered reports, as UTF-8. The rule for small numbers stands in everything that is written. */
@FunctionalInterface
public interface ReportWriter {

    /**
     * Writes a report, and leaves the stream open.
     *
     * @throws IOException if writing fails
     */
    void write(ReportRun run, OutputStream out) throws IOException;
}
