package org.waymark.xapi.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for other numbers that would have been published just the same. From the true ones a figure is moved by one at a time; every sum that it disturbs is
 * mended by moving another figure in it, as far as what is printed leaves room, and so on until all sums are right again. What is found is a proof:
 * numbers that satisfy every sum and every printed figure. That nothing is found proves nothing, and is taken for danger.
 *
 * <p>For tables with rows and columns this is the search for augmenting paths in a network; three ways and more it does by trees of moves.
 */
final class Alternatives {

    private static final int MOST_MOVES = 4_000;
    private static final int DEEPEST = 120;
    private static final int[] TIMES = {1, 4};
    private static final int[] BREAKS = {0, 1, 2, 3, 4, 5, 6, 8, 12, 20, 40, 100};

    private final Figures figures;
    private final BitSet hidden;
    private final int[][] members;
    private final int[] wholes;
    private final int[][] sumsOf;
    private final long[] least;
    private final long[] greatest;
    private final long[] now;
    private final long[] balance;
    private final int[] tried;
    private int mayTry;
    private int[] moved = new int[64];
    private int[] by = new int[64];
    private int moves;
    private int budget;
    private int target;
    private final BitSet broken = new BitSet();
    private int mayBreak;

    Alternatives(Figures figures, BitSet hidden) {
        this.figures = figures;
        this.hidden = hidden;
        int size = figures.size();
        least = new long[size];
        greatest = new long[size];
        now = new long[size];
        tried = new int[size];
        members = new int[figures.sums().size()][];
        wholes = new int[members.length];
        balance = new long[members.length];
        sumsOf = sums(size);
        orderMembers();
    }

    private int[][] sums(int size) {
        List<List<Integer>> of = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            of.add(new ArrayList<>());
        }
        for (int s = 0; s < members.length; s++) {
            Figures.Sum sum = figures.sums().get(s);
            members[s] = IntStream.concat(sum.parts().stream().mapToInt(Integer::intValue), IntStream.of(sum.whole()))
                    .toArray();
            wholes[s] = sum.whole();
            for (int figure : members[s]) {
                of.get(figure).add(s);
            }
        }
        return of.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Figures that few sums hang on come first: moving them disturbs least. */
    private void orderMembers() {
        for (int s = 0; s < members.length; s++) {
            Integer[] ordered = Arrays.stream(members[s]).boxed().toArray(Integer[]::new);
            Arrays.sort(ordered, Comparator.comparingInt(figure -> sumsOf[figure].length));
            members[s] = Arrays.stream(ordered).mapToInt(Integer::intValue).toArray();
        }
    }

    int[] sumsOf(int figure) {
        return sumsOf[figure];
    }

    int[] of(int sum) {
        return members[sum];
    }

    /** Works out what can be known of every figure from the figure alone. */
    void look() {
        for (int figure = 0; figure < now.length; figure++) {
            bound(figure);
        }
    }

    /** Takes note that one more figure is hidden. */
    void hide(int figure) {
        bound(figure);
    }

    private void bound(int figure) {
        long value = figures.value(figure);
        SmallNumbers rule = figures.rule();
        if (!figures.isPrinted(figure)) {
            least[figure] = 0;
            greatest[figure] = Long.MAX_VALUE;
        } else if (hidden.get(figure)) {
            // Whoever looks at * cannot know whether it is small or hides another. Of what is no total, we do not rely
            // on that.
            least[figure] = 1;
            greatest[figure] = rule.hides(value) && !figures.isTotal(figure) ? rule.hidden() : Long.MAX_VALUE;
        } else {
            long shown = rule.rounded(value);
            least[figure] = rule.least(shown);
            greatest[figure] = rule.greatest(shown);
        }
    }

    /** Whether there are numbers, published just the same, in which the figure has this value. */
    boolean exist(int figure, long value) {
        return nearest(figure, value) == value;
    }

    /** The value nearest to this one that the figure has in numbers published just the same. */
    long nearest(int figure, long value) {
        return nearest(figure, value, 0);
    }

    /**
     * The figures that would have to be hidden for there to be numbers, published just the same, in which the figure has this value; as few as are found. Empty if none
     * are found.
     */
    Optional<BitSet> wouldNeed(int figure, long value) {
        for (int breaks : BREAKS) {
            if (nearest(figure, value, breaks) == value) {
                return Optional.of((BitSet) broken.clone());
            }
        }
        return Optional.empty();
    }

    private long nearest(int figure, long value, int breaks) {
        for (int i = 0; i < now.length; i++) {
            now[i] = figures.value(i);
        }
        Arrays.fill(balance, 0);
        broken.clear();
        mayBreak = breaks;
        target = figure;
        int direction = Long.compare(value, now[figure]);
        while (now[figure] != value) {
            if (!step(figure, direction)) {
                break;
            }
        }
        return now[figure];
    }

    /** One step. Moving each figure once is quick and mostly enough; a figure that was moved one way may have to come back once another has moved. */
    private boolean step(int figure, int direction) {
        for (int times : TIMES) {
            Arrays.fill(tried, 0);
            mayTry = times;
            moves = 0;
            budget = MOST_MOVES;
            if (move(figure, direction, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean move(int figure, int direction, int depth) {
        long moving = now[figure] + direction;
        if (tried[figure] >= mayTry
                || (breaks(figure, moving) && !mayBreak(figure, moving))
                || depth > DEEPEST
                || budget-- <= 0) {
            return false;
        }
        tried[figure]++;
        int mark = moves;
        apply(figure, direction);
        for (int sum : sumsOf[figure]) {
            while (balance[sum] != 0) {
                if (!mend(sum, depth)) {
                    undo(mark);
                    return false;
                }
            }
        }
        return true;
    }

    private boolean mend(int sum, int depth) {
        int needed = balance[sum] > 0 ? -1 : 1;
        for (int other : members[sum]) {
            int direction = needed * sign(sum, other);
            if (other != target && !newlyBreaks(other, direction) && move(other, direction, depth + 1)) {
                return true;
            }
        }
        if (mayBreak > 0) {
            for (int other : members[sum]) {
                if (other != target && move(other, needed * sign(sum, other), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean newlyBreaks(int figure, int direction) {
        return !broken.get(figure) && breaks(figure, now[figure] + direction);
    }

    private boolean breaks(int figure, long value) {
        return value < least[figure] || value > greatest[figure];
    }

    /** Whether a figure may take a value that contradicts what is printed of it: it would have to be hidden. */
    private boolean mayBreak(int figure, long value) {
        return value > 0
                && figures.isPrinted(figure)
                && !hidden.get(figure)
                && figures.value(figure) > 0
                && (broken.get(figure) || mayBreak > 0);
    }

    private int sign(int sum, int figure) {
        return figure == wholes[sum] ? -1 : 1;
    }

    private void apply(int figure, int direction) {
        if (moves == moved.length) {
            moved = Arrays.copyOf(moved, moves * 2);
            by = Arrays.copyOf(by, moves * 2);
        }
        moved[moves] = figure;
        by[moves++] = direction;
        shift(figure, direction);
    }

    private void undo(int mark) {
        while (moves > mark) {
            moves--;
            shift(moved[moves], -by[moves]);
        }
    }

    private void shift(int figure, int direction) {
        now[figure] += direction;
        boolean breaks = breaks(figure, now[figure]);
        if (breaks != broken.get(figure)) {
            broken.set(figure, breaks);
            mayBreak += breaks ? -1 : 1;
        }
        for (int sum : sumsOf[figure]) {
            balance[sum] += sign(sum, figure) * (long) direction;
        }
    }
}
