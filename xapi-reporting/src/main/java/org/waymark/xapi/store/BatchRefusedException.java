package org.waymark.xapi.store;

/** A batch is too large, or holds the same id twice (xAPI 1.0.3 Part Three §2.1.2). Nothing of it was stored. */
public final class BatchRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean tooLarge;

    BatchRefusedException(String message, boolean tooLarge) {
        super(message);
        this.reason = message;
        this.tooLarge = tooLarge;
    }

    /** Why, as a sentence. */
    public String reason() {
        return reason;
    }

    /** Whether it would be taken in smaller parts. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
