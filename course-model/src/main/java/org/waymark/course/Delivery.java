package org.waymark.course;

/** How a course is taken. */
public enum Delivery {
    SELF_PACED,
    FACILITATED,
    BLENDED
}
