package org.waymark.course;

/** What an activity consists of, in the order in which a learner meets it. */
public sealed interface Part permits Prose, Question, Prompt {}
