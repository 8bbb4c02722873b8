package org.waymark.course.read;

import java.util.Map;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.MediaFile;
import org.waymark.course.check.ReadingNotes;

/**
 * The file of an activity while it is read.
 *
 * @param files the catalogue's files
 * @param notes what is kept for the checks
 * @param problems gets what is wrong
 * @param folder the module's folder, relative to the catalogue
 * @param name the file, relative to the catalogue
 * @param linesBefore how many of its lines stand before the text
 * @param media gets the files that the text shows and plays
 */
record ActivityFile(
        CatalogueFiles files,
        ReadingNotes notes,
        Problems problems,
        String folder,
        String name,
        int linesBefore,
        Map<String, MediaFile> media) {

    void problem(CatalogueProblem kind, Place place, String message, String hint) {
        problems.add(kind, place, message, hint);
    }

    /** The module's id, as its folder has it. */
    String module() {
        return folder.substring(folder.indexOf('/') + 1);
    }

    /** The place of a character of the text, both counted from 0. */
    Place place(int line, int column) {
        return new Place(name, linesBefore + line + 1, column + 1);
    }
}
