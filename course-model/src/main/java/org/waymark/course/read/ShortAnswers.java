package org.waymark.course.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.Question.Accepted;
import org.waymark.course.Question.ShortAnswer;
import org.waymark.course.read.Asking.Asked;

/** Makes a question that is answered with a few words from the words that are accepted. */
final class ShortAnswers {

    private static final Pattern OR = Pattern.compile("(?<!\\\\)\\s*/\\s*");

    /** What stands for every other answer. */
    private static final Set<String> ANYTHING_ELSE = Set.of("*", "\\*");

    private final ActivityFile file;
    private final ChoiceList choiceList;

    ShortAnswers(ActivityFile file, ChoiceList choiceList) {
        this.file = file;
        this.choiceList = choiceList;
    }

    Question question(Asked asked, List<ListLine> lines, Prose afterwards) {
        Set<String> known = new HashSet<>();
        List<Accepted> accepted = new ArrayList<>();
        Prose otherwise = new Prose("", asked.place());
        boolean otherwiseThere = false;
        for (int i = 0; i < lines.size(); i++) {
            ListLine line = lines.get(i);
            String words = line.without(ListKind.ACCEPTED).markdown().strip();
            if (!ListKind.ACCEPTED.matcher(line.text().markdown()).find()) {
                file.problem(
                        CatalogueProblem.WRONG_VALUE,
                        line.place(),
                        "The other lines of this question are words to accept, and this one is not.",
                        "Begin it with \"- = \", or take it out.");
            }
            if (ANYTHING_ELSE.contains(words)) {
                if (otherwiseThere || i < lines.size() - 1) {
                    file.problem(
                            CatalogueProblem.WRONG_VALUE,
                            line.place(),
                            "\"- = *\" stands for every other answer, and it is not the last line.",
                            "Move it to the end, and write it once.");
                }
                otherwiseThere = true;
                otherwise = line.feedback();
            } else if (!choiceList.empty(
                    new Prose(words, line.place()), line.place(), "line", "\"= \" and the words")) {
                accepted.add(accepted(line, words, known));
            }
        }
        if (accepted.isEmpty()) {
            file.problem(
                    CatalogueProblem.NO_RIGHT_ANSWER,
                    asked.place(),
                    "No words are accepted as an answer to this question.",
                    "Below it, write a line \"- = \" with the words, and / between words that are as good. If any answer is welcome, make it a reflection.");
        } else if (afterwards.isEmpty() && otherwise.isEmpty()) {
            file.problem(
                    CatalogueProblem.NO_FEEDBACK,
                    asked.place(),
                    "Whoever writes something else hears nothing back.",
                    "Add a last line \"- = *\" with feedback below it: two spaces, \"> \" and what you would say to them.");
        }
        return new ShortAnswer(asked.id(), asked.text(), accepted, otherwise, afterwards, asked.place());
    }

    private Accepted accepted(ListLine line, String words, Set<String> known) {
        List<String> each = Arrays.stream(OR.split(words))
                .map(word -> word.replace("\\/", "/").strip())
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : each) {
            if (word.length() > ShortAnswer.MOST_CHARACTERS) {
                file.problem(
                        CatalogueProblem.WRONG_VALUE,
                        line.place(),
                        "These words are longer than the " + ShortAnswer.MOST_CHARACTERS
                                + " characters that a learner can write.",
                        "Accept fewer words, or make this a question with choices.");
            } else if (!known.add(ShortAnswer.plain(word))) {
                file.problem(
                        CatalogueProblem.SAME_CHOICE_TWICE,
                        line.place(),
                        "\"" + word + "\" is accepted twice.",
                        "Take one of the two out. Capital letters, accents and a full stop make no difference.");
            }
        }
        return new Accepted(each, line.feedback());
    }
}
