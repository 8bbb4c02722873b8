package org.waymark.course.lock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.core.Iris;
import org.waymark.core.Place;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Choice;
import org.waymark.course.CourseModule;
import org.waymark.course.Delivery;
import org.waymark.course.Part;
import org.waymark.course.Prose;
import org.waymark.course.Provider;
import org.waymark.course.Question;

/**
 * A catalogue of which only the ids matter, from its paths in order: {@code m/a/q/c} is a choice in a question in an activity in a module, and what holds it is there
 * too.
 */
final class Outline {

    private static final Place NOWHERE = Place.wholeFile("outline");

    private Outline() {}

    static Catalogue of(String... paths) {
        return of(List.of(paths));
    }

    static Catalogue of(List<String> paths) {
        List<CourseModule> modules = new ArrayList<>();
        below("", paths).forEach(module -> modules.add(module(module, paths)));
        return new Catalogue(
                Path.of("."),
                "Outline",
                new Iris("https://example.org"),
                new Provider("Tests", Optional.empty()),
                "CC0-1.0",
                List.of("en"),
                List.of(),
                List.of(),
                List.of(),
                modules,
                List.of(),
                List.of(),
                List.of());
    }

    private static CourseModule module(String module, List<String> paths) {
        List<Activity> activities = new ArrayList<>();
        for (String activity : below(module, paths)) {
            List<Part> questions = new ArrayList<>();
            for (String question : below(activity, paths)) {
                List<Choice> choices = below(question, paths).stream()
                        .map(choice -> new Choice(last(choice), prose(), false, prose()))
                        .toList();
                questions.add(new Question.One(last(question), prose(), choices, NOWHERE));
            }
            activities.add(new Activity.Quiz(
                    new Activity.Heading(
                            last(activity), "", Duration.ZERO, Optional.empty(), List.of(), List.of(), NOWHERE),
                    questions));
        }
        return new CourseModule(
                module,
                "",
                "",
                Duration.ZERO,
                Delivery.SELF_PACED,
                List.of(),
                List.of(),
                List.of(),
                activities,
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                NOWHERE);
    }

    private static Prose prose() {
        return new Prose("", NOWHERE);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The paths directly below another, in the order in which they are first named. */
    private static List<String> below(String parent, List<String> paths) {
        String start = parent.isEmpty() ? "" : parent + "/";
        return paths.stream()
                .filter(path -> path.startsWith(start) && path.length() > start.length())
                .map(path -> {
                    int end = path.indexOf('/', start.length());
                    return end < 0 ? path : path.substring(0, end);
                })
                .distinct()
                .toList();
    }

    /** A lock with these numbers. */
    static Lock lock(Map<String, Integer> numbers) {
        return new Lock(new TreeMap<>(numbers));
    }
}
