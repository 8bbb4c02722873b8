package org.waymark.scorm.print;

import java.util.List;
import java.util.Optional;
import org.waymark.scorm.page.Html;

/** What a facilitator sees of a course, ready for a template. Records are public because templates read them. */
public final class Guide {

    private Guide() {}

    /**
     * The course at a glance.
     *
     * @param audience who it is for, or empty
     * @param entry what people need before they begin
     * @param cohort how many take it together, in words
     */
    public record Overview(String audience, List<String> entry, Optional<String> cohort) {}

    /**
     * A part of the course, or all of a course without parts.
     *
     * @param alone minutes that people spend on their own
     * @param together minutes that they spend together
     */
    public record Day(String title, long alone, long together, List<Stretch> stretches) {

        /** Whether anybody has to get anything ready. */
        public boolean needsMaterials() {
            return stretches.stream()
                    .anyMatch(each -> !each.module().materials().isEmpty());
        }
    }

    /**
     * A module in a day.
     *
     * @param from minutes since people came together that day, leaving out what they do on their own
     */
    public record Stretch(Module module, long from) {

        /** Minutes since people came together, when it ends. */
        public long to() {
            return from + module.paper().minutes();
        }
    }

    /** A module with what only a facilitator is told. */
    public record Module(Paper.Module paper, List<String> materials, List<Activity> activities, List<Served> serves) {}

    /** An activity with the facilitator's notes. */
    public record Activity(Paper.Activity paper, List<Html> notes) {}

    /**
     * What a module serves of a framework.
     *
     * @param contested whether the framework as a whole is contested
     */
    public record Served(String framework, boolean contested, List<Deep> depths) {}

    /** Elements that a module serves to the same depth. */
    public record Deep(String depth, List<Element> elements) {}

    /** An element. */
    public record Element(String title, boolean contested) {}

    /** Something contested: an element, or a framework as a whole. */
    public record Contested(String framework, String title, List<Objection> objections) {}

    /** Who contests something, and why, and what the course takes up of it. */
    public record Objection(String by, String because, List<String> takenUp) {}
}
