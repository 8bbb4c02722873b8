package org.waymark.course;

/** What the elements of a framework are. */
public enum FrameworkKind {
    VALUES,
    CONCEPTS,
    DUTIES,
    COMPETENCES,
    CAPABILITIES
}
