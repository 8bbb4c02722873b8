package org.waymark.course;

import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;

/**
 * A scene of a scenario.
 *
 * @param id its id within the scenario: what stands between <code>{#</code> and <code>}</code> in its heading, or made from its words; {@code start} for a first scene without a heading
 * @param title its heading; empty for a first scene without one
 * @param parts what it consists of; at most one of them is a step, where the learner chooses how to go on
 * @param place where it is written
 */
public record Scene(String id, Prose title, List<Part> parts, Place place) {

    /** The id of a first scene that has no heading. */
    public static final String START = "start";

    public Scene {
        parts = List.copyOf(parts);
    }

    /** Where the learner chooses how to go on; a scene without it ends the walk. */
    public Optional<Question.Step> step() {
        return parts.stream()
                .filter(Question.Step.class::isInstance)
                .map(Question.Step.class::cast)
                .findFirst();
    }
}
