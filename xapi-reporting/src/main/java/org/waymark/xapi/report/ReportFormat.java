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
    HTML,
    /** Apache Parquet, for other programs that count. */
    PARQUET;

    /** How the names of such files end. */
    public String ending() {
        return switch (this) {
            case TABLE -> "txt";
            case CSV -> "csv";
            case JSON -> "json";
            case HTML -> "html";
            case PARQUET -> "parquet";
        };
    }

    /** Whether several reports can stand in one file. */
    public boolean holdsSeveral() {
        return this == TABLE || this == JSON || this == HTML;
    }

    /** Writes this form. Safe for use by several threads. */
    public ReportWriter writer() {
        return switch (this) {
            case TABLE -> new TableWriter();
            case CSV -> new CsvWriter();
            case JSON -> new JsonWriter();
            case HTML -> new HtmlWriter();
            case PARQUET -> new ParquetWriter();
        };
    }
}
