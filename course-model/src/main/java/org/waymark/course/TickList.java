package org.waymark.course;

import java.util.List;
import org.waymark.core.Place;

/**
 * Things to tick. Ticks are kept with the attempt, are sent to no record store, and count towards no score.
 *
 * @param id its id within the activity, made from the heading above it
 * @param items at least one, in the author's order; each has a number for life below the checklist's, as choices have below their question's
 * @param place where it is written
 */
public record TickList(String id, List<Item> items, Place place) implements Part {

    public TickList {
        items = List.copyOf(items);
    }

    @Override
    public <T> T on(Cases<T> cases) {
        return cases.tickList(this);
    }
}
