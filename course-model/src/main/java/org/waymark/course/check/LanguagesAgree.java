package org.waymark.course.check;

import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Choice;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Question;
import org.waymark.course.Translation;

/**
 * What a course says in another language has the same questions, so that answers mean the same; and what is not yet translated is shown, once for each module of which
 * something is. A language in which a course has nothing at all is shown once for the course.
 */
final class LanguagesAgree implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        for (Translation translation : catalogue.translations()) {
            for (Course course : catalogue.courses()) {
                course(catalogue, course, translation, problems);
            }
            for (CourseModule module : catalogue.modules()) {
                Translation.ModuleWords words = translation.modules().get(module.id());
                if (words != null) {
                    module.activities()
                            .forEach(activity ->
                                    same(activity, words.activities().get(activity.id()), problems));
                    if (notes.moduleIsWhole(module.id()) && notes.wordsAreWhole(module.id(), translation.language())) {
                        missing(module, words, translation.language(), problems);
                    }
                }
            }
        }
    }

    private static void course(Catalogue catalogue, Course course, Translation translation, Problems problems) {
        boolean nothing = catalogue.modulesOf(course).stream()
                .allMatch(module -> isEmpty(translation.modules().get(module.id())));
        if (nothing || !translation.courses().containsKey(course.id())) {
            problems.add(
                    CatalogueProblem.NOT_TRANSLATED,
                    course.place(),
                    nothing
                            ? "Nothing of this course is there in the language " + translation.language() + " yet."
                            : "This course's title is not there in the language " + translation.language() + " yet.",
                    "Write courses/" + course.id() + "." + translation.language()
                            + ".yaml with course: and title:; pages go beside the originals, such as welcome."
                            + translation.language() + ".md.");
        }
    }

    private static boolean isEmpty(Translation.@org.jspecify.annotations.Nullable ModuleWords words) {
        return words == null || (words.title().isEmpty() && words.activities().isEmpty());
    }

    private static void missing(
            CourseModule module, Translation.ModuleWords words, String language, Problems problems) {
        List<String> missing = module.activities().stream()
                .map(Activity::id)
                .filter(id -> !words.activities().containsKey(id))
                .toList();
        if (isEmpty(words) || (missing.isEmpty() && !words.title().isEmpty())) {
            return;
        }
        String title = words.title().isEmpty() ? "its title (module." + language + ".yaml)" : "";
        String activities = missing.isEmpty()
                ? ""
                : missing.size() + " of " + module.activities().size() + " activities (" + String.join(", ", missing)
                        + ")";
        problems.add(
                CatalogueProblem.NOT_TRANSLATED,
                module.place(),
                "Not yet there in the language " + language + ": " + title
                        + (title.isEmpty() || activities.isEmpty() ? "" : ", ") + activities + ".",
                "Learners read these in " + "the first language until then.");
    }

    private static void same(
            Activity original, @org.jspecify.annotations.Nullable Activity translated, Problems problems) {
        if (translated == null) {
            return;
        }
        difference(original, translated)
                .ifPresent(difference -> problems.add(
                        CatalogueProblem.TRANSLATION_DIFFERS,
                        difference.place(),
                        difference.message(),
                        "Keep the kind of activity, the questions with their ids, and the order of the choices as they are in "
                                + original.heading().place().file() + ": learners' answers are kept by them."));
    }

    private record Difference(Place place, String message) {}

    /** The first thing in which a translation is not built as the original is. */
    private static Optional<Difference> difference(Activity original, Activity translated) {
        Place place = translated.heading().place();
        if (!original.getClass().equals(translated.getClass())) {
            return Optional.of(new Difference(place, "This is another kind of activity than the original."));
        }
        List<Part> wanted = asked(original);
        List<Part> found = asked(translated);
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

    private static Optional<Difference> difference(Part wanted, Part found) {
        Place place = place(found);
        if (!id(wanted).equals(id(found))) {
            return Optional.of(new Difference(
                    place,
                    "This question has the id \"" + id(found) + "\", and in the original it has \"" + id(wanted)
                            + "\"."));
        }
        if (wanted instanceof Prompt && found instanceof Prompt) {
            return Optional.empty();
        }
        if (!(wanted instanceof Question original && found instanceof Question translated)) {
            return Optional.of(new Difference(
                    place, "This question has choices in one of the two languages and none in the other."));
        }
        if (!(original instanceof Question.Choosing one && translated instanceof Question.Choosing other)) {
            return Optional.empty();
        }
        if (one.choices().size() != other.choices().size()) {
            return Optional.of(new Difference(
                    place,
                    "This question has " + other.choices().size() + " choices, and in the original it has "
                            + one.choices().size() + "."));
        }
        boolean sameRight = one.choices().stream()
                .map(Choice::right)
                .toList()
                .equals(other.choices().stream().map(Choice::right).toList());
        if (!original.getClass().equals(translated.getClass()) || !sameRight) {
            return Optional.of(new Difference(place, "Other choices of this question are right than in the original."));
        }
        return Optional.empty();
    }

    private static List<Part> asked(Activity activity) {
        return activity.parts().stream()
                .filter(part -> part instanceof Question || part instanceof Prompt)
                .toList();
    }

    private static String id(Part asked) {
        return asked instanceof Question question ? question.id() : ((Prompt) asked).id();
    }

    private static Place place(Part asked) {
        return asked instanceof Question question ? question.place() : ((Prompt) asked).place();
    }

    private static String questions(List<Part> asked) {
        return asked.size() == 1 ? "1 question" : asked.size() + " questions";
    }
}
