package org.waymark.course.coverage;

/**
 * How far one module goes into an element.
 *
 * @param module the module
 * @param reach minutes and depth
 * @param from what the minutes were counted from
 */
public record ModuleReach(CoveredModule module, Reach reach, From from) {

    /** What minutes were counted from. */
    public enum From {
        /** The activities that map the element: the whole time of each. */
        ACTIVITIES,
        /** The module as a whole, since none of its activities maps the element: its whole length. */
        MODULE
    }
}
