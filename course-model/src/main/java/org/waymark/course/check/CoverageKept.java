package org.waymark.course.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Contest;
import org.waymark.course.Course;
import org.waymark.course.Depth;
import org.waymark.course.Element;
import org.waymark.course.Framework;
import org.waymark.course.Mapping;
import org.waymark.course.MustCover;
import org.waymark.course.Variation;
import org.waymark.course.yaml.Words;

/** A course reaches what it promises to, and takes up what is said against a contested element that it teaches. */
final class CoverageKept implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (Course course : catalogue.courses()) {
            Map<String, Depth> deepest = deepest(catalogue, course);
            boolean whole = notes.isWhole(course, catalogue) && everyMappingLeadsSomewhere(catalogue, deepest.keySet());
            for (MustCover must : course.mustCover()) {
                if (ReferencesExist.frameworkExists(catalogue, must.framework(), must.place(), notes, problems)
                        && whole
                        && notes.frameworkIsWhole(must.framework())) {
                    catalogue
                            .framework(must.framework())
                            .ifPresent(framework -> covered(framework, course, must, deepest, problems));
                }
            }
            if (whole) {
                catalogue.frameworks().forEach(framework -> answered(catalogue, course, framework, deepest, problems));
            }
        }
    }

    private static Map<String, Depth> deepest(Catalogue catalogue, Course course) {
        Map<String, Depth> deepest = new HashMap<>();
        catalogue.modulesOf(course).stream()
                .filter(module -> !course.isOptional(module.id()))
                .flatMap(module -> Stream.concat(
                        module.maps().stream(),
                        module.activities().stream().flatMap(activity -> activity.heading().maps().stream())))
                .forEach((Mapping mapping) -> deepest.merge(
                        mapping.to().toString(),
                        mapping.depth(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return deepest;
    }

    /** A mapping that was mistyped is noted where it stands, and may be the one that is missing. */
    private static boolean everyMappingLeadsSomewhere(Catalogue catalogue, Set<String> mapped) {
        return mapped.stream()
                .allMatch(each -> catalogue
                        .framework(each.substring(0, each.indexOf('/')))
                        .flatMap(found -> found.element(each.substring(each.indexOf('/') + 1)))
                        .isPresent());
    }

    private static void covered(
            Framework framework, Course course, MustCover must, Map<String, Depth> deepest, Problems problems) {
        Map<Boolean, List<String>> gaps = new HashMap<>();
        for (Element element : framework.elements()) {
            Depth reached = deepest.get(must.framework() + "/" + element.id());
            if (reached == null || reached.compareTo(must.depth()) < 0) {
                gaps.computeIfAbsent(reached != null, key -> new java.util.ArrayList<>())
                        .add(element.id());
            }
        }
        if (!gaps.isEmpty()) {
            String missing = gaps.getOrDefault(false, List.of()).isEmpty()
                    ? ""
                    : " Not reached at all: " + String.join(", ", gaps.getOrDefault(false, List.of())) + ".";
            String shallow = gaps.getOrDefault(true, List.of()).isEmpty()
                    ? ""
                    : " Not deeply enough: " + String.join(", ", gaps.getOrDefault(true, List.of())) + ".";
            Optional<Variation> takenOver = course.varies().filter(each -> !isIn(course.place(), must.place()));
            problems.add(
                    CatalogueProblem.MUST_COVER,
                    takenOver.map(Variation::place).orElse(must.place()),
                    takenOver
                                    .map(each -> "The course takes over from \"" + each.of() + "\"")
                                    .orElse("The course says") + " that it reaches every element of \""
                            + must.framework()
                            + "\" at least to the depth \"" + Words.written(must.depth()) + "\", and it does not."
                            + missing + shallow,
                    "Map an activity to each of them (maps: in its front matter), if it truly does that; otherwise write one that does.");
        }
    }

    private static boolean isIn(Place thing, Place place) {
        return thing.file().equals(place.file());
    }

    private static void answered(
            Catalogue catalogue, Course course, Framework framework, Map<String, Depth> deepest, Problems problems) {
        for (Element element : framework.elements()) {
            if (!deepest.containsKey(framework.id() + "/" + element.id())) {
                continue;
            }
            for (Contest contest : element.contested()) {
                boolean heard = contest.answerWith().isEmpty()
                        || contest.answerWith().stream()
                                .anyMatch(ref -> catalogue.element(ref).isEmpty())
                        || contest.answerWith().stream().anyMatch(ref -> deepest.containsKey(ref.toString()));
                if (!heard) {
                    problems.add(
                            CatalogueProblem.CONTEST_UNANSWERED,
                            course.place(),
                            "The course teaches \"" + framework.id() + "/" + element.id() + "\" (" + element.title()
                                    + "), which is contested by " + contest.by() + ", and nothing in it takes up why.",
                            "Map an activity to one of: "
                                    + String.join(
                                            ", ",
                                            contest.answerWith().stream()
                                                    .map(Object::toString)
                                                    .toList())
                                    + ".");
                }
            }
        }
    }
}
