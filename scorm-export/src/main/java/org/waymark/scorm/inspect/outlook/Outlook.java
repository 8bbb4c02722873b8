package org.waymark.scorm.inspect.outlook;

import java.util.List;

/**
 * What one LMS, or one kind of LMS, will make of a package.
 *
 * @param lms which
 * @param answer the short answer
 * @param reasons why, each a sentence
 */
public record Outlook(String lms, Answer answer, List<String> reasons) {

    /** Copies the reasons. */
    public Outlook {
        reasons = List.copyOf(reasons);
    }

    /** The short answers. */
    public enum Answer {
        WORKS("plays it"),
        WITH_CARE("plays it, with care"),
        FAILS("does not play it as it is"),
        NOT_TAKEN("does not take this kind of package"),
        NOT_KNOWN("not known");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        /** As people read it. */
        public String words() {
            return words;
        }
    }
}
