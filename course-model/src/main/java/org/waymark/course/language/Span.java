package org.waymark.course.language;

/**
 * A stretch of a text.
 *
 * @param start its first character, counted from 0
 * @param end the character after its last
 */
record Span(int start, int end) {

    /** Whether all of another stretch lies in this one. */
    boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }
}
