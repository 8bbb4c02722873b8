package org.waymark.xapi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that is hidden can be worked out, whoever tries with everything that was published. */
class AttackTest {

    private static final SmallNumbers RULE = SmallNumbers.standard();

    @ParameterizedTest(name = "{0}, by the rule {1}, {2}")
    @CsvSource({
        "rows and columns,      7, 5",
        "rows and columns,      7, 1",
        "rows and columns,      5, 10",
        "three ways,            7, 5",
        "with those who finished, 7, 5",
        "one long list,         7, 5",
        "tables that share a total, 7, 5",
        "groups that overlap,   7, 5",
        "groups that overlap,   3, 1",
    })
    void everyHiddenNumberCouldBeAnyOfTheSmallOnes(String shape, int small, int step) {
        SmallNumbers rule = new SmallNumbers(small, step);
        int tried = 0;
        int more = 0;
        for (long seed = 1; seed <= 40; seed++) {
            RandomTables tables = tables(shape, seed);
            Map<String, Integer> numbers = new LinkedHashMap<>();
            Published published = tables.figures(rule, numbers).publish();
            Attacker attacker = tables.attacker(rule, numbers, published);
            Attacker blind = tables.almostBlind(rule);
            for (Map.Entry<String, Long> cell : tables.values.entrySet()) {
                int number = numbers.getOrDefault(cell.getKey(), -1);
                if (rule.hides(cell.getValue())) {
                    assertThat(published.isHidden(number)).isTrue();
                    double[] range = attacker.rangeOf(cell.getKey());
                    // A total of two numbers that are not zero is at least two, whatever is done.
                    double least = blind.rangeOf(cell.getKey())[0];
                    assertThat(range[0]).as("least, seed %s, %s", seed, cell).isLessThan(least + 0.001);
                    assertThat(range[1]).as("most, seed %s, %s", seed, cell).isGreaterThan(small - 0.001);
                    tried++;
                } else if (published.isHidden(number)) {
                    more++;
                } else {
                    assertThat(Math.abs(published.shown(number) - cell.getValue()))
                            .isLessThanOrEqualTo(step / 2);
                }
            }
        }
        assertThat(tried)
                .as("numbers that were attacked; %s more were hidden", more)
                .isGreaterThan(100);
    }

    private static RandomTables tables(String shape, long seed) {
        RandomTables tables = new RandomTables(seed);
        return switch (shape) {
            case "rows and columns" -> tables.cube("", false, 4, 5);
            case "three ways" -> tables.cube("", false, 3, 3, 3);
            case "with those who finished" -> tables.cube("", true, 3, 4);
            case "one long list" -> tables.cube("", false, 20);
            case "tables that share a total" -> {
                tables.cube("a", false, 3, 4).cube("b", false, 5);
                long a = tables.values.getOrDefault("a[*, *]", 0L);
                long b = tables.values.getOrDefault("b[*]", 0L);
                // Both are the same people: one row of the smaller table takes up the difference.
                tables.values.merge(a < b ? "a[0, 0]" : "b[0]", Math.abs(a - b), Long::sum);
                if (a < b) {
                    for (String total : List.of("a[*, 0]", "a[0, *]", "a[*, *]")) {
                        tables.values.merge(total, b - a, Long::sum);
                    }
                } else {
                    tables.values.merge("b[*]", a - b, Long::sum);
                }
                tables.sums.add(new RandomTables.Sum("a[*, *]", List.of("b[*]")));
                yield tables;
            }
            case "groups that overlap" -> tables.groups("a", 4).groups("b", 7).cube("c", true, 4);
            default -> throw new IllegalArgumentException(shape);
        };
    }

    @Test
    void theAttackerFindsOutWhatIsNotProtected() {
        // The same attacker, with small numbers hidden and nothing done about totals.
        Attacker attacker = new Attacker(RULE);
        attacker.reads("all", 20);
        attacker.reads("north", 10);
        attacker.readsHidden("south", true);
        attacker.knowsSum("all", List.of("north", "south"));
        assertThat(attacker.rangeOf("south")).containsExactly(6, 7);
        Attacker exact = new Attacker(new SmallNumbers(7, 1));
        exact.reads("all", 17);
        exact.reads("north", 12);
        exact.readsHidden("south", true);
        exact.knowsSum("all", List.of("north", "south"));
        assertThat(exact.rangeOf("south")).containsExactly(5, 5);
    }

    @Test
    void hidesTheSmallestOtherPartAndKeepsTheTotal() {
        Figures figures = new Figures(RULE);
        int all = figures.count("all", 55);
        int north = figures.count("north", 31);
        int east = figures.count("east", 20);
        int south = figures.count("south", 4);
        figures.sum(all, List.of(north, east, south));
        Published published = figures.publish();
        assertThat(published.shown(all)).isEqualTo(55);
        assertThat(published.isHidden(south)).isTrue();
        assertThat(published.isHidden(east)).isTrue();
        assertThat(published.shown(north)).isEqualTo(30);
    }

    @Test
    void hidesTwoOfASumAndNoMoreWhereRoundingLeavesRoomEnough() {
        Figures figures = new Figures(RULE);
        List<Integer> parts = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            parts.add(figures.count("part " + i, 40));
        }
        parts.add(figures.count("small", 4));
        figures.sum(figures.count("all", 244), parts);
        Published published = figures.publish();
        assertThat(parts.stream().filter(published::isHidden)).hasSize(2);
    }

    @Test
    void whatFewPeopleDidIsHiddenHoweverMuchItIs() {
        Figures figures = new Figures(RULE);
        int answers = figures.things("answers", 120, 3);
        assertThat(figures.publish().isHidden(answers)).isTrue();
    }

    @Test
    void zeroIsShownAndExactNumbersAreLeftAlone() {
        Figures figures = new Figures(RULE);
        int none = figures.count("none", 0);
        assertThat(figures.publish().shown(none)).isZero();
        Figures exact = new Figures(SmallNumbers.exact());
        int three = exact.count("three", 3);
        exact.sum(exact.count("all", 12), List.of(three, exact.count("nine", 9)));
        assertThat(exact.publish().shown(three)).isEqualTo(3);
    }

    @Test
    void saysWhenNumbersContradictEachOther() {
        Figures figures = new Figures(RULE);
        int part = figures.count("part", 10);
        figures.sum(figures.count("all", 12), List.of(part));
        assertThatThrownBy(figures::publish).hasMessage("all is 12, and its parts add up to 10");
        assertThatThrownBy(() -> figures.count("part", 11)).hasMessage("part is both 10 and 11");
    }
}
