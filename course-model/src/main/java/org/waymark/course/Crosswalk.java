package org.waymark.course;

import java.util.List;
import org.waymark.core.Place;

/**
 * Which elements of different frameworks correspond, and why.
 *
 * @param id its id
 * @param title its name
 * @param source who says so
 * @param links element by element
 * @param place where it is written
 */
public record Crosswalk(String id, String title, String source, List<Link> links, Place place) {

    public Crosswalk {
        links = List.copyOf(links);
    }

    /** How two elements correspond. */
    public enum Relation {
        SAME_AS,
        CLOSE_TO
    }

    /** That one element corresponds to another. It holds in both directions. */
    public record Link(ElementRef from, Relation relation, ElementRef to, String because) {}
}
