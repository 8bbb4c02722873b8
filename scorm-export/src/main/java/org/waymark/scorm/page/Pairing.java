package org.waymark.scorm.page;

import java.util.ArrayList;
import java.util.List;
import org.waymark.course.Activity;
import org.waymark.course.Part;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.TickList;

/** Finds for each piece of an activity the same piece in its translation. Text between two other pieces may be cut into paragraphs in another way. */
final class Pairing {

    private Pairing() {}

    /** The parts as runs: text, one other part, text, another part, and so on; there may be no text. */
    static List<List<Part>> runs(List<Part> parts) {
        List<List<Part>> runs = new ArrayList<>();
        List<Part> text = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Prose) {
                text.add(part);
            } else {
                runs.add(List.copyOf(text));
                runs.add(List.of(part));
                text.clear();
            }
        }
        runs.add(List.copyOf(text));
        return runs;
    }

    /** Whether two activities are built in the same way, so that they can stand side by side. */
    static boolean sameShape(Activity one, Activity other) {
        if (one instanceof Activity.Scenario story && other instanceof Activity.Scenario told) {
            return scenes(story).equals(scenes(told));
        }
        return one.kind() == other.kind() && shape(one.parts()).equals(shape(other.parts()));
    }

    private static List<List<String>> scenes(Activity.Scenario story) {
        return story.scenes().stream().map(scene -> shape(scene.parts())).toList();
    }

    private static List<String> shape(List<Part> parts) {
        return parts.stream()
                .filter(part -> !(part instanceof Prose))
                .map(Pairing::shape)
                .toList();
    }

    private static String shape(Part part) {
        String kind = part.getClass().getSimpleName();
        if (part instanceof TickList list) {
            return kind + " " + list.items().size();
        }
        if (!(part instanceof Question question)) {
            return kind;
        }
        int size = question instanceof Question.ShortAnswer answer
                ? answer.accepted().size()
                : question.itemIds().size();
        return kind + " " + question.id() + " " + size;
    }
}
