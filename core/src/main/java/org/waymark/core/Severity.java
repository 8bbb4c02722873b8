package org.waymark.core;

/** How much a {@link Problem} matters. */
public enum Severity {
    /** Nothing is exported until it is mended. */
    ERROR,
    /** Something is doubtful; the work goes on. */
    WARNING,
    /** A suggestion with a reason. It never changes an exit code. */
    ADVICE
}
