package org.waymark.course.coverage;

/**
 * A course that was counted.
 *
 * @param id its id
 * @param title its name
 * @param minutes its length as it states it, without optional modules
 */
public record CoveredCourse(String id, String title, long minutes) {}
