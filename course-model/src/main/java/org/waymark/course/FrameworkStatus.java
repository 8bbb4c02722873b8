package org.waymark.course;

/** How far a framework is agreed. */
public enum FrameworkStatus {
    /** Agreed by those it concerns. */
    AGREED,
    /** Published by a body of standing; not agreed by all it concerns. */
    PUBLISHED,
    PROPOSED,
    CONTESTED,
    SUPERSEDED
}
