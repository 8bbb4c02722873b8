package org.waymark.xapi.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Tables of people by several characteristics with all of their totals, and beside each number of people how many of them finished. Half of the numbers
 * are small, as with real cohorts. Seeded.
 */
final class RandomTables {

    /** A sum: the whole, then its parts. */
    record Sum(String whole, List<String> parts) {}

    final Map<String, Long> values = new LinkedHashMap<>();
    final List<Sum> sums = new ArrayList<>();
    final List<Sum> unions = new ArrayList<>();
    final Map<String, String> wholes = new LinkedHashMap<>();
    private final Random random;

    RandomTables(long seed) {
        this.random = new Random(seed);
    }

    /** A cube with a total for every subset of its characteristics; cells are named by their coordinates, with * for all. */
    RandomTables cube(String name, boolean finished, int... sizes) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of());
        for (int size : sizes) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> cell : cells) {
                for (int i = 0; i < size; i++) {
                    longer.add(with(cell, cell.size(), Integer.toString(i), true));
                }
            }
            cells = longer;
        }
        for (List<String> cell : cells) {
            long people = people();
            long done = finished ? Math.round(people * random.nextDouble()) : 0;
            for (int all = 0; all < 1 << sizes.length; all++) {
                List<String> total = new ArrayList<>(cell);
                for (int i = 0; i < sizes.length; i++) {
                    if ((all & 1 << i) != 0) {
                        total.set(i, "*");
                    }
                }
                values.merge(name + total, people, Long::sum);
                if (finished) {
                    values.merge("done " + name + total, done, Long::sum);
                    wholes.put("done " + name + total, name + total);
                }
            }
        }
        sums(name, sizes);
        if (finished) {
            sums("done " + name, sizes);
        }
        return this;
    }

    private void sums(String name, int[] sizes) {
        Set<String> known = new LinkedHashSet<>(values.keySet());
        for (String cell : known) {
            if (!cell.startsWith(name + "[")) {
                continue;
            }
            List<String> at =
                    List.of(cell.substring(name.length() + 1, cell.length() - 1).split(", "));
            for (int i = 0; i < sizes.length; i++) {
                if (at.get(i).equals("*")) {
                    List<String> parts = new ArrayList<>();
                    for (int v = 0; v < sizes[i]; v++) {
                        parts.add(name + with(at, i, Integer.toString(v), false));
                    }
                    sums.add(new Sum(cell, parts));
                }
            }
        }
    }

    /** People who can be in several groups at once. */
    RandomTables groups(String name, int groups) {
        List<String> parts = new ArrayList<>();
        long most = 0;
        long all = 0;
        for (int i = 0; i < groups; i++) {
            long people = people();
            values.put(name + i, people);
            parts.add(name + i);
            most = Math.max(most, people);
            all += people;
        }
        values.put(name, most + (long) ((all - most) * random.nextDouble()));
        unions.add(new Sum(name, parts));
        return this;
    }

    private long people() {
        double kind = random.nextDouble();
        if (kind < 0.2) {
            return 0;
        }
        return kind < 0.6 ? 1 + random.nextInt(7) : 8 + random.nextInt(kind < 0.9 ? 20 : 300);
    }

    private static List<String> with(List<String> cell, int at, String value, boolean added) {
        List<String> changed = new ArrayList<>(cell);
        if (added) {
            changed.add(at, value);
        } else {
            changed.set(at, value);
        }
        return changed;
    }

    Figures figures(SmallNumbers rule, Map<String, Integer> numbers) {
        Figures figures = new Figures(rule);
        values.forEach((name, value) -> numbers.put(name, figures.count(name, value)));
        sums.forEach(sum -> figures.sum(number(numbers, sum.whole()), number(numbers, sum.parts())));
        unions.forEach(sum -> figures.union(number(numbers, sum.whole()), number(numbers, sum.parts())));
        wholes.forEach((part, whole) -> figures.partOf(number(numbers, part), number(numbers, whole)));
        return figures;
    }

    private static int number(Map<String, Integer> numbers, String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException(name);
        }
        return number;
    }

    private static List<Integer> number(Map<String, Integer> numbers, List<String> names) {
        return names.stream().map(name -> number(numbers, name)).toList();
    }

    private boolean isTotal(String name) {
        return Stream.concat(sums.stream(), unions.stream())
                        .anyMatch(sum -> sum.whole().equals(name) && sum.parts().size() > 1)
                || wholes.containsValue(name);
    }

    /** Somebody who reads everything that was published of these tables. */
    Attacker attacker(SmallNumbers rule, Map<String, Integer> numbers, Published published) {
        return attacker(
                rule,
                name -> !published.isHidden(number(numbers, name)),
                name -> published.shown(number(numbers, name)));
    }

    /** Somebody who is told of every number only whether it is zero. */
    Attacker almostBlind(SmallNumbers rule) {
        return attacker(rule, name -> values.getOrDefault(name, 0L) == 0, name -> 0L);
    }

    private Attacker attacker(SmallNumbers rule, Predicate<String> isShown, ToLongFunction<String> shown) {
        Attacker attacker = new Attacker(rule);
        values.forEach((name, value) -> {
            if (isShown.test(name)) {
                attacker.reads(name, shown.applyAsLong(name));
            } else {
                attacker.readsHidden(name, value <= rule.hidden() && !isTotal(name));
            }
        });
        sums.forEach(sum -> attacker.knowsSum(sum.whole(), sum.parts()));
        wholes.forEach(attacker::knowsPart);
        for (Sum union : unions) {
            attacker.knowsOf("all " + union.whole());
            attacker.knowsOf("twice " + union.whole());
            attacker.knowsSum("all " + union.whole(), union.parts());
            attacker.knowsSum("all " + union.whole(), List.of(union.whole(), "twice " + union.whole()));
            union.parts().forEach(part -> attacker.knowsPart(part, union.whole()));
        }
        return attacker;
    }
}
