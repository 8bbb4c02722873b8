package org.waymark.course;

import org.waymark.core.Place;

/**
 * A question without an answer to check. In a reflection it is private: what is written in answer stays in the learner's browser. In a discussion or a practice it is
 * something to talk about, and there is nothing to write.
 *
 * @param id its id within the activity
 * @param asks the question
 * @param place where it is written
 */
public record Prompt(String id, Prose asks, Place place) implements Part {

    @Override
    public <T> T on(Cases<T> cases) {
        return cases.prompt(this);
    }
}
