package org.waymark.scorm.moodle;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CourseModule;
import org.waymark.course.Mapping;
import org.waymark.course.exchange.MoodleIdNumber;

/**
 * A competency by the ID numbers that {@code waymark frameworks --format moodle-csv} gives it, so that a backup finds it on any site.
 *
 * @param framework the ID number of its framework
 * @param competency its own
 */
record CompetencyLink(String framework, String competency) {

    /** What a module and its activities serve, each once, in the order in which it is named. */
    static List<CompetencyLink> of(Catalogue catalogue, CourseModule module) {
        Stream<Mapping> inside =
                module.activities().stream().map(Activity::heading).flatMap(heading -> heading.maps().stream());
        return Stream.concat(module.maps().stream(), inside)
                .map(Mapping::to)
                .filter(ref -> catalogue.element(ref).isPresent())
                .map(ref -> new CompetencyLink(
                        MoodleIdNumber.framework(catalogue.iris(), ref.framework()),
                        MoodleIdNumber.element(ref.framework(), ref.element())))
                .distinct()
                .toList();
    }
}
