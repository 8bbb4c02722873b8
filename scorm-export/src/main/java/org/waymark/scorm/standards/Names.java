package org.waymark.scorm.standards;

/** Names that stay the same for life, since they are made of ids alone. */
final class Names {

    private Names() {}

    /** An id as part of an {@code xs:ID}: letters, digits and underscores; what comes before it begins with a letter. */
    static String identifier(String id) {
        return id.replace('-', '_');
    }
}
