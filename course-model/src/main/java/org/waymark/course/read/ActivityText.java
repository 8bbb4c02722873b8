package org.waymark.course.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.waymark.core.Identifier;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Choice;
import org.waymark.course.MediaFile;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Prose;
import org.waymark.course.Question;

/**
 * Takes the text of an activity apart. A paragraph that begins with {@code ? } asks something; with a list of choices after it, it is a question
 * with one right answer ({@code ?? } for several), and without one it is a prompt to reflect on. Everything else is prose.
 */
final class ActivityText {

    private static final Pattern ASKS = Pattern.compile("^(\\?\\??)\\s+");
    private static final Pattern ID = Pattern.compile("\\s*\\{#([^}]*)\\}\\s*$");
    private static final Pattern RIGHT = Pattern.compile("^(?:[✓✔✅]\\uFE0F?|\\[[xX]\\])\\s*");
    private static final Pattern NOT_RIGHT = Pattern.compile("^\\[ \\]\\s*");
    private static final int MOST_CHOICES = 26;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final CatalogueFiles files;
    private final Problems problems;
    private final String folder;
    private final String file;
    private final int linesBefore;
    private final List<String> lines;
    private final Map<String, MediaFile> media;
    private final Set<String> ids = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private final Node document;

    ActivityText(
            CatalogueFiles files,
            Problems problems,
            String folder,
            String file,
            int linesBefore,
            String body,
            Map<String, MediaFile> media) {
        this.files = files;
        this.problems = problems;
        this.folder = folder;
        this.file = file;
        this.linesBefore = linesBefore;
        this.lines = body.lines().toList();
        this.media = media;
        this.document = PARSER.parse(body);
    }

    /** What the text consists of. What is wrong with it is noted as a problem. */
    List<Part> parts() {
        new ProseCheck(files, problems, folder, file, linesBefore, media).check(document);
        List<Node> prose = new ArrayList<>();
        Node node = document.getFirstChild();
        while (node != null) {
            if (!asks(node)) {
                prose.add(node);
                node = node.getNext();
                continue;
            }
            prose(prose);
            Node after = node.getNext();
            if (after instanceof ListBlock list) {
                question(node, list);
                node = after.getNext();
            } else {
                prompt(node);
                node = after;
            }
        }
        prose(prose);
        return parts;
    }

    /** The text, taken apart into blocks. */
    Node document() {
        return document;
    }

    /** Whether a block asks something. */
    static boolean asks(Node node) {
        return node instanceof Paragraph
                && node.getFirstChild() instanceof Text text
                && (text.getLiteral().startsWith("? ") || text.getLiteral().startsWith("?? "));
    }

    private void prose(List<Node> nodes) {
        if (!nodes.isEmpty()) {
            parts.add(slice(nodes));
            nodes.clear();
        }
    }

    private void prompt(Node node) {
        Asked asked = asked(node);
        parts.add(new Prompt(asked.id(), asked.text(), asked.text().place()));
    }

