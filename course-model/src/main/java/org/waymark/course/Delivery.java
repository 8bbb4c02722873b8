package org.waymark.course;

/** How a course, or a module, is taken. A module is never {@link #BLENDED}. */
public enum Delivery {
    SELF_PACED,
    FACILITATED,
    BLENDED
}
