package org.waymark.course.coverage;

import java.util.List;

/**
 * A module that was counted, once, however many of the courses use it.
 *
 * @param number its number in the lists and tables, from 1
 * @param id its id
 * @param title its name
 * @param minutes its length
 * @param optional whether each of the courses that use it is complete without it; its minutes are counted apart
 * @param courses the ids of the courses that use it, of those counted
 */
public record CoveredModule(int number, String id, String title, long minutes, boolean optional, List<String> courses) {

    public CoveredModule {
        courses = List.copyOf(courses);
    }
}
