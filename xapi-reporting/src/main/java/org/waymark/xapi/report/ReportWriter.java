package org.waymark.xapi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes answered reports, as UTF-8. The rule for small numbers stands in everything that is written. */
@FunctionalInterface
public interface ReportWriter {

    /**
     * Writes a report, and leaves the stream open.
     *
     * @throws IOException if writing fails
     */
    void write(ReportRun run, OutputStream out) throws IOException;

    /**
     * Writes reports that were made together, one after the other, and leaves the stream open.
     *
     * @throws IOException if writing fails
     */
    default void write(List<ReportRun> runs, OutputStream out) throws IOException {
        for (ReportRun run : runs) {
            write(run, out);
            out.write('\n');
        }
    }
}
