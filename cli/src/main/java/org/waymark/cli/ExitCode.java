package org.waymark.cli;

/** What a script learns from a run. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** Problems in the input: nothing was written. */
    static final int PROBLEMS = 1;
    /** The command was called wrongly. */
    static final int USAGE = 2;
    /** A fault outside: disk, network, record store. */
    static final int FAULT = 3;

    private ExitCode() {}
}
