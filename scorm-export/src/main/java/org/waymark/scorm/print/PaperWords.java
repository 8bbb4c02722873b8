package org.waymark.scorm.print;

import org.waymark.course.sentences.Sentences;

/** What is said on paper beside the words of authors. Public because templates call it. */
public final class PaperWords {

    private final Sentences sentences;

    PaperWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * A sentence.
     *
     * @param values names and values of what stands in braces, in turn
     */
    public String say(String key, Object... values) {
        return sentences.say("paper." + key, values);
    }

    /** A length of time. */
    public String time(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return say("time-minutes", "minutes", rest);
        }
        return rest == 0 ? say("time-hours", "hours", hours) : say("time-both", "hours", hours, "minutes", rest);
    }

    /** A time since something began, such as 1:05. */
    public String clock(long minutes) {
        long rest = minutes % 60;
        return minutes / 60 + (rest < 10 ? ":0" : ":") + rest;
    }
}
