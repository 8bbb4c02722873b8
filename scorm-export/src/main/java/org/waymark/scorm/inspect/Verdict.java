package org.waymark.scorm.inspect;

/** What an inspection comes to. */
public enum Verdict {
    /** Nothing wrong was found. */
    GOOD,
    /** It can be used; something is doubtful. */
    DOUBTFUL,
    /** It cannot be used as it is. */
    BROKEN
}
