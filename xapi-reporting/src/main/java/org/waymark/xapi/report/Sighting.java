package org.waymark.xapi.report;

import java.util.List;

/**
 * One way in which statements speak of an activity, and what they say of its place.
 *
 * @param object the activity
 * @param type its type; empty if no statement says
 * @param name its name; empty if no statement says
 * @param parent what stands directly above it, first things first
 * @param grouping what stands further above it
 * @param course the activity in the statement whose type is course; empty if there is none
 * @param module the activity in the statement whose type is module; empty if there is none
 * @param question whether it was answered as a question is
 * @param taken whether statements say that it was begun, completed, passed or failed: what is done with a course
 */
record Sighting(
        String object,
        String type,
        String name,
        List<String> parent,
        List<String> grouping,
        String course,
        String module,
        boolean question,
        boolean taken) {

    Sighting {
        parent = List.copyOf(parent);
        grouping = List.copyOf(grouping);
    }
}
