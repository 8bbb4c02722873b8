package org.waymark.course.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Delivery;
import org.waymark.course.yaml.Words;

/** What a course says of how it is taken agrees with its modules, and what happens between people stands in a session, with notes for who leads it. */
final class DeliveryAgrees implements CatalogueCheck.Rule {

    private static final Set<Activity.Kind> BETWEEN_PEOPLE = Set.of(Activity.Kind.DISCUSSION, Activity.Kind.PRACTICE);

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (Course course : catalogue.courses()) {
            if (notes.isWhole(course, catalogue)) {
                course(course, catalogue, notes, problems);
            }
        }
        for (CourseModule module : catalogue.modules()) {
            if (notes.moduleIsWhole(module.id())) {
                module(module, problems);
            }
        }
    }

    private static void course(Course course, Catalogue catalogue, ReadingNotes notes, Problems problems) {
        List<CourseModule> modules = catalogue.modulesOf(course);
        Place place = notes.at(course.place(), "delivery");
        Optional<CourseModule> session =
                modules.stream().filter(CourseModule::isSession).findFirst();
        Optional<CourseModule> alone =
                modules.stream().filter(module -> !module.isSession()).findFirst();
        if (session.isEmpty() && alone.isEmpty()) {
            return;
        }
        Delivery meant = meant(modules);
        boolean takenOverWrong = place.equals(course.place())
                && course.varies()
                        .flatMap(each -> catalogue.course(each.of()))
                        .filter(base -> base.delivery() != meant(catalogue.modulesOf(base)))
                        .isPresent();
        if (course.delivery() == meant || takenOverWrong) {
            return;
        }
        String message = switch (course.delivery()) {
            case SELF_PACED ->
                "This course says that it is self-paced, and its module \""
                        + session.map(CourseModule::id).orElse("") + "\" is a session.";
            case FACILITATED ->
                "This course says that it is facilitated, and its module \""
                        + alone.map(CourseModule::id).orElse("") + "\" is not a session.";
            case BLENDED ->
                session.isEmpty()
                        ? "This course says that it is blended, and none of its modules is a session."
                        : "This course says that it is blended, and all of its modules are sessions.";
        };
        problems.add(
                CatalogueProblem.DELIVERY_DIFFERS,
                place,
                message,
                "Write delivery: " + Words.written(meant)
                        + ", or mend delivery: in the modules: a session is facilitated, every other module self-paced.");
    }

    private static Delivery meant(List<CourseModule> modules) {
        return modules.stream().allMatch(CourseModule::isSession)
                ? Delivery.FACILITATED
                : modules.stream().anyMatch(CourseModule::isSession) ? Delivery.BLENDED : Delivery.SELF_PACED;
    }

    private static void module(CourseModule module, Problems problems) {
        for (Activity activity : module.activities()) {
            Place place = activity.heading().place();
            if (!module.isSession() && BETWEEN_PEOPLE.contains(activity.kind())) {
                problems.add(
                        CatalogueProblem.MEANT_FOR_A_SESSION,
                        place,
                        "This " + activity.kind().word()
                                + " needs other people, and learners take this module by themselves.",
                        "If the module is a session, write delivery: facilitated in its module.yaml. If not, say in the text whom to do it with.");
            }
            if (module.isSession()
                    && activity.kind() != Activity.Kind.BREAK
                    && activity.heading().facilitator().isEmpty()) {
                problems.add(
                        CatalogueProblem.NO_FACILITATOR_NOTE,
                        place,
                        "Whoever leads this session finds nothing here about this "
                                + activity.kind().word() + ".",
                        "Write what to say, set up and watch for between a line \"::: facilitator\" and a line \":::\".");
            }
        }
    }
}
