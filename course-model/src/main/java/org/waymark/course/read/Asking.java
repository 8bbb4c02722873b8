package org.waymark.course.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.waymark.core.Identifier;
import org.waymark.core.Place;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Prose;

/** Reads paragraphs that begin with {@code ? } or {@code ?? }, and sees to it that no two in an activity have the same id. */
final class Asking {

    private static final Pattern ASKS = Pattern.compile("^(\\?\\??)\\s+");
    private static final Pattern ID = Pattern.compile("\\s*\\{#([^}]*)\\}\\s*$");

    private static final Pattern BARE = Pattern.compile("\\s*\\{([a-z0-9]+(?:-[a-z0-9]+)*)\\}\\s*$");

    private final ActivityFile file;
    private final Markdown markdown;
    private final Set<String> ids = new HashSet<>();

    Asking(ActivityFile file, Markdown markdown) {
        this.file = file;
        this.markdown = markdown;
    }

    /**
     * What is asked.
     *
     * @param id its id
     * @param several whether it begins with two marks
     * @param text its words
     */
    record Asked(String id, boolean several, Prose text) {

        Place place() {
            return text.place();
        }
    }

    /** Whether a block asks something. */
    static boolean asks(Node node) {
        return node instanceof Paragraph
                && node.getFirstChild() instanceof Text text
                && (text.getLiteral().startsWith("? ") || text.getLiteral().startsWith("?? "));
    }

    /** What a block asks. */
    Asked asked(Node node) {
        Prose whole = markdown.slice(List.of(node));
        String text = whole.markdown();
        Matcher mark = ASKS.matcher(text);
        boolean several = mark.find() && mark.group(1).length() == 2;
        text = ASKS.matcher(text).replaceFirst("");
        Matcher bare = BARE.matcher(text);
        if (bare.find()) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    whole.place(),
                    "Learners would read what stands in braces at the end of this question.",
                    "If it is the id of the question, write # in front of it: {#" + bare.group(1) + "}.");
            text = text.substring(0, bare.start()) + " {#" + bare.group(1) + "}";
        }
        Matcher written = ID.matcher(text);
        Optional<String> id = Optional.empty();
        if (written.find()) {
            id = Optional.of(written.group(1).strip());
            text = text.substring(0, written.start());
        }
        if (text.contains("{#")) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    whole.place(),
                    "The id of this question has no end, or something follows it.",
                    "Close it with } at the end of the question, such as {#"
                            + Identifier.from(text.substring(text.indexOf("{#"))) + "}.");
        }
        if (text.isBlank()) {
            file.problem(
                    CatalogueProblem.NOTHING_TO_READ,
                    whole.place(),
                    "This question has no words.",
                    "Write what you ask after the \"? \".");
        }
        return new Asked(questionId(id, text, whole.place()), several, new Prose(text, whole.place()));
    }

    private String questionId(Optional<String> written, String text, Place place) {
        if (written.isEmpty()) {
            return made(text);
        }
        String id = written.get();
        if (!Identifier.isValid(id)) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    place,
                    id.isEmpty()
                            ? "The id of this question is empty."
                            : "\"" + id + "\" cannot be the id of a question.",
                    "Between {# and } write lower-case letters, digits and single hyphens, such as {#"
                            + Identifier.from(id.isEmpty() ? text : id) + "}.");
            return made(id.isEmpty() ? text : id);
        }
        if (!ids.add(id)) {
            file.problem(
                    CatalogueProblem.DUPLICATE_ID,
                    place,
                    "There are two questions with the id \"" + id + "\" in this activity.",
                    "Give one of them another id. If learners have already begun, change the newer one.");
        }
        return id;
    }

    /** An id made from words, which nothing else in the activity has. */
    String made(String words) {
        return ListLine.id(words, ids);
    }
}
