package org.waymark.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void isWrittenAsEditorsUnderstandIt() {
        assertThat(new Place("a.md", 3, 7)).hasToString("a.md:3:7");
        assertThat(new Place("a.md", 3, 0)).hasToString("a.md:3");
        assertThat(Place.wholeFile("a.md")).hasToString("a.md");
    }

    @Test
    void comesInTheOrderOfFilesThenLinesThenColumns() {
        List<Place> places = List.of(
                new Place("b.md", 1, 1),
                new Place("a.md", 10, 1),
                new Place("a.md", 9, 5),
                new Place("a.md", 9, 0),
                Place.wholeFile("a.md"));
        assertThat(places.stream().sorted().map(Place::toString))
                .containsExactly("a.md", "a.md:9", "a.md:9:5", "a.md:10:1", "b.md:1:1");
    }

    @Test
    void cannotBeBeforeTheFirstLine() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("a.md", -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("a.md", 1, -1));
    }
}
