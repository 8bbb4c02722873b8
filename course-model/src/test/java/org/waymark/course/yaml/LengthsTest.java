package org.waymark.course.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {

    @ParameterizedTest
    @CsvSource({
        "15m, 15",
        "2h, 120",
        "1h30m, 90",
        "1h 30m, 90",
        "90m, 90",
        "' 5m ', 5",
        "0h5m, 5",
        "999h, 59940",
        "9999m, 9999"
    })
    void readsHoursAndMinutes(String text, int minutes) {
        assertThat(Lengths.parse(text)).contains(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0m",
                "0h",
                "0h0m",
                "15",
                "15 m",
                "m",
                "h",
                "1.5h",
                "-5m",
                "30m1h",
                "1h30",
                "1d",
                "15min",
                "10000m",
                "1000h",
                "٥m",
                "99999999999999999999m"
            })
    void refusesAnythingElse(String text) {
        assertThat(Lengths.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0m", "1, 1m", "59, 59m", "60, 1h", "61, 1h1m", "120, 2h", "2400, 40h"})
    void writesALengthAsAnAuthorWould(int minutes, String written) {
        assertThat(Lengths.written(Duration.ofMinutes(minutes))).isEqualTo(written);
    }

    @Test
    void readsWhatItWrites() {
        for (int minutes = 1; minutes < 3000; minutes++) {
            assertThat(Lengths.parse(Lengths.written(Duration.ofMinutes(minutes))))
                    .contains(Duration.ofMinutes(minutes));
        }
    }
}
