package org.waymark.course.read;

import java.util.List;
import org.waymark.core.Place;
import org.waymark.course.Activity;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Question;
import org.waymark.course.Recording.Medium;
import org.waymark.course.TickList;

/** Whether the parts of an activity are those that its kind has: a quiz asks, a video has a film, a checklist has something to tick. */
final class PartsBelong {

    private final ActivityFile file;
    private final ActivityText text;
    private final Activity.Kind kind;
    private final Place place;

    /** @param place where the activity says what kind it is */
    PartsBelong(ActivityFile file, ActivityText text, Activity.Kind kind, Place place) {
        this.file = file;
        this.text = text;
        this.kind = kind;
        this.place = place;
    }

    void check() {
        List<Part> parts = text.parts();
        for (Part part : parts) {
            if (part instanceof Question question && !(question instanceof Question.Step)) {
                question(question);
            } else if (part instanceof Prompt prompt) {
                prompt(prompt);
            }
        }
        switch (kind) {
            case QUIZ, SCENARIO, REFLECTION -> asks(parts);
            case CHECKLIST -> {
                if (parts.stream().noneMatch(TickList.class::isInstance)) {
                    text.nothingToTick(place);
                }
            }
            case VIDEO -> plays(Medium.VIDEO, "film", "media/kettle.mp4");
            case AUDIO -> plays(Medium.AUDIO, "recording", "media/kettle.mp3");
            case PAGE, DISCUSSION, PRACTICE, BREAK -> {
                // Nothing that they have to have beside words.
            }
        }
        if (kind != Activity.Kind.QUIZ && kind != Activity.Kind.SCENARIO && kind != Activity.Kind.CHECKLIST) {
            text.boxesElsewhere(kind);
        }
    }

    private void question(Question question) {
        if (kind == Activity.Kind.QUIZ) {
            return;
        }
        file.problem(
                CatalogueProblem.MISPLACED_QUESTION,
                question.place(),
                (question instanceof Question.Choosing
                                ? "A question with choices stands in a "
                                : "A question stands in a ")
                        + kind.word() + ".",
                "Make this a quiz (activity: quiz), or take the question out.");
    }

    private void prompt(Prompt prompt) {
        switch (kind) {
            case QUIZ, SCENARIO -> text.noChoices(prompt);
            case REFLECTION, DISCUSSION, PRACTICE -> {
                // Something to think or to talk about.
            }
            case PAGE, VIDEO, AUDIO, CHECKLIST, BREAK ->
                file.problem(
                        CatalogueProblem.MISPLACED_QUESTION,
                        prompt.place(),
                        "A question to the learner stands in a " + kind.word() + ".",
                        "Make this a reflection (activity: reflection). If it is not a question to the learner, do not begin the line with \"? \".");
        }
    }

    private void asks(List<Part> parts) {
        boolean asks = parts.stream().anyMatch(part -> part instanceof Question || part instanceof Prompt);
        if (!text.nearlyAsks() && !asks) {
            file.problem(
                    CatalogueProblem.NO_QUESTION,
                    place,
                    "This " + kind.word() + " asks nothing.",
                    "Begin the line of each question with \"? \""
                            + (kind == Activity.Kind.QUIZ ? ", or with \"?? \" to let learners choose several." : "."));
        }
    }

    private void plays(Medium medium, String what, String example) {
        List<Medium> there = text.recordingsNamed();
        if (there.contains(medium)) {
            return;
        }
        boolean film = there.contains(Medium.VIDEO);
        file.problem(
                CatalogueProblem.NO_RECORDING,
                place,
                "There is no " + what + " in this " + kind.word() + ".",
                there.isEmpty()
                        ? "Write it as a paragraph of its own: ![What can be seen and heard](" + example + ")."
                        : film
                                ? "There is a film: write activity: video."
                                : "There is a sound recording: write activity: audio.");
    }
}
