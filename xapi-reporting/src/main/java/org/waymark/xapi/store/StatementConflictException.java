package org.waymark.xapi.store;

import java.util.UUID;

/** A statement has the id of one that is already stored and says something else (xAPI 1.0.3 Part Three §2.1.1). Nothing of its batch was stored. */
public final class StatementConflictException extends Exception {

    private static final long serialVersionUID = 1L;

    private final UUID id;

    StatementConflictException(UUID id) {
        super("Another statement with the id " + id + " is already stored.");
        this.id = id;
    }

    /** The id in question. */
    public UUID id() {
        return id;
    }
}
