package org.waymark.xapi.report;

import java.util.List;
import java.util.Map;

/**
 * What an evaluator knows of learners and of what was promised, from files of theirs: who was in which cohort and organisation, what they chose to tell,
 * and how many were to be trained. It is joined to the statements when a report is made, and kept nowhere.
 *
 * @param learners who is listed, each once
 * @param targets what was promised, in order
 */
public record People(List<Listed> learners, List<Target> targets) {

    /** Copies the lists. */
    public People {
        learners = List.copyOf(learners);
        targets = List.copyOf(targets);
    }

    /** Nobody is listed and nothing was promised. */
    public static People none() {
        return new People(List.of(), List.of());
    }

    /**
     * One person.
     *
     * @param learner the pseudonym, as the record store has it
     * @param cohort the cohort; empty if none is said
     * @param organisation the organisation; empty if none is said
     * @param characteristics what they chose to tell, by the heading of its column; empty texts where they did not
     */
    public record Listed(String learner, String cohort, String organisation, Map<String, String> characteristics) {

        /** Copies the map. */
        public Listed {
            characteristics = Map.copyOf(characteristics);
        }
    }

    /**
     * A number that was promised, or said to have been reached.
     *
     * @param title what it is about, in words
     * @param number how many people
     * @param counts whether it counts who completed, or who started
     * @param kind what sort of number it is, such as {@code target}
     * @param course the IRI of the course; empty for any
     * @param cohort the cohort; empty for any
     * @param organisation the organisation; empty for any
     * @param source where the number comes from; empty if that is not said
     */
    public record Target(
            String title,
            long number,
            Counts counts,
            String kind,
            String course,
            String cohort,
            String organisation,
            String source) {}

    /** What a target counts. */
    public enum Counts {
        /** People who started. */
        STARTED,
        /** People who completed. */
        COMPLETED
    }
}
