package org.waymark.course.coverage;

import java.util.List;
import java.util.function.Predicate;
import org.waymark.course.Framework;

/**
 * What is reached of a framework.
 *
 * @param framework the framework
 * @param elements every element that is listed, in the source's order
 */
public record FrameworkCoverage(Framework framework, List<ElementCoverage> elements) {

    public FrameworkCoverage {
        elements = List.copyOf(elements);
    }

    /** The elements that a module which everybody takes maps. */
    public List<ElementCoverage> reached() {
        return only(each -> !each.isGap());
    }

    /** The elements that no module which everybody takes maps. */
    public List<ElementCoverage> gaps() {
        return only(ElementCoverage::isGap);
    }

    /** The elements that are reached, and no deeper than introduced. */
    public List<ElementCoverage> onlyIntroduced() {
        return only(each -> each.reach().onlyIntroduces());
    }

    /** The elements that somebody contests, reached or not. */
    public List<ElementCoverage> contested() {
        return only(ElementCoverage::isContested);
    }

    /**
     * How much is reached, as a sentence. Of a framework that is not complete it speaks of <em>the elements listed here</em>, and never of all.
     */
    public String claim() {
        int reached = reached().size();
        int listed = elements.size();
        if (!framework.complete()) {
            return reached + " of the " + listed + elements(listed) + " listed here " + is(reached)
                    + " reached. The framework has "
                    + "more elements than are listed here, so this says nothing of the whole.";
        }
        return reached + " of its " + listed + elements(listed) + " " + is(reached) + " reached.";
    }

    private static String elements(int number) {
        return number == 1 ? " element" : " elements";
    }

    private static String is(int number) {
        return number == 1 ? "is" : "are";
    }

    private List<ElementCoverage> only(Predicate<ElementCoverage> which) {
        return elements.stream().filter(which).toList();
    }
}
