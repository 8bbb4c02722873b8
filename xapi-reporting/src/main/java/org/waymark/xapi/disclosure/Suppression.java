package org.waymark.xapi.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Hides small figures, and then others until each small one is safe. A small figure is safe when there are two other sets of numbers that would have been
 * published just the same: one in which it is as small as such a figure can be, and one in which it is as large (1 and 7, by the standard rule). {@link Alternatives} finds
 * them. Where it finds none, one more figure near by is hidden, the cheapest first: one that is not a total, and of those the smallest. And no hidden
 * figure is ever alone in a sum.
 *
 * <p>Ends because hiding a figure only ever leaves more room, and there are only so many.
 */
final class Suppression {

    private final Figures figures;
    private final Alternatives alternatives;
    private final BitSet hidden = new BitSet();
    private final int[] wholes;
    private final long[] least;
    private @Nullable Alternatives unread;

    Suppression(Figures figures) {
        this.figures = figures;
        this.alternatives = new Alternatives(figures, hidden);
        this.wholes = new int[figures.size()];
        this.least = least(figures);
        for (Figures.Sum sum : figures.sums()) {
            if (sum.parts().size() > 1) {
                wholes[sum.whole()]++;
            }
        }
    }

    Published publish() {
        for (int figure = 0; figure < figures.size(); figure++) {
            if (figures.isSensitive(figure)) {
                hidden.set(figure);
            }
        }
        if (!figures.rule().isExact()) {
            pair();
        }
        alternatives.look();
        if (!figures.rule().isExact()) {
            for (int figure = 0; figure < figures.size(); figure++) {
                if (figures.isSensitive(figure)) {
                    protect(figure);
                }
            }
        }
        long[] shown = new long[figures.size()];
        for (int figure = 0; figure < shown.length; figure++) {
            shown[figure] = figures.rule().rounded(figures.value(figure));
        }
        return new Published(hidden, shown);
    }

    /**
     * Sees to it that no hidden figure is alone in a sum of printed ones. Rounding often leaves room enough without it; but somebody may know one of the
     * others exactly.
     */
    private void pair() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int sum = 0; sum < figures.sums().size(); sum++) {
                OptionalInt more = partner(sum);
                if (more.isPresent()) {
                    hidden.set(more.getAsInt());
                    changed = true;
                }
            }
        }
    }

    private OptionalInt partner(int sum) {
        int alone = 0;
        int best = -1;
        for (int figure : alternatives.of(sum)) {
            if (!figures.isPrinted(figure)) {
                return OptionalInt.empty();
            }
            if (hidden.get(figure)) {
                alone++;
            } else if (canBeHidden(figure) && (best < 0 || cost(figure) < cost(best))) {
                best = figure;
            }
        }
        return alone == 1 && best >= 0 ? OptionalInt.of(best) : OptionalInt.empty();
    }

    private void protect(int figure) {
        Room asked = asked(figure);
        if (isSafe(figure, asked)) {
            return;
        }
        Room possible = possible(figure, asked);
        hideWhatStandsInTheWay(figure, possible.low());
        hideWhatStandsInTheWay(figure, possible.high());
        while (!isSafe(figure, possible)) {
            OptionalInt more = nearest(figure);
            if (more.isEmpty()) {
                return; // Everything that it hangs together with is hidden: what is left to know is known without us.
            }
            hidden.set(more.getAsInt());
            alternatives.hide(more.getAsInt());
        }
    }

    private void hideWhatStandsInTheWay(int figure, long value) {
        alternatives
                .wouldNeed(figure, value)
                .ifPresent(more -> more.stream().forEach(each -> {
                    hidden.set(each);
                    alternatives.hide(each);
                }));
    }

    /** What a figure must be able to be, for all that anybody can know. */
    private record Room(long low, long high) {}

    private boolean isSafe(int figure, Room room) {
        return alternatives.exist(figure, room.low()) && alternatives.exist(figure, room.high());
    }

    private Room asked(int figure) {
        long value = figures.value(figure);
        int span = figures.rule().hidden();
        return new Room(
                Math.max(least[figure], value <= span ? 1 : value - span / 2), value <= span ? span : value + span / 2);
    }

    /**
     * The room that a figure would have if nothing but zeros were shown. More than that no hiding gives: without this, one figure that follows from zeros, or whose
     * alternatives are not found, would take all others with it.
     */
    private Room possible(int figure, Room asked) {
        Alternatives blind = unread;
        if (blind == null) {
            BitSet all = new BitSet();
            for (int each = 0; each < figures.size(); each++) {
                all.set(each, figures.isPrinted(each) && figures.value(each) > 0);
            }
            blind = new Alternatives(figures, all);
            blind.look();
            unread = blind;
        }
        return new Room(blind.nearest(figure, asked.low()), blind.nearest(figure, asked.high()));
    }

    /**
     * The least that each figure can be when it is known which are zero, and nothing more: a total of three that are not zero is three, and so is a figure that
     * is the only one in another sum of three.
     */
    private static long[] least(Figures figures) {
        long[] least = new long[figures.size()];
        for (int figure = 0; figure < least.length; figure++) {
            least[figure] = figures.isPrinted(figure) && figures.value(figure) > 0 ? 1 : 0;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Figures.Sum sum : figures.sums()) {
                long all = 0;
                int only = -1;
                int open = 0;
                for (int part : sum.parts()) {
                    all += least[part];
                    if (!figures.isPrinted(part) || figures.value(part) > 0) {
                        only = part;
                        open++;
                    }
                }
                if (all > least[sum.whole()]) {
                    least[sum.whole()] = all;
                    changed = true;
                }
                if (open == 1 && least[sum.whole()] > least[only]) {
                    least[only] = least[sum.whole()];
                    changed = true;
                }
            }
        }
        return least;
    }

    /** The cheapest printed figure among those that are fewest sums away. */
    private OptionalInt nearest(int from) {
        BitSet seen = new BitSet();
        Deque<Integer> around = new ArrayDeque<>();
        seen.set(from);
        around.add(from);
        while (!around.isEmpty()) {
            int best = -1;
            Deque<Integer> next = new ArrayDeque<>();
            for (int figure : around) {
                for (int sum : alternatives.sumsOf(figure)) {
                    for (int other : alternatives.of(sum)) {
                        if (!seen.get(other)) {
                            seen.set(other);
                            next.add(other);
                            if (canBeHidden(other) && (best < 0 || cost(other) < cost(best))) {
                                best = other;
                            }
                        }
                    }
                }
            }
            if (best >= 0) {
                return OptionalInt.of(best);
            }
            around = next;
        }
        return OptionalInt.empty();
    }

    private boolean canBeHidden(int figure) {
        return figures.isPrinted(figure) && !hidden.get(figure) && figures.value(figure) > 0;
    }

    private long cost(int figure) {
        return figures.value(figure) + wholes[figure] * 1_000_000_000L;
    }
}
