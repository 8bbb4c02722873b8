package org.waymark.course.language;

import java.util.List;
import org.waymark.core.Place;

/**
 * A paragraph, heading, table cell or single value, as a reader sees it, and where each part of it was written.
 *
 * @param kind what it is
 * @param text the words, without marks of Markdown; a line end is a space
 * @param file the file it stands in
 * @param runs where stretches of the text begin, in the text and in the file
 * @param apart stretches that are not the author's own prose: code, titles of sources
 */
record Passage(Kind kind, String text, String file, List<Run> runs, List<Span> apart) {

    /** What a passage is. */
    enum Kind {
        /** The author's running text. */
        PROSE,
        /** A heading, a title or the words for a picture. */
        LABEL,
        /** A cell of a table. */
        CELL,
        /** What comes back to a learner who chose an answer. */
        FEEDBACK,
        /** Somebody speaking. */
        QUOTATION
    }

    /**
     * A stretch that stands in the file just as in the text.
     *
     * @param offset where it begins in the text
     * @param line its line in the file, counted from 1
     * @param column its column in the file, counted from 1
     */
    record Run(int offset, int line, int column) {}

    /** Where a character of the text stands in the file. */
    Place place(int offset) {
        Run at = runs.get(0);
        for (Run run : runs) {
            if (run.offset() > offset) {
                break;
            }
            at = run;
        }
        return new Place(file, at.line(), at.column() + Math.max(0, offset - at.offset()));
    }
}
