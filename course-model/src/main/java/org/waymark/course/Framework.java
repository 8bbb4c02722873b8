package org.waymark.course;

import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;

/**
 * A named, sourced set of values, concepts, duties, competences or capabilities. Several stand side by side; none is <em>the</em> framework.
 *
 * @param id its id
 * @param kind what its elements are
 * @param title its name
 * @param source where it comes from
 * @param status how far it is agreed
 * @param complete whether all its elements are here; coverage of an incomplete one is never total
 * @param about what a reader has to know about it, or empty
 * @param contested who contests it as a whole; empty when nobody is known to
 * @param elements in the source's order
 * @param place where it is written
 */
public record Framework(
        String id,
        FrameworkKind kind,
        String title,
        Source source,
        FrameworkStatus status,
        boolean complete,
        String about,
        List<Contest> contested,
        List<Element> elements,
        Place place) {

    public Framework {
        contested = List.copyOf(contested);
        elements = List.copyOf(elements);
    }

    /** The element with this id. */
    public Optional<Element> element(String element) {
        return elements.stream().filter(each -> each.id().equals(element)).findFirst();
    }
}
