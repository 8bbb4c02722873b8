package org.waymark.xapi.store;

import java.util.List;

/**
 * Some of the statements that a query found.
 *
 * @param statements in the order asked for
 * @param more whether there are others after the last of them
 */
public record StatementPage(List<StoredStatement> statements, boolean more) {

    /** Copies the list. */
    public StatementPage {
        statements = List.copyOf(statements);
    }
}
