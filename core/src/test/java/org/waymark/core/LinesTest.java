package org.waymark.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LinesTest {

    @Test
    void aTextHasTheLinesThatStringSays() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append("\n\r a’".charAt(random.nextInt(5)));
            }
            Lines lines = Lines.of(text.toString());
            assertThat(IntStream.range(0, lines.count()).mapToObj(lines::line))
                    .containsExactlyElementsOf(text.toString().lines().toList());
        }
    }

    @Test
    void aLineIsComparedWithoutTheWhiteSpaceAroundIt() {
        Lines lines = Lines.of("--- \n \t---\n----\n\n--");
        assertThat(IntStream.range(0, lines.count()).mapToObj(line -> lines.is(line, "---")))
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void aLongTextHasAllItsLines() {
        assertThat(Lines.of("\n".repeat(100_000)).count()).isEqualTo(100_000);
    }
}
