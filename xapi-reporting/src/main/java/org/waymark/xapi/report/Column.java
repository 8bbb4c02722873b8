package org.waymark.xapi.report;

import java.util.List;

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

        /** Words that tell rows apart, such as a title. In a row for all of them together they are null. */
        record Text() implements Role {}

        /** Words that say more about a row, and tell none apart. */
        record Words() implements Role {}

        /** An IRI that tells rows apart, for machines: left out of pages and tables for people. It belongs to the words whose name it begins with. */
        record Key() implements Role {}

        /**
         * A number of people: hidden when small, rounded otherwise.
         *
         * @param concept what is counted, in a word that is the same in all reports that count the same; empty if no other does
         * @param isInRow whether the concept is instead the name of a column that says for each row what is counted
         * @param by the columns that the number depends on; empty for all that tell rows apart
         */
        record People(String concept, boolean isInRow, List<String> by) implements Role {
            /** Copies the list. */
            public People {
                by = List.copyOf(by);
            }
        }

        /**
         * A number of things that people did: hidden when few people did them, rounded otherwise.
         *
         * @param people the name of the column that says how many people
         */
        record Things(String people) implements Role {}

        /**
         * A percentage, worked out from two columns of {@link People} after they were rounded.
         *
         * @param part the name of the column that is counted
         * @param whole the name of the column that it is a part of
         */
        record Share(String part, String whole) implements Role {}

        /**
         * How many fewer there are in the next row than in this, worked out from numbers after they were rounded.
         *
         * @param of the name of the column of {@link People}; it never rises from one row to the next
         * @param within the name of the column whose rows belong together
         */
        record Lost(String of, String within) implements Role {}

        /**
         * A mean or median, hidden when few people stand behind it.
         *
         * @param basis the name of the {@link Basis} column that says how many do
         * @param unit the unit, such as {@code minutes}
         * @param decimals how many decimals are published
         */
        record Measure(String basis, String unit, int decimals) implements Role {}

        /**
         * A number that is not about people, such as a planned length or a target: never hidden, never rounded.
         *
         * @param unit the unit; empty if it has none
         */
        record Plain(String unit) implements Role {}

        /** How many people stand behind a measure; never shown. */
        record Basis() implements Role {}

        /** Something that the report itself has to know of a row; never shown. */
        record Flag() implements Role {}
    }

    /** The heading with its unit, such as {@code Median time (minutes)}. */
    public String labelWithUnit() {
        String unit = unit();
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    /** The unit; empty if it has none. */
    public String unit() {
        if (role instanceof Role.Measure measure) {
            return measure.unit();
        }
        if (role instanceof Role.Plain plain) {
            return plain.unit();
        }
        return role instanceof Role.Share ? "%" : "";
    }

    /** Whether it is for people to read. */
    boolean isForPeople() {
        return !(role instanceof Role.Key);
    }

    /** Whether it is shown at all. */
    boolean isShown() {
        return !(role instanceof Role.Basis || role instanceof Role.Flag);
    }

    boolean isWords() {
        return role instanceof Role.Text || role instanceof Role.Key || role instanceof Role.Words;
    }
}
