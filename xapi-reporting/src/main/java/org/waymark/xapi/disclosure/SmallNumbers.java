package org.waymark.xapi.disclosure;

/**
 * The rule by which small numbers are hidden, so that nobody can be recognised in figures that are published.
 *
 * @param hidden counts from 1 to this are hidden; 0 hides none. A mean or median is hidden when no more people than this stand behind it
 * @param step counts are rounded to the nearest multiple of this; 1 rounds none
 */
public record SmallNumbers(int hidden, int step) {

    /** @throws IllegalArgumentException if the first is negative or the second is less than 1 */
    public SmallNumbers {
        if (hidden < 0 || step < 1) {
            throw new IllegalArgumentException("small numbers: " + hidden + ", " + step);
        }
    }

    /** Hides 1 to 7 and rounds to 5: safe to publish in most settings. */
    public static SmallNumbers standard() {
        return new SmallNumbers(7, 5);
    }

    /** Hides and rounds nothing: for those who may see the records of single learners. */
    public static SmallNumbers exact() {
        return new SmallNumbers(0, 1);
    }

    /** Whether it leaves everything as it is. */
    public boolean isExact() {
        return hidden == 0 && step == 1;
    }

    /** Whether a count must not be shown. Nobody is recognised by a zero. */
    public boolean hides(long count) {
        return count > 0 && count <= hidden;
    }

    /** The nearest multiple of the step; a half goes up. */
    public long rounded(long count) {
        return Math.floorDiv(2 * count + step, 2L * step) * step;
    }

    /** The least count that is shown as this. */
    public long least(long shown) {
        return shown == 0 ? 0 : Math.max(hidden + 1L, halfUp(2 * shown - step));
    }

    /** The greatest count that is shown as this. Where all that round to zero are hidden, only zero itself is shown as zero. */
    public long greatest(long shown) {
        long greatest = halfUp(2 * shown + step) - 1;
        return shown == 0 && greatest <= hidden ? 0 : greatest;
    }

    private static long halfUp(long twice) {
        return Math.floorDiv(twice + 1, 2L);
    }

    /** The rule in a few words, where there is little room. */
    public String inShort() {
        if (isExact()) {
            return "exact numbers; do not publish";
        }
        return "1 to " + hidden + " hidden as *" + (step == 1 ? "" : "; others rounded to " + step);
    }

    /** The rule in words, to stand with every figure. */
    public String inWords() {
        if (isExact()) {
            return "Exact numbers: nothing is hidden or rounded. People may be recognised; do not publish.";
        }
        String rounding = step == 1 ? "Other counts are exact" : "Other counts are rounded to the nearest " + step;
        return "Counts from 1 to " + hidden
                + " are hidden (*), and so is a number from which one of them could be worked out. " + rounding
                + "; percentages are worked out from the counts as shown; means and medians of fewer than "
                + (hidden + 1)
                + " people are hidden. Zero is shown.";
    }
}
