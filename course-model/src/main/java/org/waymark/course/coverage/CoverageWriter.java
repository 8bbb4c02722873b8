package org.waymark.course.coverage;

/** Writes coverage as text. The rules of counting stand in everything that is written. Safe for use by several threads. */
@FunctionalInterface
public interface CoverageWriter {

    /** The whole text. The same coverage gives the same text. */
    String write(Coverage coverage);

    /**
     * Aligned columns for a terminal.
     *
     * @param width the columns of the terminal; less than 40 is taken as 40
     */
    static CoverageWriter table(int width) {
        return new TableCoverage(width);
    }

    /** Comma-separated values by RFC 4180, one record for each element. */
    static CoverageWriter csv() {
        return new CsvCoverage();
    }

    /** JSON with the keys that docs/reference/coverage.md lists. */
    static CoverageWriter json() {
        return new JsonCoverage();
    }

    /** One HTML page that needs nothing else, for a commissioner to read and print. */
    static CoverageWriter html() {
        return new HtmlCoverage();
    }
}
