package org.waymark.course.lock;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waymark.core.Nearest;
import org.waymark.course.Catalogue;

/**
 * The numbers that modules, activities, questions and choices have for life, each unique within what holds it and counted from 1. A saved attempt
 * speaks of things by these numbers, so that adding, moving or removing one never disturbs it. Immutable.
 */
public final class Lock {

    private static final int SHORTEST_GUESSED = 6;

    private final Map<String, Integer> numbers;

    Lock(Map<String, Integer> numbers) {
        this.numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    /** A lock in which nothing has a number yet. */
    public static Lock empty() {
        return new Lock(Map.of());
    }

    /** The numbers by key, sorted by key: keys are ids joined by slashes. */
    public Map<String, Integer> numbers() {
        return numbers;
    }

    /** A module's number, if it has one. */
    public Optional<Integer> module(String module) {
        return Optional.ofNullable(numbers.get(module));
    }

    /** An activity's number within its module. */
    public Optional<Integer> activity(String module, String activity) {
        return Optional.ofNullable(numbers.get(LockKeys.activity(module, activity)));
    }

    /** The number that a question, or a list to tick, has within its activity. */
    public Optional<Integer> question(String module, String activity, String question) {
        return Optional.ofNullable(numbers.get(LockKeys.question(module, activity, question)));
    }

    /**
     * The number that an item has within its question or its list to tick: a choice, a thing to order, a half of a match, a point on a scale. 1 to 26 in practice:
     * learners' answers are kept as letters.
     */
    public Optional<Integer> item(String module, String activity, String question, String item) {
        return Optional.ofNullable(numbers.get(LockKeys.item(module, activity, question, item)));
    }

    /**
     * This lock with a number for everything in the catalogue. What has one keeps it, also when it is no longer in the catalogue: a number is never
     * given twice. Where the words of a question or choice changed a little, so that its key did, the number goes with it. Ids of modules and activities are never
     * guessed, nor is anything whose name is short or differs in a digit: those are other things.
     */
    public Lock covering(Catalogue catalogue) {
        List<String> wanted = LockKeys.of(catalogue);
        Growing growing = new Growing(numbers, new HashSet<>(wanted));
        wanted.forEach(growing::number);
        return new Lock(growing.result);
    }

    /** The numbers while they are being added to. */
    private static final class Growing {

        private final Map<String, Integer> result;
        private final Set<String> present;
        private final Map<String, Integer> highest = new HashMap<>();
        private final Map<String, Set<String>> gone = new HashMap<>();

        Growing(Map<String, Integer> before, Set<String> present) {
            this.result = new HashMap<>(before);
            this.present = present;
            before.forEach(this::note);
        }

        private void note(String key, int number) {
            highest.merge(LockKeys.parent(key), number, Math::max);
            if (!present.contains(key)) {
                gone.computeIfAbsent(LockKeys.parent(key), parent -> new TreeSet<>())
                        .add(key);
            }
        }

        void number(String key) {
            if (result.containsKey(key)) {
                return;
            }
            Optional<String> former = former(key);
            if (former.isPresent()) {
                carry(former.get(), key);
            } else {
                result.put(key, highest.merge(LockKeys.parent(key), 1, Integer::sum));
            }
        }

        /** The key that a question or choice had before its words were touched up: one of the same parent that is gone and differs a little. */
        private Optional<String> former(String key) {
            String parent = LockKeys.parent(key);
            boolean questionOrChoice =
                    key.chars().filter(character -> character == '/').count() >= 2;
            String name = key.substring(parent.length() + 1);
            if (!questionOrChoice || name.length() < SHORTEST_GUESSED) {
                return Optional.empty();
            }
            List<String> names = gone.getOrDefault(parent, Set.of()).stream()
                    .map(each -> each.substring(parent.length() + 1))
                    .filter(each -> digits(each).equals(digits(name)))
                    .toList();
            return Nearest.to(name, names).map(near -> parent + "/" + near);
        }

        private static String digits(String name) {
            return name.replaceAll("[^0-9]+", " ").strip();
        }

        /** Moves a number, and those of everything inside, to a new key. */
        private void carry(String from, String to) {
            Map<String, Integer> moved = new HashMap<>();
            result.entrySet().removeIf(entry -> {
                boolean moves = entry.getKey().equals(from) || entry.getKey().startsWith(from + "/");
                if (moves) {
                    moved.put(to + entry.getKey().substring(from.length()), entry.getValue());
                }
                return moves;
            });
            gone.getOrDefault(LockKeys.parent(from), Set.of()).remove(from);
            result.putAll(moved);
            moved.forEach(this::note);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lock lock && lock.numbers.equals(numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return "Lock" + numbers;
    }
}
