package org.waymark.course.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.waymark.core.Identifier;
import org.waymark.core.Place;
import org.waymark.course.Prose;

/**
 * One line of a list that belongs to a question, with the feedback below it.
 *
 * @param text its words, with the marks that say what they are
 * @param feedback what stands in a quotation below it; empty for nothing
 * @param place where it begins, with the sign of the list
 */
record ListLine(Prose text, Prose feedback, Place place) {

    private static final Pattern RIGHT = Pattern.compile("^(?:[✓✔✅]\\uFE0F?|\\[\\s*[xX]\\s*\\])\\s*");
    private static final Pattern NOT_RIGHT = Pattern.compile("^(?:\\[\\s*\\]|[✗✘❌✕✖]\\uFE0F?)\\s*");
    private static final Pattern TO_TICK = Pattern.compile("^\\[\\s*[xX✓]?\\s*\\](?!\\()\\s*");

    /** The lines of a list. */
    static List<ListLine> of(ListBlock list, Markdown markdown) {
        return Markdown.children(list).stream()
                .map(item -> line(item, markdown))
                .toList();
    }

    private static ListLine line(Node item, Markdown markdown) {
        List<Node> text = new ArrayList<>();
        List<Node> feedback = new ArrayList<>();
        for (Node child : Markdown.children(item)) {
            if (child instanceof BlockQuote quote) {
                feedback.addAll(Markdown.children(quote));
            } else {
                text.add(child);
            }
        }
        Place place = markdown.place(item);
        return new ListLine(
                text.isEmpty() ? new Prose("", place) : markdown.slice(text),
                feedback.isEmpty() ? new Prose("", place) : markdown.slice(feedback),
                place);
    }

    /** Whether it begins with the mark of a right answer. */
    boolean right() {
        return isRight(text.markdown());
    }

    /** Whether a line begins with the mark of a right answer. */
    static boolean isRight(String line) {
        return RIGHT.matcher(line).find();
    }

    /** Whether it begins with the mark of an answer that is not right. */
    boolean wrong() {
        return NOT_RIGHT.matcher(text.markdown()).find();
    }

    /** Whether it begins with a box to tick. */
    boolean toTick() {
        return TO_TICK.matcher(text.markdown()).find();
    }

    /** Its words without the mark of a right or another answer. */
    Prose words() {
        return right() ? without(RIGHT) : without(NOT_RIGHT);
    }

    /** Its words without the box to tick. */
    Prose withoutBox() {
        return without(TO_TICK);
    }

    /** Its words without what a pattern finds in them. */
    Prose without(Pattern mark) {
        Matcher matcher = mark.matcher(text.markdown());
        return new Prose(matcher.replaceFirst(""), text.place());
    }

    /** An id for these words that none of those taken has; it is then taken. */
    static String id(String words, Set<String> taken) {
        return unique(Identifier.from(words), taken);
    }

    /** This id, or with the first number behind it that makes it another than those taken; it is then taken. */
    static String unique(String id, Set<String> taken) {
        String free = id;
        for (int i = 2; !taken.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /** No ids taken yet. */
    static Set<String> noneTaken() {
        return new HashSet<>();
    }
}
