package org.waymark.scorm.format;

/** What a learner opens as one thing. */
public enum Unit {
    /** The course: one package, opened as a whole. */
    COURSE("course"),
    /** A module: a package for each, to be put together on the LMS's own course page. */
    MODULE("module"),
    /** One package of the course in which each module is opened by itself. */
    MODULES_TOGETHER("modules-together");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /** How it is called on the command line. */
    public String word() {
        return word;
    }
}
