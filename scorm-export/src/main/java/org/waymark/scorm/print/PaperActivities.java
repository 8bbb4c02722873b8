package org.waymark.scorm.print;

import java.util.ArrayList;
import java.util.List;
import org.waymark.course.Activity;
import org.waymark.course.CourseModule;
import org.waymark.course.Question;
import org.waymark.course.Scene;
import org.waymark.scorm.page.Html;
import org.waymark.scorm.page.ProseHtml;

/** Lays the activities of one module out for paper: what learners see of them, and what comes back for their questions. What a facilitator is told is no part of it. */
final class PaperActivities {

    private final PaperWords words;
    private final ProseHtml prose;
    private final CourseModule module;
    private final List<Paper.Activity> activities = new ArrayList<>();
    private final List<Paper.Answers> answers = new ArrayList<>();

    PaperActivities(PaperWords words, ProseHtml prose, CourseModule module) {
        this.words = words;
        this.prose = prose;
        this.module = module;
        long from = 0;
        int asked = 0;
        for (Activity activity : module.activities()) {
            activities.add(activity(activity, from, asked));
            asked += activity.questions().size();
            from += activity.heading().takes().toMinutes();
        }
    }

    List<Paper.Activity> activities() {
        return activities;
    }

    /** Only activities with something to say about their questions. */
    List<Paper.Answers> answers() {
        return answers;
    }

    private Paper.Activity activity(Activity activity, long from, int asked) {
        String anchor = module.id() + "/" + activity.id();
        boolean writes = activity.kind() == Activity.Kind.REFLECTION;
        List<Paper.Scene> scenes = new ArrayList<>();
        List<Paper.Answer> back = new ArrayList<>();
        Numbers numbers = new Numbers(asked);
        if (activity instanceof Activity.Scenario scenario) {
            for (Scene scene : scenario.scenes()) {
                PaperQuestions questions = new PaperQuestions(
                        words, prose, module.id(), anchor, numbers, way -> way(anchor, scenario, scene, way));
                scenes.add(new Paper.Scene(
                        anchor + "/" + scene.id(),
                        scenes.size() + 1,
                        prose.line(scene.title(), module.id()),
                        scene.step().isEmpty(),
                        new PaperParts(prose, module.id(), writes, questions).all(scene.parts())));
                back.addAll(questions.answers());
            }
        } else {
            PaperQuestions questions =
                    new PaperQuestions(words, prose, module.id(), anchor, numbers, way -> new Paper.Way(0, ""));
            List<Paper.Part> parts = new PaperParts(prose, module.id(), writes, questions).all(activity.parts());
            scenes.add(new Paper.Scene(anchor + "/", 0, new Html(""), false, parts));
            back.addAll(questions.answers());
        }
        if (!back.isEmpty()) {
            answers.add(new Paper.Answers(anchor, activity.title(), back));
        }
        return new Paper.Activity(
                anchor,
                activity.title(),
                activity.kind().word(),
                from,
                activity.heading().takes().toMinutes(),
                activity.heading().contentNote(),
                writes && activity.parts().stream().anyMatch(org.waymark.course.Prompt.class::isInstance),
                scenes);
    }

    private static Paper.Way way(String anchor, Activity.Scenario scenario, Scene scene, Question.Way way) {
        return scenario.after(scene, way)
                .map(next -> new Paper.Way(scenario.scenes().indexOf(next) + 1, anchor + "/" + next.id()))
                .orElse(new Paper.Way(0, ""));
    }

    /** Numbers for the questions of a module, one after the other. */
    static final class Numbers {
        private int last;

        Numbers(int last) {
            this.last = last;
        }

        int next() {
            return ++last;
        }
    }
}
