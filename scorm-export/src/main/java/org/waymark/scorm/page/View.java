package org.waymark.scorm.page;

import java.util.List;
import java.util.Optional;

/** What the template of a course shows, ready to be put in its place. Records are public because the template reads them. */
public final class View {

    private View() {}

    /** The whole page. */
    public record Course(
            Html title,
            String plainTitle,
            Html summary,
            Html reviewed,
            String madeBy,
            String licence,
            String provider,
            Html time,
            List<CoursePart> parts) {

        /** Its modules, one after the other. */
        public List<Module> modules() {
            return parts.stream().flatMap(part -> part.modules().stream()).toList();
        }
    }

    /** Some modules under a title of their own; a course without parts is one without a title. */
    public record CoursePart(Optional<Html> title, List<Module> modules) {}

    /** A module. */
    public record Module(
            String id,
            Html title,
            Html summary,
            Html label,
            Optional<Html> within,
            Html time,
            boolean optional,
            boolean session,
            Html outcomes,
            List<Activity> activities) {}

    /**
     * An activity.
     *
     * @param notTranslated for each language that it is not there in, what the page says about that
     * @param prompts whether there is anything private to write
     * @param together whether it is done when the learner says that they took part
     * @param key module.activity, by their numbers for life
     * @param scenes one without a title if it is no scenario
     */
    public record Activity(
            String id,
            String key,
            Html title,
            String kind,
            Html time,
            Optional<Html> contentNote,
            Html notTranslated,
            boolean prompts,
            boolean together,
            List<Scene> scenes) {}

    /** A scene of a scenario, or all that there is of another activity. */
    public record Scene(String id, String anchor, Optional<Html> title, List<Part> parts) {}

    /** A piece of an activity. */
    public sealed interface Part {
        /** Which of them it is, for the template. */
        String is();
    }

    /** Text. */
    public record Text(Html html) implements Part {
        @Override
        public String is() {
            return "prose";
        }
    }

    /**
     * A question.
     *
     * @param key module.activity.question, by their numbers for life
     * @param interaction its identifier in SCORM
     * @param type as SCORM and xAPI call it
     * @param control how it is answered, for the template: choose, order, match or write
     * @param hint the key of the sentence that says what to do
     * @param verb the keys of the sentences on its button, before and after it was answered
     * @param right the letters of the right answer of an order
     * @param accepted what is accepted of written words, as JSON
     */
    public record Question(
            String id,
            String key,
            String interaction,
            String iri,
            String type,
            String control,
            boolean several,
            boolean step,
            String hint,
            List<String> verb,
            String right,
            String accepted,
            Html asks,
            List<Choice> choices,
            List<Option> options,
            Html afterwards)
            implements Part {
        @Override
        public String is() {
            return "question";
        }
    }

    /**
     * A choice, a point of a scale, something to put in order, a left half, or words that are accepted.
     *
     * @param number its number for life, within the question; of accepted words their place from 1, or 0 for all others
     * @param fits whether it is right, or the number of the right half that belongs to a left one; empty where nothing is right or wrong
     * @param to the scene that it leads to: its id, and what the page says of it for those without a script; empty for none
     */
    public record Choice(
            int number,
            String letter,
            String value,
            Html text,
            Optional<String> fits,
            Html feedback,
            boolean says,
            Optional<Way> to) {}

    /** Where a choice leads. */
    public record Way(String scene, String anchor, Html title) {}

    /** A right half, in words that can stand in a list. */
    public record Option(int number, String text, String words) {}

    /** A question without an answer to check. */
    public record Prompt(String id, String key, boolean writes, Html asks) implements Part {
        @Override
        public String is() {
            return "prompt";
        }
    }

    /** A checklist. */
    public record Ticks(String key, List<Choice> items) implements Part {
        @Override
        public String is() {
            return "ticks";
        }
    }

    /** A film or a sound recording. */
    public record Recording(
            boolean film,
            String source,
            String language,
            Html says,
            String label,
            List<Captions> captions,
            Html transcript)
            implements Part {
        @Override
        public String is() {
            return "recording";
        }
    }

    /** Captions. */
    public record Captions(String language, String name, String source) {}
}
