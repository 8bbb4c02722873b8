package org.waymark.course;

import org.waymark.core.Place;

/**
 * A reference to an element, written {@code framework/element}.
 *
 * @param place where the reference is written
 */
public record ElementRef(String framework, String element, Place place) {

    /** As an author writes it. */
    @Override
    public String toString() {
        return framework + "/" + element;
    }
}
