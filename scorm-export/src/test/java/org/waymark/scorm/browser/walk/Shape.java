package org.waymark.scorm.browser.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Completion;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Question;
import org.waymark.course.Scene;
import org.waymark.course.TickList;
import org.waymark.course.lock.Lock;

/**
 * A version of a course as the model of a walk knows it: from the course's text and its numbers for life, and from nothing that the player is told.
 *
 * @param id the course's id
 * @param modules in order
 * @param completion when it is complete
 */
record Shape(String id, List<Module> modules, Completion completion) {

    record Module(int number, String id, boolean optional, List<Step> steps) {}

    /**
     * An activity.
     *
     * @param ref its module's and its own number, joined by a full stop
     * @param counting the keys of the questions that count
     * @param ticks the letters of each list to tick, by key
     * @param prompts whether there is something to write that is private
     */
    record Step(
            String module,
            int moduleNumber,
            String ref,
            Activity activity,
            List<Asked> asked,
            Set<String> counting,
            List<Ticks> ticks,
            boolean prompts) {

        String id() {
            return module + "/" + activity.id();
        }

        boolean doneByGoingOn() {
            return asked.isEmpty()
                    && switch (activity.kind()) {
                        case PAGE, VIDEO, AUDIO, REFLECTION, CHECKLIST, BREAK -> true;
                        case QUIZ, SCENARIO, DISCUSSION, PRACTICE -> false;
                    };
        }

        Asked asked(String key) {
            return asked.stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    record Ticks(String key, List<String> letters) {}

    static Shape of(Catalogue catalogue, Course course, Lock lock) {
        List<Module> modules = new ArrayList<>();
        for (CourseModule module : catalogue.modulesOf(course)) {
            int number = lock.module(module.id()).orElseThrow();
            List<Step> steps = module.activities().stream()
                    .map(activity -> step(module, number, activity, lock))
                    .toList();
            modules.add(new Module(number, module.id(), course.isOptional(module.id()), steps));
        }
        return new Shape(course.id(), List.copyOf(modules), course.completion());
    }

    private static Step step(CourseModule module, int number, Activity activity, Lock lock) {
        String ref = number + "." + lock.activity(module.id(), activity.id()).orElseThrow();
        List<Asked> asked = activity.questions().stream()
                .map(question -> Asked.of(module, activity, question, lock, ref))
                .toList();
        Set<String> onTheBestWay = new HashSet<>();
        if (activity instanceof Activity.Scenario story) {
            onTheBestWay.addAll(bestWay(story));
        }
        Set<String> counting = new HashSet<>();
        for (Asked each : asked) {
            boolean counts = each.question() instanceof Question.Step step
                    ? onTheBestWay.contains(step.id())
                    : each.question().counts();
            if (counts) {
                counting.add(each.key());
            }
        }
        List<Ticks> ticks = activity.tickLists().stream()
                .map(list -> ticks(module, activity, list, lock, ref))
                .toList();
        boolean prompts = activity.kind() == Activity.Kind.REFLECTION
                && activity.parts().stream().anyMatch(Shape::isPrompt);
        return new Step(module.id(), number, ref, activity, asked, counting, ticks, prompts);
    }

    private static boolean isPrompt(Part part) {
        return part instanceof Prompt;
    }

    private static Ticks ticks(CourseModule module, Activity activity, TickList list, Lock lock, String ref) {
        List<String> letters = list.items().stream()
                .map(item -> Asked.letter(lock.item(module.id(), activity.id(), list.id(), item.id())
                        .orElseThrow()))
                .toList();
        return new Ticks(
                ref + "." + lock.question(module.id(), activity.id(), list.id()).orElseThrow(), letters);
    }

    /** The questions that somebody meets who always takes the way that fits best. */
    private static Set<String> bestWay(Activity.Scenario story) {
        Set<String> met = new HashSet<>();
        Optional<Scene> here = Optional.of(story.scenes().get(0));
        while (here.isPresent()) {
            Scene scene = here.get();
            Optional<Question.Step> step = scene.step();
            if (step.isEmpty() || !step.get().counts() || !met.add(step.get().id())) {
                return met;
            }
            here = step.get().ways().stream()
                    .filter(way -> way.choice().right())
                    .findFirst()
                    .flatMap(way -> story.after(scene, way));
        }
        return met;
    }

    List<Step> steps() {
        return modules.stream().flatMap(module -> module.steps().stream()).toList();
    }

    Module module(int number) {
        return modules.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    Optional<Step> step(String id) {
        return steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Where somebody comes back to who was here: what stands there now, or the beginning of its module; nothing if that is gone, too. */
    Optional<Step> place(String ref) {
        List<Step> inside = steps().stream()
                .filter(step -> ref.startsWith(step.moduleNumber() + "."))
                .toList();
        return inside.stream()
                .filter(step -> step.ref().equals(ref))
                .findFirst()
                .or(() -> inside.stream().findFirst());
    }
}
