package org.waymark.scorm.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.course.Choice;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.scorm.page.Html;
import org.waymark.scorm.page.ProseHtml;
import org.waymark.scorm.page.Templates;

/** Lays out questions for somebody with a pen, and keeps what comes back for them. */
final class PaperQuestions implements Question.Kinds<Paper.Part> {

    private static final Html NOTHING = new Html("");

    private final PaperWords words;
    private final ProseHtml prose;
    private final String module;
    private final String anchor;
    private final PaperActivities.Numbers numbers;
    private final Function<Question.Way, Paper.Way> ways;
    private final List<Paper.Answer> answers = new ArrayList<>();

    /**
     * Questions of one activity, or of one scene.
     *
     * @param ways where the choices of a scene lead
     */
    PaperQuestions(
            PaperWords words,
            ProseHtml prose,
            String module,
            String anchor,
            PaperActivities.Numbers numbers,
            Function<Question.Way, Paper.Way> ways) {
        this.words = words;
        this.prose = prose;
        this.module = module;
        this.anchor = anchor;
        this.numbers = numbers;
        this.ways = ways;
    }

    /** What comes back for the questions that were laid out. */
    List<Paper.Answer> answers() {
        return answers;
    }

    @Override
    public Paper.Part one(Question.One question) {
        return choices(question, "choose-one");
    }

    @Override
    public Paper.Part several(Question.Several question) {
        return choices(question, "choose-several");
    }

    @Override
    public Paper.Part trueFalse(Question.TrueFalse question) {
        return choices(question, "choose-true");
    }

    @Override
    public Paper.Part step(Question.Step question) {
        int number = numbers.next();
        List<Paper.Option> options = new ArrayList<>();
        for (Question.Way way : question.ways()) {
            options.add(option(way.choice(), options.size(), Optional.of(ways.apply(way))));
        }
        answer(question, number, choiceLines(question), NOTHING);
        return new Paper.Choices(id(question), number, asks(question), words.say("choose-way"), options);
    }

    private Paper.Part choices(Question.Choosing question, String hint) {
        int number = numbers.next();
        List<Paper.Option> options = new ArrayList<>();
        for (Choice choice : question.choices()) {
            options.add(option(choice, options.size(), Optional.empty()));
        }
        answer(question, number, choiceLines(question), NOTHING);
        return new Paper.Choices(id(question), number, asks(question), words.say(hint), options);
    }

    private Paper.Option option(Choice choice, int index, Optional<Paper.Way> way) {
        return new Paper.Option(letter(index), line(choice.text()), choice.right(), way);
    }

    private List<Paper.Line> choiceLines(Question.Choosing question) {
        List<Paper.Line> lines = new ArrayList<>();
        for (Choice choice : question.choices()) {
            lines.add(new Paper.Line(
                    letter(lines.size()), line(choice.text()), NOTHING, choice.right(), back(choice.feedback())));
        }
        return lines;
    }

    @Override
    public Paper.Part order(Question.Order question) {
        int number = numbers.next();
        List<Paper.Line> lines = new ArrayList<>();
        question.items()
                .forEach(item -> lines.add(new Paper.Line(
                        lines.size() + 1 + ".", line(item.text()), NOTHING, true, back(item.feedback()))));
        answer(question, number, lines, back(question.afterwards()));
        return new Paper.Order(
                id(question),
                number,
                asks(question),
                question.shuffled().stream().map(item -> line(item.text())).toList());
    }

    @Override
    public Paper.Part match(Question.Match question) {
        int number = numbers.next();
        List<Question.Half> halves = question.shuffledHalves();
        List<Paper.Lettered> right = new ArrayList<>();
        halves.forEach(half -> right.add(new Paper.Lettered(letter(right.size()), line(half.text()))));
        List<Paper.Line> lines = question.pairs().stream()
                .map(pair -> new Paper.Line(
                        letter(halves.indexOf(pair.right())),
                        line(pair.left().text()),
                        line(pair.right().text()),
                        true,
                        back(pair.left().feedback())))
                .toList();
        answer(question, number, lines, back(question.afterwards()));
        return new Paper.Match(
                id(question),
                number,
                asks(question),
                question.pairs().stream().map(pair -> line(pair.left().text())).toList(),
                right);
    }

    @Override
    public Paper.Part shortAnswer(Question.ShortAnswer question) {
        int number = numbers.next();
        List<Paper.Line> lines = new ArrayList<>();
        for (Question.Accepted accepted : question.accepted()) {
            String any = String.join(" / ", accepted.words());
            lines.add(new Paper.Line("", new Html(Templates.escape(any)), NOTHING, true, back(accepted.feedback())));
        }
        if (!question.otherwise().isEmpty()) {
            String other = Templates.escape(words.say("anything-else"));
            lines.add(new Paper.Line("", new Html(other), NOTHING, false, back(question.otherwise())));
        }
        answer(question, number, lines, back(question.afterwards()));
        return new Paper.ShortAnswer(id(question), number, asks(question));
    }

    @Override
    public Paper.Part scale(Question.Scale question) {
        int number = numbers.next();
        List<Paper.Line> lines = question.points().stream()
                .filter(point -> !point.feedback().isEmpty())
                .map(point -> new Paper.Line(
                        Integer.toString(point.value()), line(point.text()), NOTHING, false, back(point.feedback())))
                .toList();
        if (!lines.isEmpty() || !question.afterwards().isEmpty()) {
            answer(question, number, lines, back(question.afterwards()));
        }
        return new Paper.Scale(
                id(question),
                number,
                asks(question),
                question.points().stream()
                        .map(point -> new Paper.Point(point.value(), line(point.text())))
                        .toList());
    }

    private void answer(Question question, int number, List<Paper.Line> lines, Html afterwards) {
        answers.add(
                new Paper.Answer(Paper.back(id(question)), id(question), number, question.counts(), lines, afterwards));
    }

    private String id(Question question) {
        return "question/" + anchor + "/" + question.id();
    }

    private Html asks(Question question) {
        return prose.blocks(question.asks(), module);
    }

    private Html line(Prose text) {
        return prose.line(text, module);
    }

    private Html back(Prose text) {
        return text.isEmpty() ? NOTHING : prose.blocks(text, module);
    }

    /** A, B, … Z, then A2, B2, … */
    private static String letter(int index) {
        String letter = Character.toString('A' + index % 26);
        return index < 26 ? letter : letter + (index / 26 + 1);
    }
}
