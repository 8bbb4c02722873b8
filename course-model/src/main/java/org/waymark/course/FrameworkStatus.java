package org.waymark.course;

/** How far a framework is agreed. */
public enum FrameworkStatus {
    AGREED,
    PROPOSED,
    CONTESTED,
    SUPERSEDED
}
