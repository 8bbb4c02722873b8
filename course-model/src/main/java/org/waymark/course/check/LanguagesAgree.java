package org.waymark.course.check;

import java.util.List;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Translation;

/**
 * What a course says in another language has the same questions, so that answers mean the same; and what is not yet translated is shown, once for each module of which
 * something is. A text that has mistakes of its own is not compared. A language in which a course has nothing at all is shown once for the course.
 */
final class LanguagesAgree implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, ReadingNotes notes, Problems problems) {
        catalogue.courses().forEach(course -> known(catalogue, course, notes, problems));
        for (Translation translation : catalogue.translations()) {
            catalogue.courses().stream()
                    .filter(course -> course.isIn(translation.language()))
                    .forEach(course -> course(catalogue, course, translation, notes, problems));
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

    private static void known(Catalogue catalogue, Course course, ReadingNotes notes, Problems problems) {
        course.languages().stream()
                .filter(language -> !catalogue.languages().contains(language))
                .findFirst()
                .ifPresent(language -> problems.add(
                        CatalogueProblem.UNKNOWN_LANGUAGE,
                        notes.at(course.place(), "languages"),
                        "This course says that it is in the language " + language
                                + ", and the catalogue has none of that.",
                        "Write one of: " + String.join(", ", catalogue.languages())
                                + "; or add the language to languages in catalogue.yaml."));
    }

    private static void course(
            Catalogue catalogue, Course course, Translation translation, ReadingNotes notes, Problems problems) {
        Translation.CourseWords words = translation.courses().get(course.id());
        if (words != null
                && !words.parts().isEmpty()
                && words.parts().size() != course.parts().size()) {
            problems.add(
                    CatalogueProblem.TRANSLATION_DIFFERS,
                    Place.wholeFile("courses/" + course.id() + "." + translation.language() + ".yaml"),
                    "Here " + (words.parts().size() == 1 ? "is " : "are ")
                            + counted(words.parts().size(), "title") + " of parts, and the course has "
                            + counted(course.parts().size(), "part") + ".",
                    "Write one title for each part, in the order of "
                            + course.place().file() + ".");
        }
        if (words != null
                && !words.entry().isEmpty()
                && words.entry().size() != course.entry().size()) {
            problems.add(
                    CatalogueProblem.TRANSLATION_DIFFERS,
                    Place.wholeFile("courses/" + course.id() + "." + translation.language() + ".yaml"),
                    "Here " + (words.entry().size() == 1 ? "is " : "are ")
                            + counted(words.entry().size(), "line") + " under entry, and the course has "
                            + counted(course.entry().size(), "line") + ".",
                    "Write one for each, in the order of " + course.place().file() + ".");
        }
        if (!notes.isWhole(course, catalogue)) {
            return;
        }
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

    private static String counted(int number, String what) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + what + (number == 1 ? "" : "s");
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
        if (translated == null
                || problems.hasErrors(original.heading().place().file())
                || problems.hasErrors(translated.heading().place().file())) {
            return;
        }
        SameStructure.difference(original, translated)
                .ifPresent(difference -> problems.add(
                        CatalogueProblem.TRANSLATION_DIFFERS,
                        difference.place(),
                        difference.message(),
                        "Keep the kind of activity, the questions with their ids, and the order of the choices as they are in "
                                + original.heading().place().file() + ": learners' answers are kept by them."));
    }
}
