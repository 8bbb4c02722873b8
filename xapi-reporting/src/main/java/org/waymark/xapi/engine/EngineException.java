package org.waymark.xapi.engine;

/** The database could not do what it was asked. */
public final class EngineException extends Exception {

    private static final long serialVersionUID = 1;

    /** With the database's own words. */
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
