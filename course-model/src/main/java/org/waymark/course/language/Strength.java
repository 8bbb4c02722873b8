package org.waymark.course.language;

/** How far those who have thought about a word agree on it. */
public enum Strength {
    /** Widely agreed, by people whom the word is about. */
    STRONG,
    /** Often advised; it depends on who speaks, and where. */
    MEDIUM,
    /** A suggestion. */
    WEAK
}
