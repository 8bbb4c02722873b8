package org.waymark.course.check;

import java.util.List;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Choice;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Prompt;
import org.waymark.course.Question;
import org.waymark.course.Translation;

/**
 * What a course says in another language has the same questions, so that answers mean the same; and what is not yet translated is shown, once for each module of which
 * something is. A language in which a course has nothing at all is shown once for the course.
 */
final class LanguagesAgree implements CatalogueCheck.Rule {

    @Override
    public void check(Catalogue catalogue, Problems problems) {
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
                    missing(module, words, translation.language(), problems);
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
        List<String> wanted = skeleton(original);
        List<String> found = skeleton(translated);
        if (!original.getClass().equals(translated.getClass()) || !wanted.equals(found)) {
            problems.add(
                    CatalogueProblem.TRANSLATION_DIFFERS,
                    translated.heading().place(),
                    "This is not built as the original is: there " + said(wanted) + ", and here " + said(found) + ".",
                    "Keep the kind of activity, the questions with their ids, the number of choices and which are right, in the same order as in "
                            + original.heading().place().file() + ".");
        }
    }

    private static String said(List<String> skeleton) {
        return skeleton.isEmpty() ? "is nothing to answer" : "stand " + String.join("; ", skeleton);
    }

    /** Questions by id, with their choices as signs: what must not differ between languages. */
    private static List<String> skeleton(Activity activity) {
        return activity.parts().stream()
                .filter(part -> part instanceof Question || part instanceof Prompt)
                .map(part -> {
                    if (part instanceof Question question) {
                        StringBuilder choices = new StringBuilder();
                        for (Choice choice : question.choices()) {
                            choices.append(choice.right() ? '✓' : '-');
                        }
                        return (question.several() ? "?? " : "? ") + question.id() + " " + choices;
                    }
                    return "? " + ((Prompt) part).id();
                })
                .toList();
    }
}
