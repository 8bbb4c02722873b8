package org.waymark.course;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;

/**
 * Courses that lead on from one another.
 *
 * @param id its id
 * @param title its name
 * @param summary what it is, or empty
 * @param anyOrder whether the steps can be taken in any order
 * @param steps its steps
 * @param place where it is written
 */
public record Pathway(String id, String title, String summary, boolean anyOrder, List<Step> steps, Place place) {

    public Pathway {
        steps = List.copyOf(steps);
    }

    /** A step of a pathway. */
    public sealed interface Step {}

    /** A course of this catalogue. */
    public record Here(String course, Place place) implements Step {}

    /** A course that others offer, or that is yet to be written. */
    public record Elsewhere(String title, Optional<Duration> length, String about) implements Step {}
}
