package org.waymark.scorm.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The same thing in each language of a course.
 *
 * @param original in the language that the course was written in
 * @param others in each of the other languages, in their order; empty where it is not translated
 * @param <T> what it is
 */
record Versions<T>(T original, List<Optional<T>> others) {

    Versions {
        others = List.copyOf(others);
    }

    /** What is made of each. */
    <R> Versions<R> map(Function<T, R> make) {
        return new Versions<>(
                make.apply(original),
                others.stream().map(other -> other.map(make)).toList());
    }

    /** Those of the others for which this holds; the rest counts as not translated. */
    Versions<T> only(java.util.function.Predicate<T> usable) {
        return new Versions<>(
                original, others.stream().map(other -> other.filter(usable)).toList());
    }

    /** Whether there is anything in another language. */
    boolean translated() {
        return others.stream().anyMatch(Optional::isPresent);
    }

    /** In a language, or in the original where it is not translated; 0 is the original. */
    T in(int language) {
        return language == 0 ? original : others.get(language - 1).orElse(original);
    }
}
