package org.waymark.course;

import org.waymark.core.Place;

/**
 * A module in a course.
 *
 * @param module its id
 * @param optional whether the course is complete without it
 * @param place where the course names it
 */
public record ModuleUse(String module, boolean optional, Place place) {}
