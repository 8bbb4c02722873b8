package org.waymark.course.coverage;

import java.util.Optional;
import org.waymark.course.Depth;

/**
 * How far something goes into an element.
 *
 * @param minutes planned minutes that map the element; the same minute may map other elements too, so minutes of several elements are never added up
 * @param deepest the deepest that anything maps; empty when nothing does
 */
public record Reach(long minutes, Optional<Depth> deepest) {

    /** Nothing maps the element. */
    public static final Reach NONE = new Reach(0, Optional.empty());

    /** Whether anything maps the element, even for no minutes. */
    public boolean exists() {
        return deepest.isPresent();
    }

    /** Whether the element is reached, and no deeper than introduced. */
    public boolean onlyIntroduces() {
        return deepest.equals(Optional.of(Depth.INTRODUCES));
    }

    /** The reach of two modules in the same element: their minutes, and the deeper of the two. */
    public Reach and(Reach other) {
        if (!exists()) {
            return other;
        }
        boolean deeper = other.exists() && other.deepest().orElseThrow().compareTo(deepest.orElseThrow()) > 0;
        return new Reach(minutes + other.minutes, deeper ? other.deepest : deepest);
    }
}
