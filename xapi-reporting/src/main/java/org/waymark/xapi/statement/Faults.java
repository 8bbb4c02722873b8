package org.waymark.xapi.statement;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while a statement is checked, up to a limit, so that hostile input cannot make a long answer. */
final class Faults {

    static final int MOST = 20;

    private final List<StatementFault> found = new ArrayList<>();
    private final boolean ofAnyVersion;

    Faults(boolean ofAnyVersion) {
        this.ofAnyVersion = ofAnyVersion;
    }

    /** Whether statements come from another record store, and may be of xAPI 2.0 too. */
    boolean ofAnyVersion() {
        return ofAnyVersion;
    }

    void add(String path, String message, String advice) {
        if (found.size() < MOST) {
            found.add(new StatementFault(path, message, advice));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void throwIfAny() throws InvalidStatementException {
        if (!found.isEmpty()) {
            throw new InvalidStatementException(found);
        }
    }
}
