package org.waymark.course.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.core.Identifier;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Contest;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Element;
import org.waymark.course.ElementRef;
import org.waymark.course.Framework;
import org.waymark.course.Mapping;
import org.waymark.course.ModuleUse;
import org.waymark.course.check.ReadingNotes.ActivityLink;

/** Every module, framework and element that is named is there, and named once. */
final class ReferencesExist implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        catalogue.frameworks().forEach(framework -> elements(framework, notes, problems));
        Set<String> used = new HashSet<>();
        boolean allThere = true;
        for (Course course : catalogue.courses()) {
            allThere &= modules(catalogue, course, notes, used, problems);
        }
        for (CourseModule module : catalogue.modules()) {
            if (allThere
                    && !used.contains(module.id())
                    && !catalogue.courses().isEmpty()
                    && notes.everyCourseIsWhole()
                    && notes.moduleIsWhole(module.id())) {
                problems.add(
                        CatalogueProblem.UNUSED_MODULE,
                        module.place(),
                        "No course uses the module \"" + module.id() + "\".",
                        "Add it to a course, or leave it here until you need it.");
            }
            maps(catalogue, module.maps(), notes, problems);
            module.activities()
                    .forEach(activity -> maps(catalogue, activity.heading().maps(), notes, problems));
        }
        for (Framework framework : catalogue.frameworks()) {
            framework.elements().stream()
                    .map(Element::contested)
                    .flatMap(List::stream)
                    .map(Contest::answerWith)
                    .flatMap(List::stream)
                    .forEach(ref -> exists(catalogue, ref, notes, problems));
        }
        links(catalogue, notes, problems);
        if (catalogue.courses().isEmpty() && catalogue.modules().isEmpty() && !problems.hasErrors()) {
            problems.add(
                    CatalogueProblem.NOTHING_TO_CHECK,
                    Place.wholeFile("catalogue.yaml"),
                    "This catalogue has no course and no module.",
                    "Courses stand in courses/ as <id>.yaml, modules in modules/<id>/ with a module.yaml.");
        }
    }

    /** Whether every module of a course is there, and once. */
    private static boolean modules(
            Catalogue catalogue, Course course, ReadingNotes notes, Set<String> used, Problems problems) {
        Map<String, ModuleUse> here = new HashMap<>();
        boolean allThere = true;
        for (ModuleUse use : course.modules()) {
            used.add(use.module());
            ModuleUse before = here.putIfAbsent(use.module(), use);
            if (before != null) {
                twice(course, before, use, problems);
                notes.doubtCourse(course.id());
            }
            if (catalogue.module(use.module()).isEmpty()
                    && !use.module().isEmpty()
                    && notes.moduleIsWhole(use.module())) {
                List<String> known =
                        catalogue.modules().stream().map(CourseModule::id).toList();
                allThere = false;
                if (!Identifier.isValid(use.module())) {
                    continue;
                }
                problems.add(
                        CatalogueProblem.UNKNOWN_MODULE,
                        use.place(),
                        "There is no module \"" + use.module() + "\".",
                        Nearest.to(use.module(), known)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Make a folder modules/" + use.module()
                                        + " with a module.yaml, or remove this line."));
            }
        }
        return allThere;
    }

    /** Notes a module that a course lists twice: in its own file, even if one of the two comes from the course that it varies. */
    private static void twice(Course course, ModuleUse one, ModuleUse other, Problems problems) {
        String own = course.place().file();
        boolean oneOwn = one.place().file().equals(own);
        boolean otherOwn = other.place().file().equals(own);
        if (oneOwn == otherOwn) {
            problems.add(
                    CatalogueProblem.DUPLICATE_ID,
                    other.place(),
                    "The course lists the module \"" + other.module() + "\" twice.",
                    "Keep one of the two lines.");
            return;
        }
        problems.add(
                CatalogueProblem.DUPLICATE_ID,
                (oneOwn ? one : other).place(),
                "This course has the module \"" + other.module() + "\" already"
                        + course.varies()
                                .map(each -> ": it comes from the course \"" + each.of() + "\"")
                                .orElse("") + ".",
                "Take this line out, or write leave-out: [" + other.module() + "] if it has to stand here.");
    }

    private static void maps(Catalogue catalogue, List<Mapping> maps, ReadingNotes notes, Problems problems) {
        Map<String, Place> seen = new HashMap<>();
        for (Mapping mapping : maps) {
            exists(catalogue, mapping.to(), notes, problems);
            if (seen.putIfAbsent(mapping.to().toString(), mapping.to().place()) != null) {
                problems.add(
                        CatalogueProblem.DUPLICATE_ID,
                        mapping.to().place(),
                        "The element \"" + mapping.to() + "\" is mapped twice here.",
                        "Keep the line with the greater depth.");
            }
        }
    }

    static void exists(Catalogue catalogue, ElementRef ref, ReadingNotes notes, Problems problems) {
        Optional<Framework> framework = catalogue.framework(ref.framework());
        if (framework.isEmpty()) {
            frameworkExists(catalogue, ref.framework(), ref.place(), notes, problems);
            return;
        }
        if (framework.get().element(ref.element()).isEmpty() && notes.frameworkIsWhole(ref.framework())) {
            List<String> elements =
                    framework.get().elements().stream().map(Element::id).toList();
            problems.add(
                    CatalogueProblem.UNKNOWN_ELEMENT,
                    ref.place(),
                    "The framework \"" + ref.framework() + "\" has no element \"" + ref.element() + "\".",
                    Nearest.to(ref.element(), elements)
                            .map(near -> "Did you mean \"" + ref.framework() + "/" + near + "\"?")
                            .orElse(
                                    elements.isEmpty()
                                            ? "Its file lists no elements yet."
                                            : "It has: " + String.join(", ", elements) + "."));
        }
    }

    /** Whether a framework is there; if it is not, and nothing else explains that, there is a problem. */
    static boolean frameworkExists(
            Catalogue catalogue, String framework, Place place, ReadingNotes notes, Problems problems) {
        if (catalogue.framework(framework).isPresent()
                || !Identifier.isValid(framework)
                || !notes.frameworkIsWhole(framework)) {
            return true;
        }
        List<String> known = catalogue.frameworks().stream().map(Framework::id).toList();
        problems.add(
                CatalogueProblem.UNKNOWN_FRAMEWORK,
                place,
                "There is no framework \"" + framework + "\".",
                Nearest.to(framework, known)
                        .map(near -> "Did you mean \"" + near + "\"? If not, it needs a file of its own: frameworks/"
                                + framework + ".yaml.")
                        .orElse(
                                known.isEmpty()
                                        ? "Frameworks stand in frameworks/ as <id>.yaml, and there is none yet."
                                        : "There is: " + String.join(", ", known)
                                                + ". Another needs a file of its own: frameworks/" + framework
                                                + ".yaml."));
        return false;
    }

    /** Links between activities lead to one that learners see, in every course in which the link stands. */
    private static void links(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (ActivityLink link : notes.links()) {
            Optional<CourseModule> module = catalogue.module(link.module());
            if (!notes.moduleIsWhole(link.module())) {
                continue;
            }
            if (module.isEmpty()) {
                List<String> known =
                        catalogue.modules().stream().map(CourseModule::id).toList();
                problems.add(
                        CatalogueProblem.BROKEN_LINK,
                        link.place(),
                        "This link leads to the module \"" + link.module() + "\", and there is none of that name.",
                        Nearest.to(link.module(), known)
                                .map(near -> "Did you mean ../" + near + "/" + link.activity() + ".md?")
                                .orElse("There is: " + String.join(", ", known) + "."));
                continue;
            }
            List<String> activities =
                    module.get().activities().stream().map(Activity::id).toList();
            if (!activities.contains(link.activity())) {
                problems.add(
                        CatalogueProblem.BROKEN_LINK,
                        link.place(),
                        "This link leads to the activity \"" + link.activity() + "\", and the module \"" + link.module()
                                + "\" does not list it.",
                        Nearest.to(link.activity(), activities)
                                .map(near -> "Did you mean " + near + ".md?")
                                .orElse("It lists: " + String.join(", ", activities) + "."));
                continue;
            }
            catalogue.courses().stream()
                    .filter(course -> uses(course, link.from())
                            && !uses(course, link.module())
                            && notes.isWhole(course, catalogue))
                    .findFirst()
                    .ifPresent(course -> problems.add(
                            CatalogueProblem.BROKEN_LINK,
                            link.place(),
                            "In the course \"" + course.id() + "\" this link leads nowhere: the module \""
                                    + link.module() + "\" is not a part of it.",
                            "Say in words what is there instead, or add the module to the course."));
        }
    }

    private static boolean uses(Course course, String module) {
        return course.modules().stream().anyMatch(use -> use.module().equals(module));
    }

    /** The elements from this one up to itself, if it belongs to itself by way of another. */
    private static Optional<List<String>> circle(Framework framework, Element element) {
        List<String> way = new ArrayList<>(List.of(element.id()));
        Optional<Element> above = element.within().flatMap(framework::element);
        while (above.isPresent() && !way.contains(above.get().id())) {
            way.add(above.get().id());
            above = above.get().within().flatMap(framework::element);
        }
        boolean closed = way.size() > 1 && above.isPresent() && above.get().id().equals(element.id());
        return closed ? Optional.of(way) : Optional.empty();
    }

    private static void elements(Framework framework, ReadingNotes notes, Problems problems) {
        Map<String, Place> seen = new HashMap<>();
        if (framework.elements().isEmpty() && framework.complete() && notes.frameworkIsWhole(framework.id())) {
            problems.add(
                    CatalogueProblem.WRONG_VALUE,
                    notes.at(framework.place(), "elements"),
                    "This framework has no elements, and says that it is complete.",
                    "Add its elements, or write complete: false while they are not known.");
        }
        for (Element element : framework.elements()) {
            element.within()
                    .filter(within -> framework.element(within).isEmpty() || within.equals(element.id()))
                    .ifPresent(within -> problems.add(
                            CatalogueProblem.UNKNOWN_ELEMENT,
                            element.place(),
                            "The element \"" + element.id() + "\" belongs to \"" + within
                                    + "\", which is not another element of this framework.",
                            "Write the id of an element that stands in this file."));
            circle(framework, element)
                    .filter(circle -> circle.stream().noneMatch(seen::containsKey))
                    .ifPresent(circle -> problems.add(
                            CatalogueProblem.WRONG_VALUE,
                            element.place(),
                            "The element \"" + element.id() + "\" belongs to itself, by way of: "
                                    + String.join(" → ", circle) + " → " + element.id() + ".",
                            "Take within: out of one of them."));
            Place first = seen.putIfAbsent(element.id(), element.place());
            if (first != null && !element.id().isEmpty()) {
                problems.add(
                        CatalogueProblem.DUPLICATE_ID,
                        element.place(),
                        "There are two elements with the id \"" + element.id() + "\".",
                        "The other is at line " + first.line() + ". Give one of them another id.");
                notes.doubtFramework(framework.id());
            }
        }
    }
}
