package org.waymark.course.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Choice;
import org.waymark.course.Item;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.Question.Half;
import org.waymark.course.Question.Pair;
import org.waymark.course.Question.Point;
import org.waymark.course.read.Asking.Asked;

/** Makes a question from a paragraph that asks and the list below it, whose shape says which kind it is. */
final class QuestionReader {

    /** More pairs than this cannot be held in mind, and a number for each half has to be left for later changes. */
    private static final int MOST_PAIRS = 12;

    private final ActivityFile file;
    private final Markdown markdown;
    private final ChoiceList choiceList;
    private final ShortAnswers shortAnswers;

    QuestionReader(ActivityFile file, Markdown markdown) {
        this.file = file;
        this.markdown = markdown;
        this.choiceList = new ChoiceList(file);
        this.shortAnswers = new ShortAnswers(file, choiceList);
    }

    /**
     * The question.
     *
     * @param lines the lines of the list
     * @param kind what kind of question they make
     * @param broken whether the list is known to break off, so that nothing is concluded from what it lacks
     */
    Question question(Asked asked, ListBlock list, List<ListLine> lines, ListKind kind, boolean broken) {
        if (!kind.takesWordsForAll()) {
            return choices(asked, list, lines, kind, broken);
        }
        if (asked.several()) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    asked.place(),
                    "\"?? \" lets learners choose several, and there is nothing to choose below this question.",
                    "Begin it with \"? \". If you mean choices, mark the right ones: \"- ✓ \".");
        }
        Prose afterwards = afterwards(list);
        return switch (kind) {
            case ORDER -> order(asked, lines, afterwards, broken);
            case MATCH -> match(asked, lines, afterwards);
            case SCALE -> scale(asked, lines, afterwards);
            default -> shortAnswers.question(asked, lines, afterwards);
        };
    }

    /** What stands in a quotation directly below a list, which everybody reads who has answered. */
    private Prose afterwards(ListBlock list) {
        return list.getNext() instanceof BlockQuote quote && quote.getFirstChild() != null
                ? markdown.slice(Markdown.children(quote))
                : new Prose("", markdown.place(list));
    }

    private Question choices(Asked asked, ListBlock list, List<ListLine> lines, ListKind kind, boolean broken) {
        if (list instanceof OrderedList) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    markdown.place(list),
                    "The choices of a question are numbered.",
                    "Begin each with \"- \" instead: learners see letters. Numbers are for things to put in order, with no ✓.");
        }
        List<Choice> choices = choiceList.choices(lines);
        if (!broken) {
            choiceList.check(asked, lines, choices);
        }
        if (kind == ListKind.TRUE_FALSE && !asked.several()) {
            boolean first = ListKind.saysTrue(lines.get(0));
            return new Question.TrueFalse(
                    asked.id(), asked.text(), choices.get(first ? 0 : 1), choices.get(first ? 1 : 0), asked.place());
        }
        return asked.several()
                ? new Question.Several(asked.id(), asked.text(), choices, asked.place())
                : new Question.One(asked.id(), asked.text(), choices, asked.place());
    }

    private Question order(Asked asked, List<ListLine> lines, Prose afterwards, boolean broken) {
        Set<String> ids = ListLine.noneTaken();
        List<Item> items = new ArrayList<>();
        for (ListLine line : lines) {
            choiceList.empty(line.text(), line.place(), "line", "what is to be put in order");
            items.add(item(line, line.text(), ids));
        }
        if (!broken) {
            enough(asked, items.size(), "thing to put in order", "Add another line that begins with \"2. \".");
            hearsBack(asked, items, afterwards);
        }
        choiceList.sameTwice(items.stream().map(Item::text).toList(), "line");
        return new Question.Order(asked.id(), asked.text(), items, afterwards, asked.place());
    }

    private static Item item(ListLine line, Prose text, Set<String> ids) {
        return new Item(ListLine.id(text.markdown(), ids), text, line.feedback());
    }

    private Question match(Asked asked, List<ListLine> lines, Prose afterwards) {
        Set<String> ids = ListLine.noneTaken();
        List<Item> lefts = new ArrayList<>();
        List<Prose> rights = new ArrayList<>();
        for (ListLine line : lines) {
            String text = line.text().markdown();
            Matcher between = ListKind.BETWEEN_HALVES.matcher(text);
            boolean halves = between.find();
            String left = halves ? text.substring(0, between.start()).strip() : text.strip();
            String right = halves ? text.substring(between.end()).strip() : "";
            if (!halves || left.isEmpty() || right.isEmpty()) {
                file.problem(
                        CatalogueProblem.WRONG_VALUE,
                        line.place(),
                        "The other lines of this question have two halves to match, and this one has one.",
                        "Write \" = \" between what belongs together, with a space on both sides: \"- kettle = tea\".");
            } else if (between.find()) {
                file.problem(
                        CatalogueProblem.WRONG_VALUE,
                        line.place(),
                        "There are two signs = in this line, so that it has three parts and not two halves.",
                        "Write \\= for the one that belongs to the words.");
            }
            lefts.add(item(line, new Prose(left, line.text().place()), ids));
            rights.add(new Prose(right, line.text().place()));
        }
        Map<String, Half> halves = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < lefts.size(); i++) {
            Prose right = rights.get(i);
            Half half = halves.computeIfAbsent(
                    right.markdown(), words -> new Half(ListLine.id("with " + words, ids), right));
            pairs.add(new Pair(lefts.get(i), half));
        }
        checkPairs(asked, pairs, halves.size());
        hearsBack(asked, lefts, afterwards);
        return new Question.Match(asked.id(), asked.text(), pairs, afterwards, asked.place());
    }

    private void checkPairs(Asked asked, List<Pair> pairs, int halves) {
        if (pairs.size() > MOST_PAIRS) {
            file.problem(
                    CatalogueProblem.TOO_MANY_CHOICES,
                    asked.place(),
                    "This question has " + pairs.size() + " pairs, and there is room for " + MOST_PAIRS + ".",
                    "Split it. More than six are hard to hold in mind.");
        } else if (enough(asked, pairs.size(), "pair to match", "Add another line such as \"- kettle = tea\".")
                && halves == 1) {
            file.problem(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    asked.place(),
                    "Everything in this question belongs to the same half, so there is nothing to find out.",
                    "Give at least one line another right half.");
        }
        choiceList.sameTwice(pairs.stream().map(pair -> pair.left().text()).toList(), "left half");
    }

    private Question scale(Asked asked, List<ListLine> lines, Prose afterwards) {
        Set<String> ids = ListLine.noneTaken();
        Set<Integer> values = new HashSet<>();
        List<Point> points = new ArrayList<>();
        for (ListLine line : lines) {
            Matcher number = ListKind.POINT.matcher(line.text().markdown());
            int value = number.find() ? Integer.parseInt(number.group(1)) : 0;
            points.add(point(line, value, values, ids));
        }
        enough(asked, points.size(), "point", "Add another line such as \"- (2) A little\".");
        choiceList.sameTwice(points.stream().map(Point::text).toList(), "point");
        return new Question.Scale(asked.id(), asked.text(), points, afterwards, asked.place());
    }

    private Point point(ListLine line, int value, Set<Integer> values, Set<String> ids) {
        Prose words = line.without(ListKind.POINT);
        if (!ListKind.POINT.matcher(line.text().markdown()).find()) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    line.place(),
                    "The other points of this scale have a number, and this one has none.",
                    "Begin it with its number in brackets: \"- (3) Partly\".");
        } else if (!values.add(value)) {
            file.problem(
                    CatalogueProblem.SAME_CHOICE_TWICE,
                    line.place(),
                    "There are two points with the number " + value + " on this scale.",
                    "Give one of them another number.");
        }
        String id = ListLine.id(words.isEmpty() ? "point " + value : words.markdown(), ids);
        return new Point(id, value, words, line.feedback());
    }

    private boolean enough(Asked asked, int count, String what, String hint) {
        if (count < 2) {
            file.problem(
                    CatalogueProblem.TOO_FEW_CHOICES, asked.place(), "This question has only one " + what + ".", hint);
        } else if (count > ChoiceList.MOST) {
            file.problem(
                    CatalogueProblem.TOO_MANY_CHOICES,
                    asked.place(),
                    "This question has " + count + " lines, and there are letters for " + ChoiceList.MOST + ".",
                    "Split it. More than six are hard to hold in mind.");
        }
        return count >= 2;
    }

    private void hearsBack(Asked asked, List<Item> items, Prose afterwards) {
        if (afterwards.isEmpty()
                && items.stream().allMatch(item -> item.feedback().isEmpty())) {
            file.problem(
                    CatalogueProblem.NO_FEEDBACK,
                    asked.place(),
                    "Whoever answers this question hears only whether it fits, and not why.",
                    "Below the list, write a line that begins with \"> \" for everybody, or \"  > \" below a single line of it.");
        }
    }
}
