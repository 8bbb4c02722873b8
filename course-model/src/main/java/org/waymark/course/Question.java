package org.waymark.course;

import java.util.List;
import org.waymark.core.Place;

/**
 * A question with choices.
 *
 * @param id its id within the activity
 * @param several whether a learner chooses all that fit, rather than one
 * @param asks the question itself
 * @param choices in the author's order
 * @param place where it is written
 */
public record Question(String id, boolean several, Prose asks, List<Choice> choices, Place place) implements Part {

    public Question {
        choices = List.copyOf(choices);
    }
}
