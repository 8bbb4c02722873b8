package org.waymark.course.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
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
import org.waymark.course.check.ReadingNotes;

/**
 * Takes the text of an activity apart. A paragraph that begins with {@code ? } asks something; with a list of choices after it, it is a question
 * with one right answer ({@code ?? } for several), and without one it is a prompt to reflect on. Everything else is prose.
 */
final class ActivityText {

    private static final Pattern ASKS = Pattern.compile("^(\\?\\??)\\s+");
    private static final Pattern ID = Pattern.compile("\\s*\\{#([^}]*)\\}\\s*$");
    private static final Pattern RIGHT = Pattern.compile("^(?:[✓✔✅]\\uFE0F?|\\[\\s*[xX]\\s*\\])\\s*");
    private static final Pattern NOT_RIGHT = Pattern.compile("^(?:\\[\\s*\\]|[✗✘❌✕✖]\\uFE0F?)\\s*");
    private static final Pattern NEARLY_ASKS = Pattern.compile("^([>#*_\\s]*)(\\?+)(?=\\s|\\p{L}|\\{|$)");
    private static final Pattern MARK = Pattern.compile("[✓✔✅]");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\s*\\[[^\\]]+\\]:.*$");
    private static final int MOST_CHOICES = 26;
    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final ReadingNotes notes;
    private final CatalogueFiles files;
    private final Problems problems;
    private final String folder;
    private final String file;
    private final int linesBefore;
    private final List<String> lines;
    private final Map<String, MediaFile> media;
    private final Set<String> ids = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<Place, Node> prompts = new HashMap<>();
    private final Set<Node> choiceLists = new HashSet<>();
    private boolean explained;
    private final Node document;

    ActivityText(
            CatalogueFiles files,
            ReadingNotes notes,
            Problems problems,
            String folder,
            String file,
            int linesBefore,
            String body,
            Map<String, MediaFile> media) {
        this.files = files;
        this.notes = notes;
        this.problems = problems;
        this.folder = folder;
        this.file = file;
        this.linesBefore = linesBefore;
        this.media = media;
        this.document = PARSER.parse(body);
        this.lines = withoutComments(document, body.lines().toList());
    }

    /** The text with spaces in place of comments, which are for authors. */
    private static List<String> withoutComments(Node document, List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                blank(html, html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                blank(html, html.getLiteral());
            }

            private void blank(Node node, String literal) {
                if (!ProseCheck.isComment(literal)) {
                    return;
                }
                for (SourceSpan span : node.getSourceSpans()) {
                    String line = rest.get(span.getLineIndex());
                    int end = Math.min(line.length(), span.getColumnIndex() + span.getLength());
                    rest.set(
                            span.getLineIndex(),
                            line.substring(0, span.getColumnIndex())
                                    + " ".repeat(Math.max(0, end - span.getColumnIndex()))
                                    + line.substring(end));
                }
            }
        });
        return rest;
    }

    /** Whether there is nothing for a learner to read or answer. */
    boolean saysNothing() {
        return parts.stream()
                .allMatch(part -> part instanceof Prose prose
                        && DEFINITION.matcher(prose.markdown()).replaceAll("").isBlank());
    }

    /** What the text consists of. What is wrong with it is noted as a problem. */
    List<Part> parts() {
        new ProseCheck(files, notes, problems, folder, file, linesBefore, media).check(document);
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
        definitionsApart();
        return parts;
    }

    /** Each part is shown on its own, so that an address defined in one is not known in another. */
    private void definitionsApart() {
        Node node = document.getFirstChild();
        while (node != null && !(node instanceof LinkReferenceDefinition)) {
            node = node.getNext();
        }
        if (node != null && parts.size() > 1) {
            problems.add(
                    CatalogueProblem.BROKEN_LINK,
                    place(node),
                    "An address that stands apart from its link is lost in an activity with questions.",
                    "Write the address at the link itself: [words](address).");
        }
    }

    /** Whether something looks like a question, or like its choices, and is none; then there is a problem at each. */
    boolean nearlyAsks() {
        boolean found = explained;
        Node nearly = document;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListBlock list
                    && !explained
                    && !choiceLists.contains(list)
                    && list.getPrevious() != nearly
                    && marksARightAnswer(list)) {
                found = true;
                problems.add(
                        CatalogueProblem.NO_QUESTION,
                        place(list),
                        "These look like the choices of a question, and no question stands directly above them.",
                        "Begin the line above them with \"? \", or with \"?? \" to let learners choose several.");
            }
            boolean text = node instanceof Paragraph || node instanceof Heading || node instanceof BlockQuote;
            if (!text || asks(node) || node.getSourceSpans().isEmpty()) {
                continue;
            }
            SourceSpan span = node.getSourceSpans().get(0);
            Matcher mark = NEARLY_ASKS.matcher(lines.get(span.getLineIndex()).substring(span.getColumnIndex()));
            if (mark.find()) {
                found = true;
                nearly = node;
                problems.add(
                        CatalogueProblem.NO_QUESTION,
                        place(node),
                        "This line looks like a question, and is not read as one.",
                        mark.group(1).isBlank()
                                ? "Begin it with \"? \", or with \"?? \" to let learners choose several: one or two marks, then a space."
                                : "Begin it with \"? \" at the start of the line, without \""
                                        + mark.group(1).strip() + "\" before it.");
            }
        }
        return found;
    }

    /** Notes that a question of a quiz has no choices, and what stands in their place. */
    void noChoices(Prompt prompt) {
        explained = true;
        Node node = prompts.get(prompt.place());
        Node above = node == null ? null : node.getPrevious();
        Node after = node == null ? null : node.getNext();
        Node list = after;
        while (list != null && !(list instanceof ListBlock) && !asks(list)) {
            list = list.getNext();
        }
        if (after instanceof IndentedCodeBlock code && code.getLiteral().startsWith("- ")) {
            problems.add(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    place(after),
                    "These choices begin too far to the right to be read as a list.",
                    "Begin each \"- \" at the start of its line.");
        } else if (above instanceof ListBlock choices && !choiceLists.contains(choices) && marksARightAnswer(choices)) {
            problems.add(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    prompt.place(),
                    "The choices of this question stand above it.",
                    "Move them below it.");
        } else if (after != null && list instanceof ListBlock) {
            problems.add(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    place(after),
                    "This stands between a question and its choices.",
                    "Move it above the question: the list of choices comes directly below the question.");
        } else {
            problems.add(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    prompt.place(),
                    "This question has no choices.",
                    "Below it, after an empty line, write at least two lines that begin with \"- \", the right one with \"- ✓ \".");
        }
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

    private boolean marksARightAnswer(ListBlock list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node text = item.getFirstChild();
            if (text != null && !text.getSourceSpans().isEmpty()) {
                SourceSpan span = text.getSourceSpans().get(0);
                String line = lines.get(span.getLineIndex()).substring(span.getColumnIndex());
                if (RIGHT.matcher(line).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void prose(List<Node> nodes) {
        if (!nodes.isEmpty()) {
            Prose slice = slice(nodes);
            if (!slice.isEmpty()) {
                parts.add(slice);
            }
            nodes.clear();
        }
    }

    private void prompt(Node node) {
        Asked asked = asked(node);
        prompts.putIfAbsent(asked.text().place(), node);
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
        boolean broken = interrupted(list);
        explained |= broken;
        choiceLists.add(list);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Choice choice = choice((ListItem) item, choiceIds);
            choices.add(choice);
            if (!broken) {
                hearsBack(choice, place(item));
            }
        }
        if (!broken) {
            checkChoices(asked, choices, place);
        }
        parts.add(
                asked.several()
                        ? new Question.Several(asked.id(), asked.text(), choices, place)
                        : new Question.One(asked.id(), asked.text(), choices, place));
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
        return new Choice(
                id,
                new Prose(words, written.place()),
                right,
                feedback.isEmpty() ? new Prose("", place(item)) : slice(feedback));
    }

    private void hearsBack(Choice choice, Place place) {
        if (choice.text().isEmpty()) {
            problems.add(
                    CatalogueProblem.NOTHING_TO_READ, place, "This choice is empty.", "Write the answer after \"- \".");
        } else if (choice.feedback().isEmpty()) {
            problems.add(
                    CatalogueProblem.NO_FEEDBACK,
                    place,
                    "Whoever chooses this answer hears nothing back.",
                    "On the next line, write two spaces, \"> \" and what you would say to them.");
        }
    }

    /** Whether something that was meant to belong to a list of choices breaks it off; then there is a problem. */
    private boolean interrupted(ListBlock list) {
        Node next = list.getNext();
        if (next == null || asks(next)) {
            return false;
        }
        String message;
        String hint;
        if (next instanceof BlockQuote && line(next.getSourceSpans().get(0)) == lastLine(list) + 1) {
            message = "This feedback belongs to no answer.";
            hint = "Write two spaces before \">\", so that it stands under its answer.";
        } else if (next instanceof ListBlock) {
            message = "The list of choices breaks off here, and another begins.";
            hint = "Begin every choice with the same sign, \"- \", at the start of its line.";
        } else if (list.getFirstChild() == list.getLastChild() && next.getNext() instanceof ListBlock) {
            message = "This stands between the choices of a question.";
            hint = "Move it above the question, or write two spaces before it if it belongs to the choice above.";
        } else {
            return false;
        }
        problems.add(CatalogueProblem.TOO_FEW_CHOICES, place(next), message, hint);
        return true;
    }

    private static int line(SourceSpan span) {
        return span.getLineIndex();
    }

    private static int lastLine(Node node) {
        return node.getSourceSpans().stream()
                .mapToInt(SourceSpan::getLineIndex)
                .max()
                .orElse(0);
    }

    private void checkChoices(Asked asked, List<Choice> choices, Place place) {
        long right = choices.stream().filter(Choice::right).count();
        if (choices.size() < 2) {
            problems.add(
                    CatalogueProblem.TOO_FEW_CHOICES,
                    place,
                    "This question has only one choice.",
                    "Add another line that begins with \"- \".");
            return;
        }
        if (choices.size() > MOST_CHOICES) {
            problems.add(
                    CatalogueProblem.TOO_MANY_CHOICES,
                    place,
                    "This question has " + choices.size() + " choices, and there are letters for " + MOST_CHOICES + ".",
                    "Split it. More than six are hard to hold in mind.");
        }
        Optional<Choice> markedLater = choices.stream()
                .filter(each -> MARK.matcher(each.text().markdown()).find())
                .findFirst();
        if (right == 0 && markedLater.isPresent()) {
            problems.add(
                    CatalogueProblem.NO_RIGHT_ANSWER,
                    markedLater.get().text().place(),
                    "The ✓ of this choice is not at its beginning, so it does not count.",
                    "Move it directly behind the hyphen: \"- ✓ \".");
        } else if (right == 0) {
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
        if (text.contains("{#")) {
            problems.add(
                    CatalogueProblem.WRONG_VALUE,
                    whole.place(),
                    "The id of this question has no end, or something follows it.",
                    "Close it with } at the end of the question, such as {#"
                            + Identifier.from(text.substring(text.indexOf("{#"))) + "}.");
        }
        if (text.isBlank()) {
            problems.add(
                    CatalogueProblem.NOTHING_TO_READ,
                    whole.place(),
                    "This question has no words.",
                    "Write what you ask after the \"? \".");
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
                    id.isEmpty()
                            ? "The id of this question is empty."
                            : "\"" + id + "\" cannot be the id of a question.",
                    "Between {# and } write lower-case letters, digits and single hyphens, such as {#"
                            + Identifier.from(id.isEmpty() ? text : id) + "}.");
            return unique(Identifier.from(id.isEmpty() ? text : id), ids);
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
