package org.waymark.scorm.print;

import java.util.List;
import java.util.Optional;
import org.waymark.scorm.page.Html;

/** What learners see of a course, ready for a template. Records are public because templates read them. */
public final class Paper {

    private Paper() {}

    /** The anchor of what comes back for a question, made from the question's. */
    static String back(String question) {
        return "answer/" + question.substring(question.indexOf('/') + 1);
    }

    /**
     * A course.
     *
     * @param summary a sentence or two, or empty
     * @param reviewed who has reviewed it, or empty
     * @param madeBy roles, or empty
     * @param credits other licences, and who made pictures, in sentences
     */
    public record Course(
            String title,
            String summary,
            long minutes,
            String provider,
            String licence,
            String reviewed,
            String madeBy,
            List<String> credits) {}

    /**
     * A module.
     *
     * @param opens the title of the part of the course that begins with it
     * @param part the title of the part that it is in, or empty
     * @param number its number in the document, from 1
     * @param session whether people take it together
     * @param heavy activities with a content note
     */
    public record Module(
            String id,
            String title,
            String summary,
            Optional<String> opens,
            String part,
            int number,
            long minutes,
            boolean optional,
            boolean session,
            List<String> outcomes,
            List<Heavy> heavy,
            List<Activity> activities,
            List<Answers> answers) {}

    /** That an activity mentions something that a learner may want to know beforehand. */
    public record Heavy(String anchor, String title, String note) {}

    /**
     * An activity.
     *
     * @param anchor {@code module/activity}
     * @param from minutes since its module began
     * @param writes whether there is something private to write in it
     */
    public record Activity(
            String anchor,
            String title,
            String kind,
            long from,
            long minutes,
            Optional<String> note,
            boolean writes,
            List<Scene> scenes) {

        /** Minutes from the beginning of its module to its end. */
        public long to() {
            return from + minutes;
        }
    }

    /**
     * A scene of a scenario; any other activity is one scene without a number.
     *
     * @param number from 1, or 0
     * @param ends whether a walk through the scenes ends here
     */
    public record Scene(String anchor, int number, Html title, boolean ends, List<Part> parts) {}

    /** A piece of an activity. */
    public sealed interface Part {
        /** Which kind it is, for templates. */
        String is();
    }

    /** Text. */
    public record Text(Html html) implements Part {
        @Override
        public String is() {
            return "text";
        }
    }

    /** A recording: what it is, and all of it in words as far as they are there. */
    public record Recording(boolean film, String says, Html transcript) implements Part {
        @Override
        public String is() {
            return "recording";
        }
    }

    /** A question that is answered by ticking. */
    public record Choices(String anchor, int number, Html asks, String hint, List<Option> options) implements Part {
        /** Where what comes back for it stands. */
        public String back() {
            return Paper.back(anchor);
        }

        @Override
        public String is() {
            return "choices";
        }
    }

    /**
     * Something to tick.
     *
     * @param fits whether it is, or belongs to, the right answer
     * @param to where it leads in a scenario
     */
    public record Option(String letter, Html text, boolean fits, Optional<Way> to) {}

    /** Where a choice in a scenario leads: a scene, or the end if there is no number. */
    public record Way(int number, String anchor) {}

    /** Things to number. */
    public record Order(String anchor, int number, Html asks, List<Html> items) implements Part {
        /** Where what comes back for it stands. */
        public String back() {
            return Paper.back(anchor);
        }

        @Override
        public String is() {
            return "order";
        }
    }

    /** Things to match, by writing a letter beside each. */
    public record Match(String anchor, int number, Html asks, List<Html> left, List<Lettered> right) implements Part {
        /** Where what comes back for it stands. */
        public String back() {
            return Paper.back(anchor);
        }

        @Override
        public String is() {
            return "match";
        }
    }

    /** Something with a letter. */
    public record Lettered(String letter, Html text) {}

    /** A few words to write. */
    public record ShortAnswer(String anchor, int number, Html asks) implements Part {
        /** Where what comes back for it stands. */
        public String back() {
            return Paper.back(anchor);
        }

        @Override
        public String is() {
            return "short";
        }
    }

    /** A number to circle. */
    public record Scale(String anchor, int number, Html asks, List<Point> points) implements Part {
        @Override
        public String is() {
            return "scale";
        }

        /** How many stand in a row. */
        public int size() {
            return points.size();
        }
    }

    /** A point on a scale. */
    public record Point(int value, Html text) {}

    /** A question to write about, or to talk about where there is nothing to write. */
    public record Prompt(Html asks, boolean writes) implements Part {
        @Override
        public String is() {
            return "prompt";
        }
    }

    /** Things to tick over time. */
    public record Ticks(List<Tick> items) implements Part {
        @Override
        public String is() {
            return "ticks";
        }
    }

    /** Something to tick, and the reason for it. */
    public record Tick(Html text, Html reason) {}

    /** What comes back for the questions of one activity. */
    public record Answers(String anchor, String title, List<Answer> answers) {}

    /**
     * What comes back for a question.
     *
     * @param counts whether there is a right answer
     * @param afterwards what everybody reads
     */
    public record Answer(
            String anchor, String question, int number, boolean counts, List<Line> lines, Html afterwards) {}

    /**
     * What comes back for one answer.
     *
     * @param mark its letter or number, or empty
     * @param goes what belongs to it, or empty
     */
    public record Line(String mark, Html text, Html goes, boolean fits, Html feedback) {}
}
