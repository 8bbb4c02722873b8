package org.waymark.course.coverage;

import java.util.List;
import org.waymark.course.Element;

/**
 * What is reached of one element.
 *
 * @param element the element, with its training days, which are never converted into minutes or back
 * @param reach minutes and depth in the modules that everybody takes
 * @param optional minutes and depth in optional modules, counted apart
 * @param modules the modules that map it, in their order; a module that does not is left out
 * @param contests who contests it, and what answers them; empty when nobody is known to
 */
public record ElementCoverage(
        Element element, Reach reach, Reach optional, List<ModuleReach> modules, List<ContestCoverage> contests) {

    public ElementCoverage {
        modules = List.copyOf(modules);
        contests = List.copyOf(contests);
    }

    /** Whether no module that everybody takes maps it. */
    public boolean isGap() {
        return !reach.exists();
    }

    /** Whether it is mapped, and by optional modules alone. Then it is a gap all the same. */
    public boolean isOnlyInOptional() {
        return isGap() && optional.exists();
    }

    /** Whether somebody contests it. */
    public boolean isContested() {
        return !contests.isEmpty();
    }

    /** Whether it is taught while an objection to it that could be answered is not. */
    public boolean hasUnansweredContest() {
        return (reach.exists() || optional.exists())
                && contests.stream().anyMatch(each -> !each.answers().isEmpty() && !each.answered());
    }
}
