package org.waymark.scorm.browser.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.course.Activity;
import org.waymark.course.Question;
import org.waymark.course.Scene;

/**
 * A way through a scenario.
 *
 * @param scenes the scenes on it, in order; each stands there once, and going back to one forgets what came after it
 * @param letters what was chosen in each of them
 * @param ended whether the story is at its end
 */
record Way(List<Scene> scenes, String letters, boolean ended) {

    /** The way that a row of choices leads, as far as they still lead somewhere. */
    static Way of(Shape.Step step, String chosen) {
        Activity.Scenario story = (Activity.Scenario) step.activity();
        List<Scene> scenes = new ArrayList<>(List.of(story.scenes().get(0)));
        String letters = "";
        for (String letter : chosen.isEmpty() ? new String[0] : chosen.split("")) {
            Scene here = scenes.get(scenes.size() - 1);
            Optional<Question.Way> way = here.step().flatMap(question -> way(step, question, letter));
            if (way.isEmpty()) {
                break;
            }
            letters += letter;
            Optional<Scene> next = story.after(here, way.get());
            if (next.isEmpty()) {
                return new Way(scenes, letters, true);
            }
            int before = scenes.indexOf(next.get());
            if (before >= 0) {
                scenes = new ArrayList<>(scenes.subList(0, before + 1));
                letters = letters.substring(0, before);
            } else {
                scenes.add(next.get());
            }
        }
        return new Way(scenes, letters, scenes.get(scenes.size() - 1).step().isEmpty());
    }

    private static Optional<Question.Way> way(Shape.Step step, Question.Step question, String letter) {
        Asked asked = asked(step, question);
        return question.ways().stream()
                .filter(way -> letter.equals(asked.letters().get(way.choice().id())))
                .findFirst();
    }

    static Asked asked(Shape.Step step, Question question) {
        return step.asked().stream()
                .filter(each -> each.question().id().equals(question.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The questions that can be seen on it. */
    List<Asked> asked(Shape.Step step) {
        return scenes.stream()
                .flatMap(scene -> scene.step().stream())
                .map(question -> asked(step, question))
                .toList();
    }

    /** The way after an answer in one of its scenes. */
    Way choosing(Shape.Step step, Asked asked, String letter) {
        for (int i = 0; i < scenes.size(); i++) {
            if (scenes.get(i).step().filter(asked.question()::equals).isPresent()) {
                return of(step, letters.substring(0, Math.min(i, letters.length())) + letter);
            }
        }
        throw new IllegalStateException(asked.key() + " is not on the way");
    }
}
