package org.waymark.xapi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What stands in one place of a report. */
public sealed interface Cell {

    /**
     * Words or an IRI.
     *
     * @param text the words
     */
    record Text(String text) implements Cell {}

    /**
     * Words that stand for all values of their column together.
     *
     * @param text the words
     */
    record All(String text) implements Cell {}

    /**
     * A number that may be shown.
     *
     * @param value the number, already rounded as the rule asks
     */
    record Value(BigDecimal value) implements Cell {}

    /** A number that is hidden because it is small, or because a small one could be worked out from it. */
    record Hidden() implements Cell {}

    /** There is no number: nobody took the time, or nobody got a score. */
    record Empty() implements Cell {}

    /** A whole number. */
    static Cell count(long number) {
        return new Value(BigDecimal.valueOf(number));
    }

    /** A number with so many decimals, rounded half up. */
    static Cell value(double number, int decimals) {
        return new Value(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** The cell as text: a hidden number as {@code *}, no number as nothing. */
    default String shown() {
        if (this instanceof Text words) {
            return words.text();
        }
        if (this instanceof All words) {
            return words.text();
        }
        if (this instanceof Value number) {
            return number.value().toPlainString();
        }
        return this instanceof Hidden ? "*" : "";
    }
}
