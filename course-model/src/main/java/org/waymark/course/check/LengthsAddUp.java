package org.waymark.course.check;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.yaml.Lengths;

/** A module is as long as its activities together, and a course as long as its modules, to the minute. */
final class LengthsAddUp implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (CourseModule module : catalogue.modules()) {
            Duration sum = sum(module);
            if (notes.moduleIsWhole(module.id()) && !sum.equals(module.length())) {
                List<Duration> parts = module.activities().stream()
                        .map(activity -> activity.heading().takes())
                        .toList();
                Place place = notes.at(module.place(), "length");
                differs(problems, place, "module", module.length(), "activities", parts, sum);
            }
        }
        for (Course course : catalogue.courses()) {
            List<CourseModule> modules = catalogue.modulesOf(course).stream()
                    .filter(module -> !course.isOptional(module.id()))
                    .toList();
            List<Duration> parts = modules.stream().map(CourseModule::length).toList();
            Duration sum = parts.stream().reduce(Duration.ZERO, Duration::plus);
            Duration really = modules.stream().map(LengthsAddUp::sum).reduce(Duration.ZERO, Duration::plus);
            if (!modules.isEmpty()
                    && notes.isWhole(course, catalogue)
                    && !sum.equals(course.length())
                    && !really.equals(course.length())) {
                Place place = notes.at(course.place(), "length");
                differs(problems, place, "course", course.length(), "modules", parts, sum);
            }
        }
    }

    /** How long a module's activities take together. */
    private static Duration sum(CourseModule module) {
        return module.activities().stream()
                .map(activity -> activity.heading().takes())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void differs(
            Problems problems,
            Place place,
            String whole,
            Duration length,
            String pieces,
            List<Duration> parts,
            Duration sum) {
        String added = parts.stream().map(Lengths::written).collect(Collectors.joining(" + "))
                + (parts.size() > 1 ? " = " + Lengths.written(sum) : "");
        problems.add(
                CatalogueProblem.LENGTH_DIFFERS,
                place,
                "This " + whole + " says it takes " + Lengths.written(length) + ", but its " + pieces + " take " + added
                        + ".",
                "Write length: " + Lengths.written(sum) + ", or change the times of its " + pieces + ".");
    }
}
