package org.waymark.course.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.waymark.core.Place;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Item;
import org.waymark.course.Prose;
import org.waymark.course.TickList;

/** Makes lists to tick from lists whose lines begin with {@code [ ]}. */
final class TickLists {

    private static final Pattern NEARLY = Pattern.compile("^[-*+•]?\\s*\\[\\s*[xX]?\\s*\\]|^[-*+•]?\\s*[☐☑□]");

    private final ActivityFile file;
    private final Markdown markdown;
    private final Asking asking;

    TickLists(ActivityFile file, Markdown markdown, Asking asking) {
        this.file = file;
        this.markdown = markdown;
        this.asking = asking;
    }

    /** Whether at least one line of a list has a box to tick. */
    boolean isOne(ListBlock list) {
        return ListLine.of(list, markdown).stream().anyMatch(ListLine::toTick);
    }

    /** A list whose lines have boxes. */
    TickList list(ListBlock list) {
        Set<String> ids = ListLine.noneTaken();
        List<Item> items = new ArrayList<>();
        for (ListLine line : ListLine.of(list, markdown)) {
            Prose words = line.withoutBox();
            if (!line.toTick()) {
                file.problem(
                        CatalogueProblem.WRONG_VALUE,
                        line.place(),
                        "The other lines of this list have a box to tick, and this one has none.",
                        "Begin it with \"- [ ] \", or write two spaces before it if it belongs to the line above.");
            } else if (words.isEmpty()) {
                file.problem(
                        CatalogueProblem.NOTHING_TO_READ,
                        line.place(),
                        "There are no words beside this box.",
                        "Write what is to be done after \"- [ ] \".");
            }
            items.add(new Item(ListLine.id(words.markdown(), ids), words, line.feedback()));
        }
        Place place = markdown.place(list);
        if (items.size() > ChoiceList.MOST) {
            file.problem(
                    CatalogueProblem.TOO_MANY_CHOICES,
                    place,
                    "This list has " + items.size() + " lines to tick, and there are letters for " + ChoiceList.MOST
                            + ".",
                    "Split it in two, with a heading above each.");
        }
        if (list.getNext() instanceof BlockQuote quote && Markdown.first(quote) == Markdown.last(list) + 1) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    markdown.place(quote),
                    "This reason belongs to no line of the list.",
                    "Write two spaces before \">\", so that it stands under its line.");
        }
        return new TickList(asking.made(headingAbove(list)), items, place);
    }

    private String headingAbove(Node list) {
        for (Node node = list.getPrevious(); node != null; node = node.getPrevious()) {
            if (node instanceof Heading) {
                return markdown.slice(List.of(node)).markdown();
            }
        }
        return "list";
    }

    /** Notes that a checklist has nothing to tick, and what was probably meant. */
    void nothingToTick(Place place) {
        for (Node node : Markdown.children(markdown.document())) {
            if (node instanceof ListBlock list) {
                file.problem(
                        CatalogueProblem.NO_QUESTION,
                        markdown.place(list),
                        "The lines of this list have no boxes, so that there is nothing to tick.",
                        "Begin each with \"- [ ] \".");
                return;
            }
            if (node instanceof Paragraph
                    && NEARLY.matcher(markdown.firstLine(node)).find()) {
                file.problem(
                        CatalogueProblem.NO_QUESTION,
                        markdown.place(node),
                        "This looks like a line to tick, and is not read as one.",
                        "Begin it with \"- [ ] \": a hyphen, a space, the brackets with a space between them, and a space.");
                return;
            }
        }
        file.problem(
                CatalogueProblem.NO_QUESTION,
                place,
                "There is nothing to tick in this checklist.",
                "Write a list whose lines begin with \"- [ ] \".");
    }
}
