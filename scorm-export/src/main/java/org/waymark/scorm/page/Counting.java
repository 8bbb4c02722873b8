package org.waymark.scorm.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.course.Activity;
import org.waymark.course.Question;
import org.waymark.course.Scene;

/** Which questions of an activity count towards a score. */
final class Counting {

    private Counting() {}

    /**
     * Those that have a right answer. Of a scenario, those that a learner meets who always takes the way that fits best: nobody has to take another to meet the rest.
     */
    static List<Question> in(Activity activity) {
        if (!(activity instanceof Activity.Scenario scenario)) {
            return activity.questions().stream().filter(Question::counts).toList();
        }
        List<Question> counting = new ArrayList<>();
        List<Scene> passed = new ArrayList<>();
        Optional<Scene> scene = scenario.scenes().stream().findFirst();
        while (scene.isPresent() && !passed.contains(scene.get())) {
            Scene here = scene.get();
            passed.add(here);
            Optional<Question.Step> step = here.step().filter(Question.Step::counts);
            step.ifPresent(counting::add);
            scene = step.flatMap(each -> each.ways().stream()
                            .filter(way -> way.choice().right())
                            .findFirst())
                    .flatMap(way -> scenario.after(here, way));
        }
        return counting;
    }
}
