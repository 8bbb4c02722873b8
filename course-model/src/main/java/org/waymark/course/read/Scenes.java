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
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.waymark.core.Identifier;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Choice;
import org.waymark.course.Part;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.Question.Way;
import org.waymark.course.Scene;
import org.waymark.course.read.Asking.Asked;

/** The scenes of a scenario while its text is gone through: each begins with a heading of the second level. */
final class Scenes {

    /** An arrow at the end of a choice, and what it points to. */
    static final Pattern LEADS = Pattern.compile("\\s*(?:→|➔|➜|➝|⇒|[-–—]{1,2}>|=>)\\s*(\\{?#\\S*|\\S[^→>]*?)?\\s*$");

    private static final Pattern HEADING = Pattern.compile("^#+\\s*|\\s+#+$");
    private static final Pattern ID = Pattern.compile("\\s*\\{#([^}]*)\\}\\s*$");

    private final ActivityFile file;
    private final Markdown markdown;
    private final ChoiceList choiceList;
    private final List<Scene> scenes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<Choice, Place> choices = new HashMap<>();
    private Prose title;
    private String id = Scene.START;
    private Place place;

    Scenes(ActivityFile file, Markdown markdown) {
        this.file = file;
        this.markdown = markdown;
        this.choiceList = new ChoiceList(file);
        this.place = file.place(0, 0);
        this.title = new Prose("", place);
    }

    /** Whether a block begins a scene. */
    static boolean begins(Node node) {
        return node instanceof Heading heading && heading.getLevel() == 2;
    }

    /** Begins a scene, with the parts that the one before it has; these are taken. */
    void begin(Node heading, List<Part> parts) {
        end(parts);
        place = markdown.place(heading);
        String text = markdown.slice(List.of(heading)).markdown();
        String line = HEADING.matcher(text.lines().findFirst().orElse("")).replaceAll("");
        Matcher written = ID.matcher(line);
        boolean named = written.find();
        String words = named ? line.substring(0, written.start()) : line;
        title = new Prose(words.strip(), place);
        if (words.contains("{#")) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    place,
                    "The id of this scene has no end, or something follows it.",
                    "Close it with } at the end of the heading, such as {#"
                            + Identifier.from(words.substring(words.indexOf("{#"))) + "}.");
        }
        id = named ? writtenId(written.group(1).strip(), words) : ListLine.id(words, ids);
    }

    private String writtenId(String written, String words) {
        if (!Identifier.isValid(written)) {
            String near = Identifier.from(written.isEmpty() ? words : written);
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    place,
                    written.isEmpty()
                            ? "The id of this scene is empty."
                            : "\"" + written + "\" cannot be the id of a scene.",
                    "Between {# and } write lower-case letters, digits and single hyphens, such as {#" + near + "}.");
            return ListLine.unique(near, ids);
        }
        if (!ids.add(written)) {
            file.problem(
                    CatalogueProblem.DUPLICATE_ID,
                    place,
                    "There are two scenes with the id \"" + written + "\" in this scenario.",
                    "Give one of them another id, and change the choices that lead to it.");
        }
        return written;
    }

    private void end(List<Part> parts) {
        boolean untold = scenes.isEmpty() && title.isEmpty() && parts.isEmpty();
        if (!untold) {
            if (title.isEmpty() && scenes.isEmpty()) {
                id = ListLine.unique(id, ids);
            }
            scenes.add(new Scene(id, title, parts, place));
        }
        parts.clear();
    }

    /** A step, from the choices below what it asks. */
    Question step(Asked asked, ListBlock list, List<Part> before, boolean broken) {
        if (before.stream().anyMatch(Question.Step.class::isInstance)) {
            file.problem(
                    CatalogueProblem.MISPLACED_QUESTION,
                    asked.place(),
                    "A scene has one question, after which the story goes on; this is its second.",
                    "Begin a new scene above it: a line \"## \" with a few words.");
        }
        if (asked.several()) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    asked.place(),
                    "A step of a scenario goes one way, and \"?? \" lets learners choose several.",
                    "Begin the question with \"? \".");
        }
        if (list instanceof OrderedList) {
            file.problem(
                    CatalogueProblem.WRONG_VALUE,
                    markdown.place(list),
                    "The choices of a question are numbered.",
                    "Begin each with \"- \" instead: learners see letters.");
        }
        List<ListLine> lines = ListLine.of(list, markdown);
        List<Choice> made =
                choiceList.choices(lines.stream().map(Scenes::withoutArrow).toList());
        if (!broken) {
            choiceList.checkStep(asked, lines, made);
        }
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            ways.add(new Way(made.get(i), target(lines.get(i))));
            choices.put(made.get(i), lines.get(i).place());
        }
        return new Question.Step(asked.id(), asked.text(), ways, asked.place());
    }

    private static ListLine withoutArrow(ListLine line) {
        return new ListLine(line.without(LEADS), line.feedback(), line.place());
    }

    private Optional<String> target(ListLine line) {
        Matcher arrow = LEADS.matcher(line.text().markdown());
        if (!arrow.find()) {
            return Optional.empty();
        }
        String target = arrow.group(1) == null ? "" : arrow.group(1).strip();
        if (target.startsWith("#") && target.length() > 1) {
            return Optional.of(target.substring(1));
        }
        String near = target.replaceAll("[{}#]", "");
        file.problem(
                CatalogueProblem.UNKNOWN_SCENE,
                line.place(),
                target.isEmpty()
                        ? "The arrow at the end of this choice leads nowhere."
                        : "The arrow at the end of this choice leads to \"" + target
                                + "\", which is not the id of a scene with # before it.",
                near.isBlank()
                        ? "Write the id of the scene behind it: → #"
                                + (ids.isEmpty() ? "the-door" : ids.iterator().next()) + "."
                        : "Write → #" + Identifier.from(near)
                                + ", and the same id in the heading of that scene: {#" + Identifier.from(near)
                                + "}. If the arrow belongs to the words, write it as a word.");
        return Optional.empty();
    }

    /** The scenes, once the text is at its end; what leads to a scene that is not there is noted, and then leads on to the next one. */
    List<Scene> scenes(List<Part> parts) {
        end(parts);
        List<String> known = scenes.stream().map(Scene::id).toList();
        for (Scene scene : scenes) {
            scene.step()
                    .ifPresent(step -> step.ways()
                            .forEach(way -> way.to()
                                    .filter(to -> !known.contains(to))
                                    .ifPresent(to ->
                                            unknown(to, choices.getOrDefault(way.choice(), step.place()), known))));
        }
        return scenes;
    }

    private void unknown(String to, Place at, List<String> known) {
        file.problem(
                CatalogueProblem.UNKNOWN_SCENE,
                at,
                "This choice leads to a scene \"" + to + "\", and there is none with that id.",
                Nearest.to(to, known)
                        .map(near -> "Did you mean #" + near + "?")
                        .orElse("There is: "
                                + String.join(
                                        ", ",
                                        known.stream().map(each -> "#" + each).toList()) + "."));
    }
}
