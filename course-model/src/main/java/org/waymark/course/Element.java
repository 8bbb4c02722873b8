package org.waymark.course;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.waymark.core.Place;

/**
 * One entry of a framework.
 *
 * @param id its id within the framework
 * @param title its name, or a few words of ours where the source has a long sentence
 * @param about what it means, in our own words, or empty
 * @param within the id of the element of the same framework that it belongs to, such as a domain
 * @param trainingDays the training days that its source plans for it; never converted into hours
 * @param contested who contests it; empty when nobody is known to
 * @param place where it is written
 */
public record Element(
        String id,
        String title,
        String about,
        Optional<String> within,
        OptionalInt trainingDays,
        List<Contest> contested,
        Place place) {

    public Element {
        contested = List.copyOf(contested);
    }
}
