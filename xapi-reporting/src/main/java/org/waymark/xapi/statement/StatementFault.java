package org.waymark.xapi.statement;

/**
 * One thing that is wrong with a statement that was received.
 *
 * @param path where, as a JSON pointer (RFC 6901) from the top of what was sent, such as {@code /0/actor/mbox}; empty for the whole
 * @param message what is wrong, as a sentence
 * @param advice what to do about it, as a sentence
 */
public record StatementFault(String path, String message, String advice) {

    /** The place, what is wrong, and what to do, on one line. */
    @Override
    public String toString() {
        return (path.isEmpty() ? "(the whole)" : path) + ": " + message + " " + advice;
    }
}
