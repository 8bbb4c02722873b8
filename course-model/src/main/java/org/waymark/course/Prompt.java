package org.waymark.course;

import org.waymark.core.Place;

/**
 * A private question: what is written in answer stays in the learner's browser.
 *
 * @param id its id within the activity
 * @param asks the question
 * @param place where it is written
 */
public record Prompt(String id, Prose asks, Place place) implements Part {}
