package org.waymark.course.check;

import java.time.Duration;
import java.util.stream.Collectors;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.yaml.Lengths;

/** A module is as long as its activities together, and a course as long as its modules, to the minute. */
final class LengthsAddUp implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, Problems problems) {
        for (CourseModule module : catalogue.modules()) {
            Duration sum = module.activities().stream()
                    .map(activity -> activity.heading().takes())
                    .reduce(Duration.ZERO, Duration::plus);
            if (!sum.equals(module.length())
                    && !sum.isZero()
                    && !module.length().isZero()) {
                String parts = module.activities().stream()
                        .map(activity -> Lengths.written(activity.heading().takes()))
                        .collect(Collectors.joining(" + "));
                differs(problems, module.place(), "module", module.length(), "activities", parts, sum);
            }
        }
        for (Course course : catalogue.courses()) {
            Duration sum = catalogue.modulesOf(course).stream()
                    .filter(module -> !course.isOptional(module.id()))
                    .map(CourseModule::length)
                    .reduce(Duration.ZERO, Duration::plus);
            if (!sum.equals(course.length())
                    && !sum.isZero()
                    && !course.length().isZero()) {
                String parts = catalogue.modulesOf(course).stream()
                        .filter(module -> !course.isOptional(module.id()))
                        .map(module -> Lengths.written(module.length()))
                        .collect(Collectors.joining(" + "));
                differs(problems, course.place(), "course", course.length(), "modules", parts, sum);
            }
        }
    }

    private static void differs(
            Problems problems,
            org.waymark.core.Place place,
            String whole,
            Duration length,
            String pieces,
            String parts,
            Duration sum) {
        problems.add(
                CatalogueProblem.LENGTH_DIFFERS,
                place,
                "This " + whole + " says it takes " + Lengths.written(length) + ", but its " + pieces + " take " + parts
                        + " = " + Lengths.written(sum) + ".",
                "Write length: " + Lengths.written(sum) + ", or change the times of its " + pieces + ".");
    }
}
