package org.waymark.xapi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One small course does not turn the figures of all others into asterisks. */
class NoMoreThanNeededTest {

    private final Figures figures = new Figures(SmallNumbers.standard());

    private int course(String name, long completed, long active, long paused, long... months) {
        int started = figures.count(name, completed + active + paused);
        figures.sum(
                started,
                List.of(
                        figures.count(name + " completed", completed),
                        figures.count(name + " active", active),
                        figures.count(name + " paused", paused)));
        List<Integer> parts = new ArrayList<>();
        for (int month = 0; month < months.length; month++) {
            parts.add(figures.count(name + " in month " + month, months[month]));
        }
        figures.sum(started, parts);
        return started;
    }

    @Test
    void aNumberThatIsKnownToBeTwoFromWhatIsZeroTakesNoOthersWithIt() {
        // Two began, in different months, and both paused: that it is two at least follows from the zeros.
        int small = course("small", 0, 0, 2, 1, 0, 1);
        int large = course("large", 265, 0, 105, 125, 90, 155);
        int middle = course("middle", 30, 20, 15, 10, 25, 30);
        figures.union(figures.count("anywhere", 400), List.of(small, large, middle));
        Published published = figures.publish();
        assertThat(published.isHidden(small)).isTrue();
        assertThat(published.isHidden(large)).isFalse();
        assertThat(published.isHidden(middle)).isFalse();
        assertThat(published.isHidden(figures.count("large in month 1", 90))).isFalse();
    }
}
