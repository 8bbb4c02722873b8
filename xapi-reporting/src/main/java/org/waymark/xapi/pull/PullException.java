package org.waymark.xapi.pull;

import java.io.IOException;

/** A record store cannot be read. The message says why, and what to do, in words for the person who runs it. */
public final class PullException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    PullException(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    PullException(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Whether it may go away by itself, so that running again later makes sense. */
    public boolean isPassing() {
        return passing;
    }
}
