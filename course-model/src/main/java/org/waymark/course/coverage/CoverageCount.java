package org.waymark.course.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Contest;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Depth;
import org.waymark.course.Element;
import org.waymark.course.ElementRef;
import org.waymark.course.Framework;
import org.waymark.course.Mapping;

/**
 * Counts coverage.
 *
 * <p>An activity counts its whole time for every element it maps, once, however often it maps it. What a module as a whole maps counts only where none of
 * its activities maps that element; then the module's length counts. Depth is the deepest that the module or any of its activities maps. A module that
 * several courses use is counted once, and is optional only if it is so in each of them. References to elements that do not exist are left out: {@code
 * check} has complained.
 */
public final class CoverageCount {

    private final Catalogue catalogue;
    private final Map<String, Map<String, Element>> elements = new HashMap<>();

    /** Counts in this catalogue. */
    public CoverageCount(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Framework framework : catalogue.frameworks()) {
            Map<String, Element> byId = new HashMap<>();
            framework.elements().forEach(element -> byId.putIfAbsent(element.id(), element));
            elements.putIfAbsent(framework.id(), byId);
        }
    }

    /** What one course reaches of these frameworks. */
    public Coverage ofCourse(Course course, List<Framework> frameworks) {
        return count(course.title(), List.of(course), frameworks, false);
    }

    /**
     * What several courses together reach, as for somebody who takes one after the other.
     *
     * @param title what they are together
     * @param courses in the order in which they are taken; the same course twice counts once
     */
    public Coverage ofCourses(String title, List<Course> courses, List<Framework> frameworks) {
        return count(title, courses.stream().distinct().toList(), frameworks, false);
    }

    /** What all courses of the catalogue together reach. Modules that none of them uses are named and not counted. */
    public Coverage ofCatalogue(List<Framework> frameworks) {
        return count(catalogue.title(), catalogue.courses(), frameworks, true);
    }

    private Coverage count(String title, List<Course> courses, List<Framework> frameworks, boolean whole) {
        Map<String, CourseModule> modules = new LinkedHashMap<>();
        Map<String, List<String>> usedBy = new HashMap<>();
        Set<String> required = new HashSet<>();
        for (Course course : courses) {
            for (CourseModule module : catalogue.modulesOf(course)) {
                modules.putIfAbsent(module.id(), module);
                List<String> users = usedBy.computeIfAbsent(module.id(), key -> new ArrayList<>());
                if (!users.contains(course.id())) {
                    users.add(course.id());
                }
                if (!course.isOptional(module.id())) {
                    required.add(module.id());
                }
            }
        }
        List<CoveredModule> covered = new ArrayList<>();
        Map<String, List<ModuleReach>> reaches = new HashMap<>();
        for (CourseModule module : modules.values()) {
            CoveredModule each = new CoveredModule(
                    covered.size() + 1,
                    module.id(),
                    module.title(),
                    module.length().toMinutes(),
                    !required.contains(module.id()),
                    usedBy.getOrDefault(module.id(), List.of()));
            covered.add(each);
            reaches(module, each)
                    .forEach((element, reach) -> reaches.computeIfAbsent(element, key -> new ArrayList<>())
                            .add(reach));
        }
        return new Coverage(
                title,
                catalogue.title(),
                catalogue.provider().name(),
                catalogue.iris(),
                courses.stream()
                        .map(course -> new CoveredCourse(
                                course.id(), course.title(), course.length().toMinutes()))
                        .toList(),
                covered,
                frameworks.stream()
                        .map(framework -> framework(framework, reaches))
                        .toList(),
                whole
                        ? catalogue.modules().stream()
                                .map(CourseModule::id)
                                .filter(id -> !modules.containsKey(id))
                                .toList()
                        : List.of());
    }

    /** How far one module goes into each element, by the element as authors write it. */
    private static Map<String, ModuleReach> reaches(CourseModule module, CoveredModule covered) {
        Map<String, Reach> activities = new LinkedHashMap<>();
        for (Activity activity : module.activities()) {
            long minutes = activity.heading().takes().toMinutes();
            deepest(activity.heading().maps())
                    .forEach((element, depth) ->
                            activities.merge(element, new Reach(minutes, Optional.of(depth)), Reach::and));
        }
        Map<String, ModuleReach> reaches = new LinkedHashMap<>();
        activities.forEach(
                (element, reach) -> reaches.put(element, new ModuleReach(covered, reach, ModuleReach.From.ACTIVITIES)));
        deepest(module.maps()).forEach((element, depth) -> {
            Reach found = activities.get(element);
            reaches.put(
                    element,
                    found == null
                            ? new ModuleReach(
                                    covered, new Reach(covered.minutes(), Optional.of(depth)), ModuleReach.From.MODULE)
                            : new ModuleReach(
                                    covered, found.and(new Reach(0, Optional.of(depth))), ModuleReach.From.ACTIVITIES));
        });
        return reaches;
    }

    private static Map<String, Depth> deepest(List<Mapping> maps) {
        Map<String, Depth> deepest = new LinkedHashMap<>();
        maps.forEach(mapping -> deepest.merge(
                mapping.to().toString(), mapping.depth(), (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return deepest;
    }

    private FrameworkCoverage framework(Framework framework, Map<String, List<ModuleReach>> reaches) {
        List<ElementCoverage> covered = new ArrayList<>();
        for (Element element : framework.elements()) {
            List<ModuleReach> modules = reaches.getOrDefault(framework.id() + "/" + element.id(), List.of());
            covered.add(new ElementCoverage(
                    element,
                    together(modules, false),
                    together(modules, true),
                    modules,
                    element.contested().stream()
                            .map(contest -> contest(contest, reaches))
                            .toList()));
        }
        return new FrameworkCoverage(framework, covered);
    }

    private ContestCoverage contest(Contest contest, Map<String, List<ModuleReach>> reaches) {
        return new ContestCoverage(
                contest,
                contest.answerWith().stream()
                        .map(ref -> {
                            Optional<Element> element = element(ref);
                            List<ModuleReach> modules =
                                    element.isEmpty() ? List.of() : reaches.getOrDefault(ref.toString(), List.of());
                            return new ContestCoverage.Answer(
                                    ref,
                                    element.map(Element::title).orElse(ref.toString()),
                                    together(modules, false),
                                    together(modules, true));
                        })
                        .toList());
    }

    private Optional<Element> element(ElementRef ref) {
        return Optional.ofNullable(
                elements.getOrDefault(ref.framework(), Map.of()).get(ref.element()));
    }

    private static Reach together(List<ModuleReach> modules, boolean optional) {
        Reach all = Reach.NONE;
        for (ModuleReach each : modules) {
            if (each.module().optional() == optional) {
                all = all.and(each.reach());
            }
        }
        return all;
    }
}
