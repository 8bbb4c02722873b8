package org.waymark.course.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.CourseModule;
import org.waymark.course.Prompt;
import org.waymark.course.Question;
import org.waymark.course.Scene;

/** Every scene of a scenario can be reached, and from each the walk can end. */
final class ScenariosEnd implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (CourseModule module : catalogue.modules()) {
            for (Activity activity : module.activities()) {
                if (activity instanceof Activity.Scenario scenario && everyWayLeads(scenario)) {
                    scenario(scenario, problems);
                }
            }
        }
    }

    /** Whether every question has choices, and every scene that is named is there; if not, that has been noted, and nothing follows from the rest. */
    private static boolean everyWayLeads(Activity.Scenario scenario) {
        Set<String> ids = new HashSet<>();
        scenario.scenes().forEach(scene -> ids.add(scene.id()));
        boolean asks = scenario.scenes().stream().anyMatch(scene -> scene.step().isPresent());
        boolean unfinished = scenario.parts().stream().anyMatch(Prompt.class::isInstance);
        return asks
                && !unfinished
                && ids.size() == scenario.scenes().size()
                && scenario.scenes().stream()
                        .flatMap(scene -> scene.step().stream())
                        .flatMap(step -> step.ways().stream())
                        .allMatch(way -> way.to().map(ids::contains).orElse(true));
    }

    private static void scenario(Activity.Scenario scenario, Problems problems) {
        Set<Scene> reached = reached(scenario);
        for (Scene scene : scenario.scenes()) {
            if (!reached.contains(scene)) {
                problems.add(
                        CatalogueProblem.UNREACHABLE_SCENE,
                        scene.place(),
                        "No choice leads to this scene, so that nobody will see it.",
                        "Let a choice above lead to it with → #" + scene.id() + ", or remove it.");
            }
        }
        Set<Scene> ending = ending(scenario);
        List<Scene> circling =
                reached.stream().filter(scene -> !ending.contains(scene)).toList();
        if (!circling.isEmpty()) {
            Scene first = circling.get(0);
            Place place = first.step().map(Question::place).orElse(first.place());
            problems.add(
                    CatalogueProblem.ENDLESS_SCENARIO,
                    place,
                    circling.size() == reached.size()
                            ? "This scenario has no end: every choice leads on to another one."
                            : "Whoever comes to this scene goes round in a circle: no choice from here leads to an end.",
                    "Let at least one choice lead to a scene without a question: there the walk ends.");
        }
    }

    private static Set<Scene> reached(Activity.Scenario scenario) {
        Set<Scene> reached = new LinkedHashSet<>();
        Deque<Scene> next = new ArrayDeque<>(List.of(scenario.scenes().get(0)));
        while (!next.isEmpty()) {
            Scene scene = next.remove();
            if (reached.add(scene)) {
                next.addAll(after(scenario, scene));
            }
        }
        return reached;
    }

    /** The scenes from which an end can be reached. */
    private static Set<Scene> ending(Activity.Scenario scenario) {
        Set<Scene> ending = new HashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Scene scene : scenario.scenes()) {
                grew |= (ends(scenario, scene)
                                || after(scenario, scene).stream().anyMatch(ending::contains))
                        && ending.add(scene);
            }
        }
        return ending;
    }

    private static boolean ends(Activity.Scenario scenario, Scene scene) {
        return scene.step()
                .map(step -> step.ways().isEmpty()
                        || step.ways().stream()
                                .anyMatch(way -> scenario.after(scene, way).isEmpty()))
                .orElse(true);
    }

    private static List<Scene> after(Activity.Scenario scenario, Scene scene) {
        List<Scene> after = new ArrayList<>();
        scene.step()
                .ifPresent(step ->
                        step.ways().forEach(way -> scenario.after(scene, way).ifPresent(after::add)));
        return after;
    }
}
