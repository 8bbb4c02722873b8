package org.waymark.course;

import org.waymark.core.Place;

/**
 * A part of a course, such as a day: some of its modules, under a title of their own.
 *
 * @param title its name, such as {@code Day 1: arriving}
 * @param place where it is written
 */
public record CoursePart(String title, Place place) {}
