package org.waymark.core;

/**
 * The IRIs of everything that statements speak of. They hang off the catalogue's own IRI, so that they stay the same when a package is exported
 * again or hosted elsewhere.
 *
 * @param catalogue the catalogue's IRI, without a slash at its end
 */
public record Iris(String catalogue) {

    /** Takes the catalogue's IRI with or without a slash at its end. */
    public Iris {
        catalogue = catalogue.endsWith("/") ? catalogue.substring(0, catalogue.length() - 1) : catalogue;
    }

    /** A course. */
    public String course(String course) {
        return catalogue + "/courses/" + course;
    }

    /** A module: the same in every course that uses it. */
    public String module(String module) {
        return catalogue + "/modules/" + module;
    }

    /** An activity in a module. */
    public String activity(String module, String activity) {
        return module(module) + "/activities/" + activity;
    }

    /** A question in an activity. */
    public String question(String module, String activity, String question) {
        return activity(module, activity) + "/questions/" + question;
    }

    /** A framework. */
    public String framework(String framework) {
        return catalogue + "/frameworks/" + framework;
    }

    /** A value, duty, concept or competence of a framework. */
    public String element(String framework, String element) {
        return catalogue + "/frameworks/" + framework + "/" + element;
    }
}
