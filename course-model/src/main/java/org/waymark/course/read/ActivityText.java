package org.waymark.course.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.waymark.core.Place;
import org.waymark.course.Activity;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.Recording.Medium;
import org.waymark.course.Scene;
import org.waymark.course.read.Asking.Asked;

/**
 * Takes the text of an activity apart. A paragraph that begins with {@code ? } asks something; with a list below it, it is a question of a kind that the list shows,
 * and without one it is a prompt. A paragraph that is only a recording, and in a checklist a list with boxes, stand for themselves. Everything else is prose.
 */
final class ActivityText {

    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\s*\\[[^\\]]+\\]:.*$");

    private final ActivityFile file;
    private final Activity.Kind kind;
    private final Markdown markdown;
    private final Asking asking;
    private final QuestionReader questions;
    private final NearlyQuestions nearly;
    private final Recordings recordings;
    private final TickLists tickLists;
    private final Scenes scenes;
    private final List<Part> parts = new ArrayList<>();
    private final List<Scene> told;

    /**
     * Takes a text apart; what is wrong with it is noted as a problem.
     *
     * @param kind what kind of activity it is
     * @param text the text, with the transcripts of its recordings taken out
     */
    ActivityText(ActivityFile file, Activity.Kind kind, String text, List<Prose> transcripts) {
        this.file = file;
        this.kind = kind;
        this.markdown = new Markdown(file, text);
        this.asking = new Asking(file, markdown);
        this.questions = new QuestionReader(file, markdown);
        this.nearly = new NearlyQuestions(file, markdown);
        this.recordings = new Recordings(file, markdown, transcripts);
        this.tickLists = new TickLists(file, markdown, asking);
        this.scenes = new Scenes(file, markdown);
        new ProseCheck(file).check(markdown.document());
        takeApart();
        this.told = kind == Activity.Kind.SCENARIO ? scenes.scenes(parts) : List.of();
        recordings.checkTranscripts();
        definitionsApart();
    }

    /** What the text consists of; of a scenario, the parts of all its scenes. */
    List<Part> parts() {
        return kind == Activity.Kind.SCENARIO
                ? told.stream().flatMap(scene -> scene.parts().stream()).toList()
                : List.copyOf(parts);
    }

    /** The scenes of a scenario. */
    List<Scene> scenes() {
        return told;
    }

    /** The text, taken apart into blocks. */
    Node document() {
        return markdown.document();
    }

    /** Whether there is nothing for a learner to read or answer. */
    boolean saysNothing() {
        return parts().stream().allMatch(part -> part instanceof Prose prose && saysNothing(prose))
                && recordingsNamed().isEmpty();
    }

    private static boolean saysNothing(Prose prose) {
        return prose.isEmpty()
                || (prose.markdown().contains("]:")
                        && DEFINITION.matcher(prose.markdown()).replaceAll("").isBlank());
    }

    /** Notes what looks like Markdown and is not read as that. */
    void strayMarkdown() {
        new StrayMarkdown(file, markdown).check();
    }

    /** Whether something looks like a question, or like its choices, and is none; then there is a problem at each. */
    boolean nearlyAsks() {
        return nearly.found();
    }

    /** Notes that a question has no choices, and what stands in their place. */
    void noChoices(Prompt prompt) {
        nearly.noChoices(prompt);
    }

    /** Notes that there is nothing to tick, and what was probably meant. */
    void nothingToTick(Place place) {
        tickLists.nothingToTick(place);
    }

    /** What kinds of recording the text names, also in the wrong place, or a file that is not there. */
    List<Medium> recordingsNamed() {
        List<Medium> named = new ArrayList<>();
        document().accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                MediaFiles.meant(image.getDestination()).ifPresent(named::add);
            }
        });
        return named;
    }

    /** Notes lists with boxes in an activity in which nothing can be ticked. */
    void boxesElsewhere(Activity.Kind where) {
        for (Node node : Markdown.children(document())) {
            boolean belongs = node.getPrevious() != null && Asking.asks(node.getPrevious());
            if (node instanceof ListBlock list && !belongs && tickLists.isOne(list)) {
                file.problem(
                        CatalogueProblem.MISPLACED_QUESTION,
                        markdown.place(list),
                        "A list with boxes to tick stands in a " + where.word() + ", where nothing can be ticked.",
                        "Make this a checklist (activity: checklist), or write the lines without [ ].");
            }
        }
    }

    private void takeApart() {
        List<Node> prose = new ArrayList<>();
        Node node = markdown.document().getFirstChild();
        while (node != null) {
            Optional<Image> recording = Recordings.link(node);
            Node after = node.getNext();
            if (Asking.asks(node)) {
                prose(prose);
                after = asked(node);
            } else if (recording.isPresent()) {
                prose(prose);
                recordings.recording(node, recording.get()).ifPresent(parts::add);
            } else if (kind == Activity.Kind.SCENARIO && Scenes.begins(node)) {
                prose(prose);
                scenes.begin(node, parts);
            } else if (kind == Activity.Kind.CHECKLIST && node instanceof ListBlock list && tickLists.isOne(list)) {
                prose(prose);
                parts.add(tickLists.list(list));
            } else {
                prose.add(node);
            }
            node = after;
        }
        prose(prose);
    }

    private void prose(List<Node> nodes) {
        if (!nodes.isEmpty()) {
            Prose slice = markdown.slice(nodes);
            if (!slice.isEmpty()) {
                parts.add(slice);
            }
            nodes.clear();
        }
    }

    /** Adds what a block asks; gives the first block that does not belong to it. */
    private @org.jspecify.annotations.Nullable Node asked(Node node) {
        Asked asked = asking.asked(node);
        if (!(node.getNext() instanceof ListBlock list)) {
            nearly.prompt(asked.place(), node);
            parts.add(new Prompt(asked.id(), asked.text(), asked.place()));
            return node.getNext();
        }
        nearly.taken(list);
        if (kind == Activity.Kind.SCENARIO) {
            parts.add(scenes.step(asked, list, parts, nearly.interrupted(list, false)));
            return list.getNext();
        }
        List<ListLine> lines = ListLine.of(list, markdown);
        ListKind shape = ListKind.of(lines, list instanceof OrderedList);
        boolean wordsForAll = shape.takesWordsForAll();
        Question question = questions.question(asked, list, lines, shape, nearly.interrupted(list, wordsForAll));
        parts.add(question);
        return wordsForAll && list.getNext() instanceof BlockQuote quote ? quote.getNext() : list.getNext();
    }

    /** Each part is shown on its own, so that an address defined in one is not known in another. */
    private void definitionsApart() {
        Node node = document().getFirstChild();
        while (node != null && !(node instanceof LinkReferenceDefinition)) {
            node = node.getNext();
        }
        if (node != null && parts().size() > 1) {
            file.problem(
                    CatalogueProblem.BROKEN_LINK,
                    markdown.place(node),
                    "An address that stands apart from its link is lost in an activity with questions.",
                    "Write the address at the link itself: [words](address).");
        }
    }
}
