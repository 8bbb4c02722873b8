package org.waymark.course.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
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

/** Every module, framework and element that is named is there, and named once. */
final class ReferencesExist implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, Problems problems) {
        Set<String> used = new HashSet<>();
        catalogue.courses().forEach(course -> modules(catalogue, course, used, problems));
        for (CourseModule module : catalogue.modules()) {
            if (!used.contains(module.id()) && !catalogue.courses().isEmpty()) {
                problems.add(
                        CatalogueProblem.UNUSED_MODULE,
                        module.place(),
                        "No course uses the module \"" + module.id() + "\".",
                        "Add it to a course, or leave it here until you need it.");
            }
            maps(catalogue, module.maps(), problems);
            module.activities()
                    .forEach(activity -> maps(catalogue, activity.heading().maps(), problems));
        }
        for (Framework framework : catalogue.frameworks()) {
            elements(framework, problems);
            framework.elements().stream()
                    .map(Element::contested)
                    .flatMap(List::stream)
                    .map(Contest::answerWith)
                    .flatMap(List::stream)
                    .forEach(ref -> exists(catalogue, ref, problems));
        }
        if (catalogue.courses().isEmpty() && catalogue.modules().isEmpty()) {
            problems.add(
                    CatalogueProblem.NOTHING_TO_CHECK,
                    Place.wholeFile("catalogue.yaml"),
                    "This catalogue has no course and no module.",
                    "Courses stand in courses/ as <id>.yaml, modules in modules/<id>/ with a module.yaml.");
        }
    }

    private static void modules(Catalogue catalogue, Course course, Set<String> used, Problems problems) {
        Set<String> here = new HashSet<>();
        List<String> known = catalogue.modules().stream().map(CourseModule::id).toList();
        for (ModuleUse use : course.modules()) {
            used.add(use.module());
            if (!here.add(use.module())) {
                problems.add(
                        CatalogueProblem.DUPLICATE_ID,
                        use.place(),
                        "The course lists the module \"" + use.module() + "\" twice.",
                        "Keep one of the two lines.");
            }
            if (!known.contains(use.module())) {
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
    }

    private static void maps(Catalogue catalogue, List<Mapping> maps, Problems problems) {
        Map<String, Place> seen = new HashMap<>();
        for (Mapping mapping : maps) {
            exists(catalogue, mapping.to(), problems);
            if (seen.putIfAbsent(mapping.to().toString(), mapping.to().place()) != null) {
                problems.add(
                        CatalogueProblem.DUPLICATE_ID,
                        mapping.to().place(),
                        "The element \"" + mapping.to() + "\" is mapped twice here.",
                        "Keep the line with the greater depth.");
            }
        }
    }

    static void exists(Catalogue catalogue, ElementRef ref, Problems problems) {
        List<String> frameworks =
                catalogue.frameworks().stream().map(Framework::id).toList();
        if (!frameworks.contains(ref.framework())) {
            problems.add(
                    CatalogueProblem.UNKNOWN_FRAMEWORK,
                    ref.place(),
                    "There is no framework \"" + ref.framework() + "\".",
                    Nearest.to(ref.framework(), frameworks)
                            .map(near -> "Did you mean \"" + near + "/" + ref.element() + "\"?")
                            .orElse("Known: " + String.join(", ", frameworks) + "."));
            return;
        }
        if (catalogue.element(ref).isEmpty()) {
            List<String> elements = catalogue.framework(ref.framework()).orElseThrow().elements().stream()
                    .map(Element::id)
                    .toList();
            problems.add(
                    CatalogueProblem.UNKNOWN_ELEMENT,
                    ref.place(),
                    "The framework \"" + ref.framework() + "\" has no element \"" + ref.element() + "\".",
                    Nearest.to(ref.element(), elements)
                            .map(near -> "Did you mean \"" + ref.framework() + "/" + near + "\"?")
                            .orElse("It has: " + String.join(", ", elements) + "."));
        }
    }

    private static void elements(Framework framework, Problems problems) {
        Map<String, Place> seen = new HashMap<>();
        if (framework.elements().isEmpty() && framework.complete()) {
            problems.add(
                    CatalogueProblem.WRONG_VALUE,
                    framework.place(),
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
            Place first = seen.putIfAbsent(element.id(), element.place());
            if (first != null) {
                problems.add(
                        CatalogueProblem.DUPLICATE_ID,
                        element.place(),
                        "There are two elements with the id \"" + element.id() + "\".",
                        "The other is at line " + first.line() + ". Give one of them another id.");
            }
        }
    }
}
