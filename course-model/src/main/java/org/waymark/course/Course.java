package org.waymark.course;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;

/**
 * A course.
 *
 * @param id its id
 * @param title its name
 * @param summary what it is, in a sentence or two, or empty
 * @param length how long it takes, to the minute
 * @param delivery how it is taken
 * @param audience who it is for, or empty
 * @param madeBy who made it; empty when that is not recorded
 * @param reviewed a sentence about who has reviewed it, or empty
 * @param mustCover what it has to reach
 * @param modules in its order
 * @param completion when it is complete
 * @param anyOrder whether its modules can be taken in any order; if not, each opens when those before it are done that are not optional
 * @param entry what somebody needs to have or do before they begin, each in a sentence
 * @param cohort how many take it together, where it is facilitated
 * @param languages the languages that it is meant to be in, as BCP 47 tags; empty for all of the catalogue's
 * @param varies the course that this is a variant of; {@link #modules} already has the changes made
 * @param place where it is written
 */
public record Course(
        String id,
        String title,
        String summary,
        Duration length,
        Delivery delivery,
        String audience,
        List<CoProducer> madeBy,
        String reviewed,
        List<MustCover> mustCover,
        List<ModuleUse> modules,
        Completion completion,
        boolean anyOrder,
        List<String> entry,
        Optional<Cohort> cohort,
        List<String> languages,
        Optional<Variation> varies,
        Place place) {

    public Course {
        madeBy = List.copyOf(madeBy);
        mustCover = List.copyOf(mustCover);
        modules = List.copyOf(modules);
        entry = List.copyOf(entry);
        languages = List.copyOf(languages);
    }

    /** Whether the course can be completed without this module. */
    public boolean isOptional(String module) {
        return modules.stream().anyMatch(use -> use.module().equals(module) && use.optional());
    }

    /** Whether it is meant to be in this language of the catalogue. */
    public boolean isIn(String language) {
        return languages.isEmpty() || languages.contains(language);
    }

    /** Its parts, in order; none if it has no parts. Each has at least one module. */
    public List<CoursePart> parts() {
        return modules.stream().flatMap(use -> use.part().stream()).distinct().toList();
    }

    /** The modules in one of its parts, in order. */
    public List<ModuleUse> modulesIn(CoursePart part) {
        return modules.stream()
                .filter(use -> use.part().filter(part::equals).isPresent())
                .toList();
    }
}
