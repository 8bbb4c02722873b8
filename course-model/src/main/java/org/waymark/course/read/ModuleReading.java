package org.waymark.course.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.core.Problem;
import org.waymark.core.Problems;
import org.waymark.course.CourseModule;
import org.waymark.course.Translation.ModuleWords;
import org.waymark.course.check.ReadingNotes;
import org.waymark.course.language.LanguageCheck;

/**
 * What reading a module's folder gave: it depends on that folder and on the rules for words and reading alone.
 *
 * @param module the module; nothing if it could not be read
 * @param words its words in each of the other languages
 * @param problems what is wrong in its folder
 * @param notes what is kept of it for the checks
 * @param language the look at its words, part of which waits for the whole catalogue
 */
record ModuleReading(
        Optional<CourseModule> module,
        Map<String, ModuleWords> words,
        List<Problem> problems,
        ReadingNotes notes,
        LanguageCheck language) {

    ModuleReading {
        words = Map.copyOf(words);
        problems = List.copyOf(problems);
    }

    /** Adds it to what is known of the whole catalogue; leaves it as it is. */
    void addTo(Problems all, ReadingNotes allNotes, LanguageCheck whole) {
        all.addAll(problems);
        allNotes.addAll(notes);
        whole.addAll(language);
    }
}
