package org.waymark.scorm.moodle;

import java.util.List;

/**
 * A section of the Moodle course: the top, or a part of the course.
 *
 * @param number its place, 0 for the top
 * @param name its name; empty for the top
 * @param summary what stands in it as HTML
 * @param activities in order
 */
record CourseSection(int number, String name, String summary, List<ScormActivity> activities) {

    CourseSection {
        activities = List.copyOf(activities);
    }

    /** The number that the backup knows it by. */
    int id() {
        return number + 1;
    }

    String folder() {
        return "sections/section_" + id();
    }

    String document() {
        BackupXml xml = new BackupXml().begin("section", "id", Integer.toString(id()));
        xml.value("number", number);
        if (name.isEmpty()) {
            xml.nulls("name");
        } else {
            xml.value("name", name);
        }
        xml.value("summary", summary).value("summaryformat", 1);
        xml.value(
                "sequence",
                String.join(
                        ",",
                        activities.stream()
                                .map(each -> Integer.toString(each.number()))
                                .toList()));
        xml.value("visible", 1).nulls("availabilityjson", "component", "itemid");
        return xml.value("timemodified", Moodle.TIME).end().toString();
    }
}
