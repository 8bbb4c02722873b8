package org.waymark.course.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.core.Nearest;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.Crosswalk;
import org.waymark.course.Pathway;

/** Pathways lead to courses that are there, and crosswalks join elements of different frameworks. */
final class PathwaysAndCrosswalks implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        List<String> courses = catalogue.courses().stream().map(Course::id).toList();
        for (Pathway pathway : catalogue.pathways()) {
            for (Pathway.Step step : pathway.steps()) {
                if (step instanceof Pathway.Here here
                        && !courses.contains(here.course())
                        && notes.courseIsWhole(here.course())) {
                    problems.add(
                            CatalogueProblem.UNKNOWN_COURSE,
                            here.place(),
                            "There is no course \"" + here.course() + "\".",
                            Nearest.to(here.course(), courses)
                                    .map(near -> "Did you mean \"" + near + "\"?")
                                    .orElse("If others offer it, write \"- elsewhere: its title\"."));
                }
            }
        }
        for (Crosswalk crosswalk : catalogue.crosswalks()) {
            Set<String> seen = new HashSet<>();
            for (Crosswalk.Link link : crosswalk.links()) {
                ReferencesExist.exists(catalogue, link.from(), notes, problems);
                ReferencesExist.exists(catalogue, link.to(), notes, problems);
                if (!seen.add(link.from() + " " + link.to())) {
                    problems.add(
                            CatalogueProblem.DUPLICATE_ID,
                            link.from().place(),
                            "This crosswalk joins \"" + link.from() + "\" and \"" + link.to() + "\" twice.",
                            "Keep one of the two lines.");
                }
                if (link.from().framework().equals(link.to().framework())) {
                    problems.add(
                            CatalogueProblem.WRONG_VALUE,
                            link.to().place(),
                            "Both elements belong to the framework \""
                                    + link.to().framework() + "\".",
                            "A crosswalk joins elements of different frameworks.");
                }
            }
        }
    }
}
