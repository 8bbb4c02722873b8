package org.waymark.xapi.statement;

/** What was read is wrong, or merely unusual: somebody who has more time has to look at it. It says nothing, and so costs next to nothing. */
final class GaveUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GaveUp() {
        super(null, null, false, false);
    }
}
