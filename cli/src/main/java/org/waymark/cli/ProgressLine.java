package org.waymark.cli;

/** A line that says how far something is, and rewrites itself; nothing at all where nobody is watching. */
final class ProgressLine {

    private static final String ERASE = "\r\u001b[2K";

    private final Console console;
    private final String what;
    private final int all;

    ProgressLine(Console console, String what, int all) {
        this.console = console;
        this.what = what;
        this.all = all;
    }

    /** Shows that so many are done. */
    void show(int done) {
        if (console.terminal() && done < all) {
            console.err().print(ERASE + what + " " + (done + 1) + " of " + all + " …");
            console.err().flush();
        }
    }

    /** Takes the line away, so that another can be written. */
    void clear() {
        if (console.terminal()) {
            console.err().print(ERASE);
            console.err().flush();
        }
    }
}