    private void question(Node node, ListBlock list) {
        Asked asked = asked(node);
        Place place = asked.text().place();
        if (list instanceof OrderedList) {
            problems.add(
                    CatalogueProblem.WRONG_VALUE,
                    place(list),
                    "The choices of a question are numbered.",
                    "Begin each with \"- \" instead: learners see letters.");
        }
        List<Choice> choices = new ArrayList<>();
        Set<String> choiceIds = new HashSet<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            choices.add(choice((ListItem) item, choiceIds));
        }
        checkChoices(asked, choices, place);
        parts.add(new Question(asked.id(), asked.several(), asked.text(), choices, place));
    }

    private Choice choice(ListItem item, Set<String> choiceIds) {
        List<Node> text = new ArrayList<>();
        List<Node> feedback = new ArrayList<>();
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof BlockQuote quote) {
                for (Node inner = quote.getFirstChild(); inner != null; inner = inner.getNext()) {
                    feedback.add(inner);
                }
            } else {
                text.add(child);
            }
        }
        Prose written = text.isEmpty() ? new Prose("", place(item)) : slice(text);
        Matcher mark = RIGHT.matcher(written.markdown());
        boolean right = mark.find();
        String words = right
                ? written.markdown().substring(mark.end())
                : NOT_RIGHT.matcher(written.markdown()).replaceFirst("");
        String id = unique(Identifier.from(words), choiceIds);
        if (words.isBlank()) {
            problems.add(
                    CatalogueProblem.NOTHING_TO_READ,
                    place(item),
                    "This choice is empty.",
                    "Write the answer after \"- \".");
        } else if (feedback.isEmpty()) {
            problems.add(
                    CatalogueProblem.NO_FEEDBACK,
                    place(item),
                    "Whoever chooses this answer hears nothing back.",
                    "On the next line, write two spaces, \"> \" and what you would say to them.");
        }
        return new Choice(
                id,
                new Prose(words, written.place()),
                right,
                feedback.isEmpty() ? new Prose("", place(item)) : slice(feedback));
    }

    private void checkChoices(Asked asked, List<Choice> choices, Place place) {
        long right = choices.stream().filter(Choice::right).count();
        if (choices.size() < 2) {
            problems.add(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    place,
                    "This question has only one choice.",
                    "Add another line that begins with \"- \".");
        } else if (choices.size() > MOST_CHOICES) {
            problems.add(
                    CatalogueProblem.TOO_MANY_CHOICES,
                    place,
                    "This question has " + choices.size() + " choices, and there are letters for " + MOST_CHOICES + ".",
                    "Split it. More than six are hard to hold in mind.");
        }
        if (right == 0) {
            problems.add(
                    CatalogueProblem.NO_RIGHT_ANSWER,
                    place,
                    "No choice of this question is marked as right.",
                    "Begin the right one with \"- ✓ \" (or \"- [x] \"). If there is no right answer, make it a reflection.");
        } else if (right > 1 && !asked.several()) {
            problems.add(
                    CatalogueProblem.SEVERAL_RIGHT_ANSWERS,
                    place,
                    right + " choices are marked as right, but a learner can choose only one.",
                    "Begin the question with \"?? \" to let learners choose all that fit, or mark one choice only.");
        }
        Set<String> seen = new HashSet<>();
        for (Choice choice : choices) {
            if (!choice.text().isEmpty() && !seen.add(choice.text().markdown().strip())) {
                problems.add(
                        CatalogueProblem.SAME_CHOICE_TWICE,
                        choice.text().place(),
                        "The same choice stands here twice.",
                        "Change or remove one of them.");
            }
        }
    }

    private record Asked(String id, boolean several, Prose text) {}

    private Asked asked(Node node) {
        Prose whole = slice(List.of(node));
        String text = whole.markdown();
        Matcher mark = ASKS.matcher(text);
        boolean several = mark.find() && mark.group(1).length() == 2;
        text = ASKS.matcher(text).replaceFirst("");
        Matcher written = ID.matcher(text);
        Optional<String> id = Optional.empty();
        if (written.find()) {
            id = Optional.of(written.group(1).strip());
            text = text.substring(0, written.start());
        }
        return new Asked(questionId(id, text, whole.place()), several, new Prose(text, whole.place()));
    }

    private String questionId(Optional<String> written, String text, Place place) {
        if (written.isEmpty()) {
            return unique(Identifier.from(text), ids);
        }
        String id = written.get();
        if (!Identifier.isValid(id)) {
            problems.add(
                    CatalogueProblem.WRONG_VALUE,
                    place,
                    "\"" + id + "\" is not an id.",
                    "Between {# and } write lower-case letters, digits and single hyphens, such as {#"
                            + Identifier.from(id) + "}.");
            return unique(Identifier.from(id), ids);
        }
        if (!ids.add(id)) {
            problems.add(
                    CatalogueProblem.DUPLICATE_ID,
                    place,
                    "There are two questions with the id \"" + id + "\" in this activity.",
                    "Give one of them another id. If learners have already begun, change the newer one.");
        }
        return id;
    }

    private static String unique(String id, Set<String> taken) {
        String free = id;
        for (int i = 2; !taken.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    private Place place(Node node) {
        SourceSpan span = node.getSourceSpans().get(0);
        return new Place(file, linesBefore + span.getLineIndex() + 1, span.getColumnIndex() + 1);
    }

    /** The Markdown of neighbouring blocks, without the marks (list, quotation) of what holds them. */
    private Prose slice(List<Node> nodes) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Node node : nodes) {
            for (SourceSpan span : node.getSourceSpans()) {
                first = Math.min(first, span.getLineIndex());
                last = Math.max(last, span.getLineIndex());
            }
        }
        int[] columns = new int[last - first + 1];
        java.util.Arrays.fill(columns, -1);
        for (Node node : nodes) {
            for (SourceSpan span : node.getSourceSpans()) {
                int line = span.getLineIndex() - first;
                columns[line] =
                        columns[line] < 0 ? span.getColumnIndex() : Math.min(columns[line], span.getColumnIndex());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                text.append('\n');
            }
            if (columns[i] >= 0) {
                text.append(lines.get(first + i).substring(columns[i]));
            }
        }
        return new Prose(
                text.toString().stripTrailing(), new Place(file, linesBefore + first + 1, Math.max(0, columns[0]) + 1));
    }
}
