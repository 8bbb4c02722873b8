package org.waymark.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KEYS = List.of("title", "summary", "length", "activities", "maps");

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "tittle, title",
        "sumary, summary",
        "lenght, length",
        "map, maps",
        "activites, activities"
    })
    void findsWhatSomebodyProbablyMeant(String written, String meant) {
        assertThat(Nearest.to(written, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"price", "x", "outcomes", "'', ", "aaaaaaaaaaaa"})
    void offersNothingThatIsFarOff(String written) {
        assertThat(Nearest.to(written, KEYS)).isEmpty();
    }

    @Test
    void takesTheFirstByAlphabetOfTwoThatAreAsNear() {
        assertThat(Nearest.to("cat", List.of("car", "bat", "cab"))).contains("bat");
    }

    @Test
    void offersNothingWhereNothingIsKnown() {
        assertThat(Nearest.to("title", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, abd, 1",
        "abc, ab, 1",
        "ab, abc, 1",
        "abc, acb, 1",
        "abc, '', 3",
        "kitten, sitting, 3"
    })
    void countsCharactersToAddRemoveReplaceOrSwap(String from, String to, int distance) {
        assertThat(Nearest.distance(from, to)).isEqualTo(distance);
        assertThat(Nearest.distance(to, from)).isEqualTo(distance);
    }
}
