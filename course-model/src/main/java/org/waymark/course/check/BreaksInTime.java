package org.waymark.course.check;

import java.time.Duration;
import java.util.Optional;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.CoursePart;
import org.waymark.course.ModuleUse;
import org.waymark.course.yaml.Lengths;

/**
 * Nobody goes on for more than {@value #LONGEST_MINUTES} minutes without a planned break by themselves, or {@value #LONGEST_TOGETHER_MINUTES} minutes in a session,
 * within a course. A session and a part of a course begin rested. The numbers are our defaults: sources ask for manageable chunks and regular breaks, and give none.
 */
final class BreaksInTime implements CatalogueCheck.Rule {

    private static final int LONGEST_MINUTES = 25;
    private static final int LONGEST_TOGETHER_MINUTES = 90;

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (Course course : catalogue.courses()) {
            if (notes.isWhole(course, catalogue)) {
                course(course, catalogue, notes, problems);
            }
        }
    }

    private static void course(Course course, Catalogue catalogue, ReadingNotes notes, Problems problems) {
        Duration since = Duration.ZERO;
        Optional<CoursePart> part = Optional.empty();
        for (ModuleUse use : course.modules()) {
            Optional<CourseModule> found = catalogue.module(use.module());
            boolean rested = !part.equals(use.part())
                    || found.filter(CourseModule::isSession).isPresent();
            since = rested ? Duration.ZERO : since;
            part = use.part();
            if (found.isPresent()) {
                since = module(course, found.get(), since, notes, problems);
            }
        }
    }

    /** Goes through a module; gives the time since the last break at its end. */
    private static Duration module(
            Course course, CourseModule module, Duration before, ReadingNotes notes, Problems problems) {
        Duration longest = Duration.ofMinutes(module.isSession() ? LONGEST_TOGETHER_MINUTES : LONGEST_MINUTES);
        Duration since = before;
        for (Activity activity : module.activities()) {
            Duration until = since;
            since = activity instanceof Activity.Break
                    ? Duration.ZERO
                    : since.plus(activity.heading().takes());
            if (since.compareTo(longest) > 0 && until.compareTo(longest) <= 0) {
                problems.add(
                        CatalogueProblem.LONG_WITHOUT_BREAK,
                        notes.at(activity.heading().place(), "takes"),
                        "By the end of this activity a learner has gone on for " + Lengths.written(since)
                                + " without a break, in the course \"" + course.id() + "\".",
                        "Put an activity of the kind break before it: at most " + longest.toMinutes()
                                + " minutes from one break to the next.");
            }
        }
        return module.isSession() ? Duration.ZERO : since;
    }
}
