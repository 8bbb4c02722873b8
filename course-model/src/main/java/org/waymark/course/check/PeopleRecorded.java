package org.waymark.course.check;

import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;

/** It is on record who made a course, and a learner has somebody to turn to. */
final class PeopleRecorded implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (Course course : catalogue.courses()) {
            if (course.madeBy().isEmpty() && course.reviewed().isEmpty() && notes.courseIsWhole(course.id())) {
                problems.add(
                        CatalogueProblem.NO_CO_PRODUCTION,
                        course.place(),
                        "It is not recorded who made this course.",
                        "Add made-by: with a role for each (peer support worker, clinician, …). If nobody with lived experience has seen it yet, say so with reviewed:.");
            }
        }
        if (catalogue.support().isEmpty() && notes.catalogueIsWhole()) {
            problems.add(
                    CatalogueProblem.NO_SUPPORT,
                    Place.wholeFile("catalogue.yaml"),
                    "A learner in distress finds nobody to turn to.",
                    "Add support: with who to reach, and how. It is shown one step away on every page.");
        }
    }
}
