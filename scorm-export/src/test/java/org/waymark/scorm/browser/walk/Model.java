package org.waymark.scorm.browser.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.course.Completion;

/** What has to be on record of a learner: of each thing they did what docs/reference and docs/decisions say of it, reckoned without the player. */
final class Model {

    /** Nobody counts further. */
    private static final int MOST_TRIES = 9;

    /** An answer as it stands: as it was put in, how often the question was answered, and whether it was ever right. */
    record Given(String answer, int tries, boolean right) {}

    /** An answer that was told; {@code inPart} if some of it may be lost. */
    record Told(Asked asked, String answer, boolean inPart) {}

    final Map<String, Given> answers = new TreeMap<>();
    final Set<String> done = new TreeSet<>();
    final Set<Integer> opened = new TreeSet<>();
    final Set<Integer> completed = new TreeSet<>();
    final Map<String, String> walks = new TreeMap<>();
    final Map<String, String> ticks = new TreeMap<>();
    final List<Told> told = new ArrayList<>();
    String place = "";

    @Nullable
    Integer best;

    boolean finished;
    double seconds;
    int visits;

    Model copy() {
        Model copy = new Model();
        copy.answers.putAll(answers);
        copy.done.addAll(done);
        copy.opened.addAll(opened);
        copy.completed.addAll(completed);
        copy.walks.putAll(walks);
        copy.ticks.putAll(ticks);
        copy.told.addAll(told);
        copy.place = place;
        copy.best = best;
        copy.finished = finished;
        copy.seconds = seconds;
        copy.visits = visits;
        return copy;
    }

    void arrives(Shape.Step step, Story story) {
        place = step.ref();
        if (opened.add(step.moduleNumber())) {
            story.says("initialized", module(step));
        }
    }

    void answers(Shape.Step step, String key, String answer, Story story) {
        Asked asked = step.asked(key);
        boolean right = asked.isRight(answer).orElse(false);
        Given before = answers.getOrDefault(key, new Given("", 0, false));
        answers.put(key, new Given(answer, Math.min(before.tries() + 1, MOST_TRIES), right || before.right()));
        told.add(new Told(asked, answer, false));
        String success = asked.isRight(answer).map(String::valueOf).orElse("-");
        story.says(
                "answered",
                activity(step) + "/questions/" + asked.question().id(),
                success,
                String.join("[,]", asked.parts(answer, "[.]")));
    }

    /** That a step is done, with what follows from it. */
    void does(Shape.Step step, Story story) {
        boolean news = done.add(step.ref());
        boolean quiz = step.activity().kind() == org.waymark.course.Activity.Kind.QUIZ;
        if (news && quiz && allAnswered(step)) {
            story.says("completed", activity(step), score(List.of(step)));
        }
    }

    boolean allAnswered(Shape.Step step) {
        return step.asked().stream().allMatch(asked -> answers.containsKey(asked.key()));
    }

    /** Whatever happened, this follows: parts and the course are complete as soon as all that they ask for is done, and the score is the best there was. */
    void settles(Shape shape, Story story) {
        for (Shape.Module module : shape.modules()) {
            boolean whole = module.steps().stream().allMatch(step -> done.contains(step.ref()));
            if (whole && opened.contains(module.number()) && completed.add(module.number())) {
                story.says("completed", "/modules/" + module.id(), score(module.steps()));
            }
        }
        List<Shape.Step> required = required(shape);
        int of = counting(required);
        if (of > 0 && !answers.isEmpty()) {
            int percent = (int) Math.round(100.0 * right(required) / of);
            best = best == null ? percent : Math.max(best, percent);
        }
        if (!finished && isComplete(shape)) {
            finished = true;
            story.says("completed", "/courses/" + shape.id(), score(required));
        }
    }

    private boolean isComplete(Shape shape) {
        if (shape.completion() instanceof Completion.Score score) {
            return best != null && best >= score.percent();
        }
        if (shape.completion() instanceof Completion.SomeModules some) {
            return shape.modules().stream()
                            .filter(module -> completed.contains(module.number()))
                            .count()
                    >= some.count();
        }
        return shape.modules().stream()
                .filter(module -> !module.optional())
                .allMatch(module -> completed.contains(module.number()));
    }

    private static List<Shape.Step> required(Shape shape) {
        return shape.modules().stream()
                .filter(module -> !module.optional())
                .flatMap(module -> module.steps().stream())
                .toList();
    }

    private static int counting(List<Shape.Step> steps) {
        return steps.stream().mapToInt(step -> step.counting().size()).sum();
    }

    private int right(List<Shape.Step> steps) {
        return (int) steps.stream()
                .flatMap(step -> step.counting().stream())
                .filter(key ->
                        answers.getOrDefault(key, new Given("", 0, false)).right())
                .count();
    }

    private String score(List<Shape.Step> steps) {
        int of = counting(steps);
        return of == 0 ? "-" : right(steps) + "/" + of;
    }

    /** What an LMS is told of each part that was opened: whether it is complete, and its score. */
    Map<String, String> objectives(Shape shape) {
        Map<String, String> told = new TreeMap<>();
        for (Shape.Module module : shape.modules()) {
            if (opened.contains(module.number())) {
                int of = counting(module.steps());
                String score = of == 0 ? "" : String.valueOf(Math.round(100.0 * right(module.steps()) / of));
                told.put(
                        module.id().replace('-', '_'),
                        (completed.contains(module.number()) ? "completed" : "incomplete") + " " + score);
            }
        }
        return told;
    }

    static String module(Shape.Step step) {
        return "/modules/" + step.module();
    }

    static String activity(Shape.Step step) {
        return module(step) + "/activities/" + step.activity().id();
    }
}
