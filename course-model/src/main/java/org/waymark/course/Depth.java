package org.waymark.course;

/** How far a module or activity goes into an element, from the least to the most. */
public enum Depth {
    INTRODUCES,
    PRACTISES,
    ASSESSES
}
