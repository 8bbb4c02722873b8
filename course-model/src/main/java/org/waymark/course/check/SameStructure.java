package org.waymark.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.core.Place;
import org.waymark.course.Activity;
import org.waymark.course.Choice;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.Recording;
import org.waymark.course.Scene;
import org.waymark.course.TickList;

/** Compares an activity with its translation in what answers are kept by: kinds, ids, how many lines there are below a question, and which of them are right. */
final class SameStructure {

    private SameStructure() {}

    /**
     * A difference.
     *
     * @param place where it is, in the translation
     * @param message what it is
     */
    record Difference(Place place, String message) {}

    /** The first thing in which a translation is not built as the original is. */
    static Optional<Difference> difference(Activity original, Activity translated) {
        Place place = translated.heading().place();
        if (original.kind() != translated.kind()) {
            return Optional.of(new Difference(place, "This is another kind of activity than the original."));
        }
        if (original instanceof Activity.Scenario story && translated instanceof Activity.Scenario told) {
            Optional<Difference> scenes = scenes(story, told, place);
            if (scenes.isPresent()) {
                return scenes;
            }
        }
        List<Asked> wanted = asked(original);
        List<Asked> found = asked(translated);
        if (wanted.size() != found.size()) {
            return Optional.of(new Difference(
                    place, "The original asks " + questions(wanted) + ", and this asks " + questions(found) + "."));
        }
        for (int i = 0; i < wanted.size(); i++) {
            Optional<Difference> difference = difference(wanted.get(i), found.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> scenes(Activity.Scenario original, Activity.Scenario translated, Place place) {
        List<String> wanted = original.scenes().stream().map(Scene::id).toList();
        List<String> found = translated.scenes().stream().map(Scene::id).toList();
        if (wanted.equals(found)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                place,
                "The scenes here are " + String.join(", ", found) + ", and in the original they are "
                        + String.join(", ", wanted) + "."));
    }

    /**
     * A question, a prompt or a list to tick.
     *
     * @param shape what has to be the same in every language, line by line
     */
    private record Asked(String id, Place place, Class<?> kind, String what, List<Object> shape) {}

    private static List<Asked> asked(Activity activity) {
        List<Asked> asked = new ArrayList<>();
        for (Part part : activity.parts()) {
            part.on(new Part.Cases<Optional<Asked>>() {
                        @Override
                        public Optional<Asked> prose(Prose prose) {
                            return Optional.empty();
                        }

                        @Override
                        public Optional<Asked> question(Question question) {
                            return Optional.of(new Asked(
                                    question.id(),
                                    question.place(),
                                    question.getClass(),
                                    question instanceof Question.Choosing ? "choices" : "lines",
                                    question.on(new Lines())));
                        }

                        @Override
                        public Optional<Asked> prompt(Prompt prompt) {
                            return Optional.of(
                                    new Asked(prompt.id(), prompt.place(), Prompt.class, "choices", List.of()));
                        }

                        @Override
                        public Optional<Asked> tickList(TickList list) {
                            List<Object> items = list.items().stream()
                                    .map(item -> (Object) "")
                                    .toList();
                            return Optional.of(new Asked("", list.place(), TickList.class, "lines to tick", items));
                        }

                        @Override
                        public Optional<Asked> recording(Recording recording) {
                            return Optional.empty();
                        }
                    })
                    .ifPresent(asked::add);
        }
        return asked;
    }

    /** What is the same in every language about each line below a question. */
    private static final class Lines implements Question.Kinds<List<Object>> {

        private static List<Object> right(List<Choice> choices) {
            return choices.stream().map(choice -> (Object) choice.right()).toList();
        }

        @Override
        public List<Object> one(Question.One question) {
            return right(question.choices());
        }

        @Override
        public List<Object> several(Question.Several question) {
            return right(question.choices());
        }

        @Override
        public List<Object> trueFalse(Question.TrueFalse question) {
            return right(question.choices());
        }

        @Override
        public List<Object> order(Question.Order question) {
            return question.items().stream().map(item -> (Object) "").toList();
        }

        @Override
        public List<Object> match(Question.Match question) {
            List<Question.Half> halves = question.halves();
            return question.pairs().stream()
                    .map(pair -> (Object) halves.indexOf(pair.right()))
                    .toList();
        }

        /** Nothing: how many words are as good as others is another matter in each language. */
        @Override
        public List<Object> shortAnswer(Question.ShortAnswer question) {
            return List.of();
        }

        @Override
        public List<Object> scale(Question.Scale question) {
            return question.points().stream()
                    .map(point -> (Object) point.value())
                    .toList();
        }

        @Override
        public List<Object> step(Question.Step question) {
            return question.ways().stream()
                    .map(way -> (Object) List.of(way.choice().right(), way.to()))
                    .toList();
        }
    }

    private static Optional<Difference> difference(Asked wanted, Asked found) {
        Place place = found.place();
        if (!wanted.id().equals(found.id())) {
            return Optional.of(new Difference(
                    place,
                    "This question has the id \"" + found.id() + "\", and in the original it has \"" + wanted.id()
                            + "\"."));
        }
        boolean choosing = wanted.what().equals("choices") && found.what().equals("choices");
        if (wanted.kind() == Prompt.class ^ found.kind() == Prompt.class) {
            return Optional.of(new Difference(
                    place, "This question has choices in one of the two languages and none in the other."));
        }
        if (wanted.shape().size() != found.shape().size()) {
            return Optional.of(new Difference(
                    place,
                    "This question has " + found.shape().size() + " " + found.what() + ", and in the original it has "
                            + wanted.shape().size() + "."));
        }
        if (wanted.kind().equals(found.kind()) && Objects.equals(wanted.shape(), found.shape())) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                place,
                choosing && found.kind() == Question.Step.class && wanted.kind() == found.kind()
                        ? "The choices of this step are marked or lead on otherwise than in the original."
                        : choosing
                                ? "Other choices of this question are right than in the original."
                                : wanted.kind().equals(found.kind())
                                        ? "The lines of this question do not belong together as they do in the original."
                                        : "This is another kind of question than in the original."));
    }

    private static String questions(List<Asked> asked) {
        return asked.size() == 1 ? "1 question" : asked.size() + " questions";
    }
}
