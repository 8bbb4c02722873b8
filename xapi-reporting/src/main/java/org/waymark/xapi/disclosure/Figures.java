package org.waymark.xapi.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every count of one publication, each once, and how they hang together: which add up to which, and which is a part of which. The same count in two tables
 * is one figure here, so that what is hidden in one table cannot be read off another.
 *
 * <pre>{@code
 * Figures figures = new Figures(SmallNumbers.standard());
 * int all = figures.count("completed", 21);
 * int north = figures.count("completed, north", 17);
 * int south = figures.count("completed, south", 4);
 * figures.sum(all, List.of(north, south));
 * Published published = figures.publish();
 * published.isHidden(south); // true: 4 is small
 * published.isHidden(north); // true: or else 20 and 15 would tell that the south has 1 to 9, and more tables more
 * published.isHidden(all);   // false
 * }</pre>
 *
 * Not safe for use by several threads.
 */
public final class Figures {

    /** What stands behind a figure. */
    enum Kind {
        /** It is printed, unless it has to be hidden. */
        PRINTED,
        /** It is never printed; it is what remains between two figures. */
        UNPRINTED
    }

    private final SmallNumbers rule;
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Boolean> sensitive = new ArrayList<>();
    private final BitSet totals = new BitSet();
    private final List<Sum> sums = new ArrayList<>();

    /**
     * Figures that add up.
     *
     * @param whole the number of the figure that is the sum
     * @param parts the numbers of those that it is the sum of
     */
    record Sum(int whole, List<Integer> parts) {
        Sum {
            parts = List.copyOf(parts);
        }
    }

    /** No figures yet, to be published by this rule. */
    public Figures(SmallNumbers rule) {
        this.rule = rule;
    }

    /**
     * A number of people, or of things of which each is told of one person at most.
     *
     * @param name what is counted; the same name is the same figure
     * @return the figure's number
     * @throws ContradictionException if there is a figure of this name with another value
     */
    public int count(String name, long value) {
        return figure(name, value, Kind.PRINTED, rule.hides(value));
    }

    /**
     * A number of things that people did, of which one person may have done many: hidden whenever few people stand behind it.
     *
     * @param people how many people stand behind it
     * @throws ContradictionException if there is a figure of this name with another value
     */
    public int things(String name, long value, long people) {
        return figure(name, value, Kind.PRINTED, value > 0 && (rule.hides(people) || rule.hides(value)));
    }

    /** Says that a figure is the sum of others. */
    public void sum(int whole, List<Integer> parts) {
        totals.set(whole, totals.get(whole) || parts.size() > 1);
        sums.add(new Sum(whole, parts));
    }

    /** Says that a figure counts some of those that another counts, so that it is never more. */
    public void partOf(int part, int whole) {
        int rest = figure("rest " + part + " of " + whole, values.get(whole) - values.get(part), Kind.UNPRINTED, false);
        sum(whole, List.of(part, rest));
    }

    /** Says that each of those counted by a figure is counted by at least one of others, and maybe by several. */
    public void union(int whole, List<Integer> parts) {
        long all = parts.stream().mapToLong(values::get).sum();
        int together = figure("union " + sums.size(), all, Kind.UNPRINTED, false);
        int overlap = figure("overlap " + sums.size(), all - values.get(whole), Kind.UNPRINTED, false);
        sum(together, parts);
        sum(together, List.of(whole, overlap));
        parts.forEach(part -> partOf(part, whole));
    }

    /** Finds out what may be shown. */
    public Published publish() {
        for (Sum sum : sums) {
            long all = 0;
            for (int part : sum.parts()) {
                all += values.get(part);
            }
            if (all != values.get(sum.whole())) {
                throw new ContradictionException(
                        names.get(sum.whole()) + " is " + values.get(sum.whole()) + ", and its parts add up to " + all);
            }
        }
        spreadTotals();
        return new Suppression(this).publish();
    }

    /** Where all parts of a total but one are zero, that one is the same number, and as little known to be small as the total. */
    private void spreadTotals() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Sum sum : sums) {
                List<Integer> left = sum.parts().stream()
                        .filter(part -> kinds.get(part) == Kind.UNPRINTED || values.get(part) > 0)
                        .toList();
                if (left.size() == 1 && totals.get(sum.whole()) != totals.get(left.get(0))) {
                    totals.set(sum.whole());
                    totals.set(left.get(0));
                    changed = true;
                }
            }
        }
    }

    private int figure(String name, long value, Kind kind, boolean small) {
        Integer known = byName.get(name);
        if (known != null) {
            if (values.get(known) != value) {
                throw new ContradictionException(name + " is both " + values.get(known) + " and " + value);
            }
            sensitive.set(known, sensitive.get(known) || small);
            return known;
        }
        if (value < 0) {
            throw new ContradictionException(name + " is " + value);
        }
        int number = names.size();
        byName.put(name, number);
        names.add(name);
        values.add(value);
        kinds.add(kind);
        sensitive.add(small);
        return number;
    }

    int size() {
        return names.size();
    }

    SmallNumbers rule() {
        return rule;
    }

    long value(int figure) {
        return values.get(figure);
    }

    boolean isPrinted(int figure) {
        return kinds.get(figure) == Kind.PRINTED;
    }

    /** Whether it is hidden for its own sake. */
    boolean isSensitive(int figure) {
        return sensitive.get(figure);
    }

    /** Whether it is the sum of several others. */
    boolean isTotal(int figure) {
        return totals.get(figure);
    }

    List<Sum> sums() {
        return sums;
    }

    /** Figures that cannot all be true: a fault of whoever counted them. */
    public static final class ContradictionException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        ContradictionException(String message) {
            super(message);
        }
    }
}
