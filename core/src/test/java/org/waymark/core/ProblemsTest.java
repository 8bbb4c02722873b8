package org.waymark.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {

    private record Kind(String code, Severity severity) implements ProblemKind {}

    private static final Kind WRONG = new Kind("wrong", Severity.ERROR);
    private static final Kind DOUBTFUL = new Kind("doubtful", Severity.WARNING);

    @Test
    void comeSortedByPlaceThenCodeAndTheSameOneOnce() {
        Problems problems = new Problems();
        problems.add(WRONG, new Place("b", 1, 1), "Second.", "Mend it.");
        problems.add(WRONG, new Place("a", 2, 1), "First.", "Mend it.");
        problems.add(DOUBTFUL, new Place("a", 2, 1), "Doubt.", "Look at it.");
        problems.add(WRONG, new Place("a", 2, 1), "First.", "Mend it.");
        assertThat(problems.sorted()).extracting(Problem::message).containsExactly("Doubt.", "First.", "Second.");
    }

    @Test
    void stopAnExportOnlyIfOneIsAnError() {
        Problems problems = new Problems();
        problems.add(DOUBTFUL, Place.wholeFile("a"), "Doubt.", "Look at it.");
        assertThat(problems.hasErrors()).isFalse();
        problems.add(WRONG, Place.wholeFile("a"), "Wrong.", "Mend it.");
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void sayNothingToATerminalThatIsNotText() {
        Problem problem = new Problem(WRONG, Place.wholeFile("a"), "A \u001b[31mred\u001b[0m\nline", "b\tc\u0085d");
        assertThat(problem.message()).isEqualTo("A ·[31mred·[0m·line");
        assertThat(problem.hint()).isEqualTo("b·c·d");
    }
}
