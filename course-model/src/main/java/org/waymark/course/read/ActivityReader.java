package org.waymark.course.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.Activity.Heading;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.MediaFile;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Question;
import org.waymark.course.yaml.ShapeCheck;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlReader;

/** Makes an activity from its Markdown file: front matter in YAML between two lines of {@code ---}, then the text. */
final class ActivityReader {

    private static final String FENCE = "---";

    private final CatalogueFiles files;
    private final YamlReader yaml;
    private final Problems problems;

    ActivityReader(CatalogueFiles files, YamlReader yaml, Problems problems) {
        this.files = files;
        this.yaml = yaml;
        this.problems = problems;
    }

    /**
     * Reads one activity.
     *
     * @param folder the module's folder, relative to the catalogue
     * @param id the activity's id
     * @param stem the file's name without {@code .md}: the id, and in another language a dot and the language
     * @param listed where the module lists it
     * @param hint what to do if there is no such file
     * @param media gets the files that the text shows
     */
    Optional<Activity> read(
            String folder, String id, String stem, Place listed, String hint, Map<String, MediaFile> media) {
        String file = folder + "/" + stem + ".md";
        return files.text(file, listed, hint).flatMap(text -> activity(folder, file, id, text, media));
    }

    private Optional<Activity> activity(
            String folder, String file, String id, String text, Map<String, MediaFile> media) {
        List<String> lines = text.lines().toList();
        int close = lines.isEmpty() || !lines.get(0).strip().equals(FENCE) ? -1 : closingFence(lines);
        if (close < 0) {
            problems.add(
                    CatalogueProblem.NO_FRONT_MATTER,
                    new Place(file, 1, 1),
                    "This file does not begin with front matter.",
                    "Begin it with a line ---, then activity:, title: and takes:, then a line --- before the text.");
            return Optional.empty();
        }
        String front = String.join("\n", lines.subList(1, close)) + "\n";
        Optional<YamlNode> node = yaml.read(front, file, 1, problems);
        node.ifPresent(each -> new ShapeCheck(problems).check(each, Shapes.ACTIVITY, "front matter"));
        if (!(node.orElse(null) instanceof Keys keys)) {
            return Optional.empty();
        }
        String kind = keys.text("activity").orElse("page");
        FacilitatorNotes notes = FacilitatorNotes.in(lines.subList(close + 1, lines.size()), file, close + 1, problems);
        List<Part> parts = new ActivityText(files, problems, folder, file, close + 1, notes.rest(), media).parts();
        Heading heading = new Heading(
                id,
                keys.text("title").orElse(""),
                CourseReader.length(keys, "takes"),
                keys.text("content-note"),
                Refs.maps(keys.items("maps")),
                notes.notes(),
                new Place(file, 1, 0));
        questionsWhereTheyBelong(kind, parts, file, close + 2);
        return Optional.of(make(kind, heading, parts));
    }

    private static int closingFence(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    private static Activity make(String kind, Heading heading, List<Part> parts) {
        return switch (kind) {
            case "quiz" -> new Activity.Quiz(heading, parts);
            case "reflection" -> new Activity.Reflection(heading, parts);
            case "break" -> new Activity.Break(heading, parts);
            default -> new Activity.Page(heading, parts);
        };
    }

    private void questionsWhereTheyBelong(String kind, List<Part> parts, String file, int bodyLine) {
        boolean quiz = kind.equals("quiz");
        boolean reflection = kind.equals("reflection");
        if (parts.isEmpty()) {
            problems.add(
                    CatalogueProblem.NOTHING_TO_READ,
                    new Place(file, bodyLine, 0),
                    "There is no text after the front matter.",
                    "Write what the learner reads below the second line ---.");
            return;
        }
        for (Part part : parts) {
            if (part instanceof Question question && !quiz) {
                problems.add(
                        CatalogueProblem.MISPLACED_QUESTION,
                        question.place(),
                        "A question with choices stands in a " + kind + ".",
                        "Make this a quiz (activity: quiz), or take the question out.");
            }
            if (part instanceof Prompt prompt && quiz) {
                problems.add(
                        CatalogueProblem.TOO_FEW_CHOICES,
                        prompt.place(),
                        "This question has no choices.",
                        "Below it, after an empty line, write at least two lines that begin with \"- \", the right one with \"- ✓ \".");
            } else if (part instanceof Prompt prompt && !reflection) {
                problems.add(
                        CatalogueProblem.MISPLACED_QUESTION,
                        prompt.place(),
                        "A question to the learner stands in a " + kind + ".",
                        "Make this a reflection (activity: reflection). If it is not a question to the learner, do not begin the line with \"? \".");
            }
        }
        boolean asks = parts.stream().anyMatch(part -> part instanceof Question || part instanceof Prompt);
        if ((quiz || reflection) && !asks) {
            problems.add(
                    CatalogueProblem.NO_QUESTION,
                    new Place(file, bodyLine, 0),
                    "This " + kind + " asks nothing.",
                    "Begin the line of each question with \"? \""
                            + (quiz ? ", or with \"?? \" to let learners choose several." : "."));
        }
    }
}
