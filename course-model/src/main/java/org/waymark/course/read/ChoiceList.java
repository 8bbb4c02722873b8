package org.waymark.course.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.core.Place;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Choice;
import org.waymark.course.Prose;
import org.waymark.course.read.Asking.Asked;

/** Makes choices from the lines below a question, and says what is wrong with them. */
final class ChoiceList {

    /** The most lines below a question: there is a letter for each. */
    static final int MOST = 26;

    private static final Pattern MARK = Pattern.compile("[✓✔✅]");

    private static final Pattern HALVES_WITHOUT_SPACES = Pattern.compile("[^=\\s]\\s*=\\s*[^=\\s]");
    private static final Pattern ARROW = Pattern.compile("\\S\\s*(?:→|[-–—]{1,2}>|=>)\\s*[^#\\s]");
    private static final Pattern TO_A_SCENE = Pattern.compile("(?:→|[-–—]{1,2}>|=>)\\s*#\\S+\\s*$");

    private final ActivityFile file;

    ChoiceList(ActivityFile file) {
        this.file = file;
    }

    /** The choices, each with an id of its own. */
    List<Choice> choices(List<ListLine> lines) {
        Set<String> ids = ListLine.noneTaken();
        List<Choice> choices = new ArrayList<>();
        for (ListLine line : lines) {
            Prose words = line.words();
            choices.add(new Choice(ListLine.id(words.markdown(), ids), words, line.right(), line.feedback()));
        }
        return choices;
    }

    /** Notes what is wrong with the choices of a question that has a right answer. */
    void check(Asked asked, List<ListLine> lines, List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            hearsBack(choices.get(i), lines.get(i).place());
        }
        if (!enough(asked, choices)) {
            return;
        }
        long right = choices.stream().filter(Choice::right).count();
        Optional<Choice> markedLater = (right > 0 ? List.<Choice>of() : choices)
                .stream()
                        .filter(each -> MARK.matcher(each.text().markdown()).find())
                        .findFirst();
        if (right == 0 && markedLater.isPresent()) {
            file.problem(
                    CatalogueProblem.NO_RIGHT_ANSWER,
                    markedLater.get().text().place(),
                    "The ✓ of this choice is not at its beginning, so it does not count.",
                    "Move it directly behind the hyphen: \"- ✓ \".");
        } else if (right == 0 && (all(choices, HALVES_WITHOUT_SPACES) || all(choices, ARROW))) {
            file.problem(
                    CatalogueProblem.NO_RIGHT_ANSWER,
                    asked.place(),
                    "These look like halves to match, and are read as choices.",
                    "Write \" = \" between the halves of each line, with a space on both sides: \"- kettle = tea\".");
        } else if (right == 0) {
            file.problem(
                    CatalogueProblem.NO_RIGHT_ANSWER,
                    asked.place(),
                    "No choice of this question is marked as right.",
                    "Begin the right one with \"- ✓ \" (or \"- [x] \"). If there is no right answer, make it a reflection.");
        } else if (right > 1 && !asked.several()) {
            severalRight(right, asked.place());
        }
        sameTwice(choices.stream().map(Choice::text).toList(), "choice");
        choices.stream()
                .filter(each -> each.text().markdown().indexOf('#') >= 0)
                .filter(each -> TO_A_SCENE.matcher(each.text().markdown()).find())
                .findFirst()
                .ifPresent(each -> file.problem(
                        CatalogueProblem.UNKNOWN_SCENE,
                        each.text().place(),
                        "This choice leads to a scene, and only a scenario has scenes.",
                        "Write activity: scenario at the top of the file, or take the arrow out."));
    }

    private static boolean all(List<Choice> choices, Pattern pattern) {
        return choices.stream()
                .allMatch(each -> pattern.matcher(each.text().markdown()).find());
    }

    /** Notes what is wrong with the choices of a step in a scenario, where none has to be the best. */
    void checkStep(Asked asked, List<ListLine> lines, List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            empty(choices.get(i).text(), lines.get(i).place(), "choice", "the answer");
        }
        if (!enough(asked, choices)) {
            return;
        }
        long right = choices.stream().filter(Choice::right).count();
        if (right > 1) {
            severalRight(right, asked.place());
        }
        sameTwice(choices.stream().map(Choice::text).toList(), "choice");
    }

    private void severalRight(long right, Place place) {
        file.problem(
                CatalogueProblem.SEVERAL_RIGHT_ANSWERS,
                place,
                right + " choices are marked as right, but a learner can choose only one.",
                "Begin the question with \"?? \" to let learners choose all that fit, or mark one choice only.");
    }

    private boolean enough(Asked asked, List<Choice> choices) {
        if (choices.size() < 2) {
            file.problem(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    asked.place(),
                    "This question has only one choice.",
                    "Add another line that begins with \"- \".");
            return false;
        }
        if (choices.size() > MOST) {
            file.problem(
                    CatalogueProblem.TOO_MANY_CHOICES,
                    asked.place(),
                    "This question has " + choices.size() + " choices, and there are letters for " + MOST + ".",
                    "Split it. More than six are hard to hold in mind.");
        }
        return true;
    }

    private void hearsBack(Choice choice, Place place) {
        if (!empty(choice.text(), place, "choice", "the answer")
                && choice.feedback().isEmpty()) {
            file.problem(
                    CatalogueProblem.NO_FEEDBACK,
                    place,
                    "Whoever chooses this answer hears nothing back.",
                    "On the next line, write two spaces, \"> \" and what you would say to them.");
        }
    }

    /** Whether a line has no words; then there is a problem. */
    boolean empty(Prose text, Place place, String what, String words) {
        if (text.isEmpty()) {
            file.problem(
                    CatalogueProblem.NOTHING_TO_READ,
                    place,
                    "This " + what + " is empty.",
                    "Write " + words + " after \"- \".");
        }
        return text.isEmpty();
    }

    /** Notes lines that stand there twice. */
    void sameTwice(List<Prose> texts, String what) {
        Set<String> seen = new HashSet<>();
        for (Prose text : texts) {
            if (!text.isEmpty() && !seen.add(text.markdown().strip())) {
                file.problem(
                        CatalogueProblem.SAME_CHOICE_TWICE,
                        text.place(),
                        "The same " + what + " stands here twice.",
                        "Change or remove one of them.");
            }
        }
    }
}
