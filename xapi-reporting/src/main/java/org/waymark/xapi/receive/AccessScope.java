package org.waymark.xapi.receive;

/** What a key opens. */
public enum AccessScope {
    /**
     * Sending statements, and nothing else: neither reading nor taking statements back. A key that lies in a package, where every learner can find
     * it, should open no more than this.
     */
    APPEND,
    /** Everything. */
    ALL
}
