package org.waymark.xapi.report;

/** A report cannot be made: there is none of that name, its file is not well formed, or its SQL fails. */
public final class ReportException extends Exception {

    private static final long serialVersionUID = 1L;

    ReportException(String message) {
        super(message);
    }

    ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
