package org.waymark.course;

/**
 * One answer to choose.
 *
 * @param id its id within the question, made from its words
 * @param text what a learner reads before choosing
 * @param right whether it is, or belongs to, the right answer
 * @param feedback what a learner who chose it reads afterwards
 */
public record Choice(String id, Prose text, boolean right, Prose feedback) {}
