package org.waymark.course;

import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;

/**
 * How a course differs from the one that it varies: this is how one course exists in two variants without being written twice. The changes are made in the order
 * leave out, replace, add.
 *
 * @param of the course that is varied
 * @param replaced modules that another stands in for
 * @param added modules that come in
 * @param leftOut modules that are left out
 * @param place where the course names the one that it varies
 */
public record Variation(
        String of, List<Replacement> replaced, List<Addition> added, List<ModuleUse> leftOut, Place place) {

    public Variation {
        replaced = List.copyOf(replaced);
        added = List.copyOf(added);
        leftOut = List.copyOf(leftOut);
    }

    /** A module, and the one that stands in for it. */
    public record Replacement(ModuleUse module, ModuleUse with) {}

    /**
     * A module that comes in.
     *
     * @param module the module
     * @param after the module it comes after; nothing for the end
     */
    public record Addition(ModuleUse module, Optional<ModuleUse> after) {}
}
