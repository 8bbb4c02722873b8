package org.waymark.course.check;

import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Completion;
import org.waymark.course.Course;
import org.waymark.course.Question;

/** A learner can complete a course, and not by doing nothing. */
final class CompletionReachable implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (Course course : catalogue.courses()) {
            if (!notes.isWhole(course, catalogue)) {
                continue;
            }
            Place place = notes.at(course.place(), "complete-when");
            long required =
                    course.modules().stream().filter(use -> !use.optional()).count();
            boolean asks = catalogue.modulesOf(course).stream()
                    .filter(module -> !course.isOptional(module.id()))
                    .anyMatch(module -> module.activities().stream()
                            .anyMatch(activity -> activity.questions().stream().anyMatch(Question::counts)));
            if (course.completion() instanceof Completion.SomeModules some
                    && some.count() > course.modules().size()) {
                unreachable(
                        place,
                        "The course is complete when " + some.count() + " modules are done, and it has "
                                + course.modules().size() + ".",
                        "Write a smaller number, or complete-when: {modules: all}.",
                        problems);
            } else if (course.completion() instanceof Completion.Score && !asks) {
                unreachable(
                        place,
                        "The course is complete at a score, and no module that everyone takes has a question.",
                        "Add a quiz, or write complete-when: {modules: all}.",
                        problems);
            } else if (course.completion() instanceof Completion.AllModules
                    && required == 0
                    && !course.modules().isEmpty()) {
                unreachable(
                        place,
                        "Every module of the course is optional, so it would be complete before anything was read.",
                        "Make one module not optional, or write complete-when: {modules: 1}.",
                        problems);
            }
        }
    }

    private static void unreachable(Place place, String message, String hint, Problems problems) {
        problems.add(CatalogueProblem.COMPLETION_UNREACHABLE, place, message, hint);
    }
}
