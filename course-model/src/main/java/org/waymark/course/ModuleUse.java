package org.waymark.course;

import java.util.Optional;
import org.waymark.core.Place;

/**
 * A module in a course.
 *
 * @param module its id
 * @param optional whether the course is complete without it
 * @param part the part of the course that it stands in; empty in a course without parts
 * @param place where the course names it
 */
public record ModuleUse(String module, boolean optional, Optional<CoursePart> part, Place place) {

    /** A module in a course without parts. */
    public ModuleUse(String module, boolean optional, Place place) {
        this(module, optional, Optional.empty(), place);
    }

    /** The same module in another part, or in none. */
    public ModuleUse in(Optional<CoursePart> other) {
        return new ModuleUse(module, optional, other, place);
    }
}
