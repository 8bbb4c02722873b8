package org.waymark.course;

import java.util.List;
import java.util.Map;

/**
 * A catalogue's words in another language, as far as they are there.
 *
 * @param language a BCP 47 tag
 * @param courses titles and summaries of courses, by the course's id
 * @param modules what there is of each module, by the module's id
 */
public record Translation(String language, Map<String, CourseWords> courses, Map<String, ModuleWords> modules) {

    public Translation {
        courses = Map.copyOf(courses);
        modules = Map.copyOf(modules);
    }

    /**
     * A course's words. What is empty is not translated.
     *
     * @param audience who it is for
     * @param entry what somebody needs to have or do before they begin
     * @param reviewed who has reviewed it
     * @param parts the titles of its parts, in its order; empty if they are not translated
     */
    public record CourseWords(
            String title, String summary, String audience, List<String> entry, String reviewed, List<String> parts) {

        public CourseWords {
            entry = List.copyOf(entry);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A module's words.
     *
     * @param title its name; empty if that is not translated
     * @param activities its activities that are there in this language, by id; each has the same questions with the same choices as the original
     */
    public record ModuleWords(
            String title,
            String summary,
            List<String> outcomes,
            List<String> materials,
            Map<String, Activity> activities) {

        public ModuleWords {
            materials = List.copyOf(materials);
            outcomes = List.copyOf(outcomes);
            activities = Map.copyOf(activities);
        }
    }
}
