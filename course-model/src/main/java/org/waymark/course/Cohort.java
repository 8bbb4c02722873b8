package org.waymark.course;

/**
 * How many people take a facilitated course together.
 *
 * @param from at least
 * @param to at most
 */
public record Cohort(int from, int to) {}
