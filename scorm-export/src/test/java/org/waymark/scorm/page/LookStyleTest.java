package org.waymark.scorm.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.course.Look;
import org.waymark.course.check.Contrast;
import org.waymark.course.check.Papers;

/** A provider's colours in the style sheet. */
class LookStyleTest {

    @Test
    void thePapersThatContrastIsWorkedOutForAreThoseOfTheStyleSheet() throws IOException {
        String style = Files.readString(Path.of("src/main/player/waymark.css"));
        for (Papers papers : Papers.values()) {
            assertThat(style).contains("--paper: " + papers.paper() + ";").contains("--card: " + papers.card() + ";");
        }
    }

    @Test
    void nothingIsAddedWhereNothingIsChanged() {
        assertThat(LookStyle.of(Look.PLAIN)).isEmpty();
    }

    @Test
    void theInkOnAFilledButtonIsTheOneThatCanBeRead() {
        String style = LookStyle.of(new Look(Optional.empty(), Optional.of("#1d4f8a"), Optional.of("#9cc4f0")));
        assertThat(style)
                .contains(":root{--a:#1d4f8a;--u:#ffffff;")
                .contains(":root[data-colours=dark]{--a:#9cc4f0;--u:#10201c;");
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Contrast.of("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(Contrast.of("#777777", "#ffffff")).isBetween(4.47, 4.49);
        assertThat(Contrast.of("#1f5f52", "#1f5f52")).isEqualTo(1.0);
    }
}
