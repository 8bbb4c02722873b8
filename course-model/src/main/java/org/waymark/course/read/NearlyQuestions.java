package org.waymark.course.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.waymark.core.Place;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Prompt;

/** Says what was probably meant where something is nearly a question, or nearly a question's choices, and is not read as one. */
final class NearlyQuestions {

    private static final Pattern NEARLY_ASKS = Pattern.compile("^([>#*_\\s]*)(\\?+)(?=\\s|\\p{L}|\\{|$)");

    private static final Pattern DASH = Pattern.compile(
            "^[\\u2010-\\u2015\\u2212\\u2022\\u25E6\\u25AA\\u25CF\\u25CB\\u2023\\u00B7\\u2043\\uF0B7]\\s*\\S");

    private final ActivityFile file;
    private final Markdown markdown;
    private final Map<Place, Node> prompts = new HashMap<>();
    private final Set<Node> choiceLists = new HashSet<>();
    private boolean explained;

    NearlyQuestions(ActivityFile file, Markdown markdown) {
        this.file = file;
        this.markdown = markdown;
    }

    /** Remembers a list as that of a question. */
    void taken(ListBlock list) {
        choiceLists.add(list);
    }

    /** Remembers a block as a question without a list. */
    void prompt(Place place, Node node) {
        prompts.putIfAbsent(place, node);
    }

    /** Whether something looks like a question, or like its choices, and is none; then there is a problem at each. */
    boolean found() {
        boolean found = explained;
        Node document = markdown.document();
        Node nearly = document;
        for (Node node : Markdown.children(document)) {
            if (node instanceof ListBlock list
                    && !explained
                    && !choiceLists.contains(list)
                    && list.getPrevious() != nearly
                    && marksARightAnswer(list)) {
                found = true;
                file.problem(
                        CatalogueProblem.NO_QUESTION,
                        markdown.place(list),
                        "These look like the choices of a question, and no question stands directly above them.",
                        "Begin the line above them with \"? \", or with \"?? \" to let learners choose several.");
            }
            boolean text = node instanceof Paragraph || node instanceof Heading || node instanceof BlockQuote;
            if (!text || Asking.asks(node) || node.getSourceSpans().isEmpty()) {
                continue;
            }
            Matcher mark = NEARLY_ASKS.matcher(markdown.firstLine(node));
            if (mark.find()) {
                found = true;
                nearly = node;
                file.problem(
                        CatalogueProblem.NO_QUESTION,
                        markdown.place(node),
                        "This line looks like a question, and is not read as one.",
                        mark.group(1).isBlank()
                                ? "Begin it with \"? \", or with \"?? \" to let learners choose several: one or two marks, then a space."
                                : "Begin it with \"? \" at the start of the line, without \""
                                        + mark.group(1).strip() + "\" before it.");
            }
        }
        return found;
    }

    /** Notes that a question has no choices, and what stands in their place. */
    void noChoices(Prompt prompt) {
        explained = true;
        Node node = prompts.get(prompt.place());
        Node above = node == null ? null : node.getPrevious();
        Node after = node == null ? null : node.getNext();
        Node list = after;
        while (list != null && !(list instanceof ListBlock) && !Asking.asks(list)) {
            list = list.getNext();
        }
        if (after instanceof Paragraph
                && DASH.matcher(markdown.firstLine(after)).find()) {
            file.problem(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    markdown.place(after),
                    "This line begins with " + markdown.firstLine(after).charAt(0) + ", and is not read as a choice.",
                    "Begin each choice with a hyphen and a space, and the right one with \"- ✓ \".");
        } else if (after instanceof IndentedCodeBlock code && code.getLiteral().startsWith("- ")) {
            file.problem(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    markdown.place(after),
                    "These choices begin too far to the right to be read as a list.",
                    "Begin each \"- \" at the start of its line.");
        } else if (above instanceof ListBlock choices && !choiceLists.contains(choices) && marksARightAnswer(choices)) {
            file.problem(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    prompt.place(),
                    "The choices of this question stand above it.",
                    "Move them below it.");
        } else if (after != null && list instanceof ListBlock) {
            file.problem(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    markdown.place(after),
                    "This stands between a question and its choices.",
                    "Move it above the question: the list of choices comes directly below the question.");
        } else {
            file.problem(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    prompt.place(),
                    "This question has no choices.",
                    "Below it, after an empty line, write at least two lines that begin with \"- \", the right one with \"- ✓ \".");
        }
    }

    private boolean marksARightAnswer(ListBlock list) {
        for (Node item : Markdown.children(list)) {
            Node text = item.getFirstChild();
            if (text != null && !text.getSourceSpans().isEmpty() && ListLine.isRight(markdown.firstLine(text))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether something that was meant to belong to a list of choices breaks it off; then there is a problem.
     *
     * @param wordsForAll whether a quotation below the list is for everybody who has answered
     */
    boolean interrupted(ListBlock list, boolean wordsForAll) {
        Node next = list.getNext();
        if (next == null || Asking.asks(next)) {
            return false;
        }
        String message;
        String hint;
        if (next instanceof BlockQuote && !wordsForAll && Markdown.first(next) == Markdown.last(list) + 1) {
            message = "This feedback belongs to no answer.";
            hint = "Write two spaces before \">\", so that it stands under its answer.";
        } else if (next instanceof BlockQuote && wordsForAll && goesOnBelow(next)) {
            message = "The list breaks off here, and goes on below.";
            hint =
                    "Write two spaces before \">\", so that it stands under its line; what is for everybody comes below the whole list.";
        } else if (next instanceof ListBlock) {
            message = "The list of choices breaks off here, and another begins.";
            hint = "Begin every choice with the same sign, \"- \", at the start of its line.";
        } else if (list.getFirstChild() == list.getLastChild() && next.getNext() instanceof ListBlock) {
            message = "This stands between the choices of a question.";
            hint = "Move it above the question, or write two spaces before it if it belongs to the choice above.";
        } else {
            return false;
        }
        explained = true;
        file.problem(CatalogueProblem.TOO_FEW_CHOICES, markdown.place(next), message, hint);
        return true;
    }

    /** Whether a list begins directly below a quotation, without an empty line: then it is one list that was broken in two. */
    private static boolean goesOnBelow(Node quotation) {
        return quotation.getNext() instanceof ListBlock rest && Markdown.first(rest) == Markdown.last(quotation) + 1;
    }
}
