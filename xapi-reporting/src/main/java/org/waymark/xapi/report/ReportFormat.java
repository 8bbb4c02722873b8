package org.waymark.xapi.report;

/** The forms in which reports are written. */
public enum ReportFormat {
    /** Plain text with aligned columns, for a terminal. */
    TABLE,
    /** Comma-separated values by RFC 4180, for spreadsheets. */
    CSV,
    /** JSON, for programs. */
    JSON,
    /** One page that needs nothing else, for people. */
    HTML;

    /** Writes this form. Safe for use by several threads. */
    public ReportWriter writer() {
        return switch (this) {
            case TABLE -> new TableWriter();
            case CSV -> new CsvWriter();
            case JSON -> new JsonWriter();
            case HTML -> new HtmlWriter();
        };
    }
}
