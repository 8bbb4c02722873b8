package org.waymark.scorm.page;

import java.util.List;
import java.util.Optional;

/** What the template of a course shows, ready to be put in its place. Records are public because the template reads them. */
public final class View {

    private View() {}

    /** The whole page. */
    public record Course(
            String title,
            String summary,
            String reviewed,
            String madeBy,
            String licence,
            String provider,
            long minutes,
            List<Module> modules) {}

    /** A module. */
    public record Module(
            String id,
            String title,
            String summary,
            int part,
            long minutes,
            boolean optional,
            List<String> outcomes,
            List<Activity> activities) {}

    /** An activity. */
    public record Activity(
            String id,
            String title,
            String kind,
            long minutes,
            Optional<String> contentNote,
            boolean prompts,
            List<Part> parts) {}

    /** A piece of an activity. */
    public sealed interface Part {
        /** Which of the three it is, for the template: prose, question or prompt. */
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
     */
    public record Question(
            String id, String key, String interaction, String iri, boolean several, Html asks, List<Choice> choices)
            implements Part {
        @Override
        public String is() {
            return "question";
        }
    }

    /** A choice. */
    public record Choice(int number, String letter, Html text, boolean right, Html feedback) {}

    /** A private prompt. */
    public record Prompt(String id, String key, Html asks) implements Part {
        @Override
        public String is() {
            return "prompt";
        }
    }
}
