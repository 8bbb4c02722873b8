package org.waymark.course.exchange;

import org.waymark.course.ElementRef;

/**
 * That one element has to do with another, of the same framework or of another one.
 *
 * @param from where the link begins
 * @param to where it leads
 * @param meaning what it says
 */
public record ElementLink(ElementRef from, ElementRef to, Meaning meaning) {

    /** What a link says. */
    public enum Meaning {
        /** {@code from} is contested, and {@code to} is what a course can take up so that the objection is heard. */
        ANSWERED_WITH,
        /** The two say the same. */
        SAME_AS,
        /** The two are near each other and differ. */
        CLOSE_TO
    }
}
