package org.waymark.course;

/**
 * One line of a list that a learner works with: something to put in order, to match, or to tick.
 *
 * @param id its id within its list, made from its words
 * @param text what a learner reads
 * @param feedback what is said about it: when it is out of place or once it is right, or, on a checklist, the reason for it; empty for nothing
 */
public record Item(String id, Prose text, Prose feedback) {}
