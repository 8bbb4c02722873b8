package org.waymark.course;

/** When a course is complete. */
public sealed interface Completion {

    /** When every module that is not optional is done. */
    record AllModules() implements Completion {}

    /** When at least so many modules are done. */
    record SomeModules(int count) implements Completion {}

    /** When the score reaches so many per cent, 1 to 100. */
    record Score(int percent) implements Completion {}
}
