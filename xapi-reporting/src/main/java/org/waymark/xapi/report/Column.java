package org.waymark.xapi.report;

/**
 * A column of a report.
 *
 * @param name its name in SQL and JSON
 * @param role what kind of value stands in it, and how small numbers are hidden there
 * @param label its heading
 * @param meaning what is counted, in words
 */
public record Column(String name, Role role, String label, String meaning) {

    /** What kind of value a column holds. */
    public sealed interface Role {

        /** Words to read, such as a title. */
        record Text() implements Role {}

        /** An IRI, for machines: left out of pages and tables for people. */
        record Key() implements Role {}

        /** A number of people or of things they did: hidden when small, rounded otherwise. */
        record People() implements Role {}

        /**
         * A percentage, worked out from two columns of {@link People} after they were rounded.
         *
         * @param part the name of the column that is counted
         * @param whole the name of the column that it is a part of
         */
        record Share(String part, String whole) implements Role {}

        /**
         * A mean or median, hidden when few people stand behind it.
         *
         * @param basis the name of the {@link Basis} column that says how many do
         * @param unit the unit, such as {@code minutes}
         */
        record Measure(String basis, String unit) implements Role {}

        /** How many people stand behind a measure; never shown. */
        record Basis() implements Role {}
    }

    /** The heading with its unit, such as {@code Median time (minutes)}. */
    public String labelWithUnit() {
        if (role instanceof Role.Measure measure) {
            return label + " (" + measure.unit() + ")";
        }
        return role instanceof Role.Share ? label + " (%)" : label;
    }

    /** Whether it is for people to read. */
    boolean isForPeople() {
        return !(role instanceof Role.Key);
    }

    boolean isWords() {
        return role instanceof Role.Text || role instanceof Role.Key;
    }
}
