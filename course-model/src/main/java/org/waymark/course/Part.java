package org.waymark.course;

/** What an activity consists of, in the order in which a learner meets it. */
public sealed interface Part permits Prose, Question, Prompt, TickList, Recording {

    /** What the case for this kind of part gives. */
    <T> T on(Cases<T> cases);

    /**
     * What to do with each kind of part. A new kind makes every implementation fail to compile until it says what becomes of it.
     *
     * @param <T> what comes of it
     */
    interface Cases<T> {

        T prose(Prose prose);

        T question(Question question);

        T prompt(Prompt prompt);

        T tickList(TickList list);

        T recording(Recording recording);
    }
}
