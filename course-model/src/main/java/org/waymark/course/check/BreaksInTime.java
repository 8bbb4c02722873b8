package org.waymark.course.check;

import java.time.Duration;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.yaml.Lengths;

/**
 * Nobody goes on for more than {@value #LONGEST_MINUTES} minutes without a planned break, within a course. The number is our default: sources ask for manageable
 * chunks and regular breaks, and give none.
 */
final class BreaksInTime implements CatalogueCheck.Rule {

    private static final int LONGEST_MINUTES = 25;

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (Course course : catalogue.courses()) {
            if (!notes.isWhole(course, catalogue)) {
                continue;
            }
            Duration since = Duration.ZERO;
            for (CourseModule module : catalogue.modulesOf(course)) {
                for (Activity activity : module.activities()) {
                    Duration before = since;
                    since = activity instanceof Activity.Break
                            ? Duration.ZERO
                            : since.plus(activity.heading().takes());
                    if (tooLong(since) && !tooLong(before)) {
                        problems.add(
                                CatalogueProblem.LONG_WITHOUT_BREAK,
                                notes.at(activity.heading().place(), "takes"),
                                "By the end of this activity a learner has gone on for " + Lengths.written(since)
                                        + " without a break, in the course \"" + course.id() + "\".",
                                "Put an activity of the kind break before it: at most " + LONGEST_MINUTES
                                        + " minutes from one break to the next.");
                    }
                }
            }
        }
    }

    private static boolean tooLong(Duration length) {
        return length.compareTo(Duration.ofMinutes(LONGEST_MINUTES)) > 0;
    }
}
