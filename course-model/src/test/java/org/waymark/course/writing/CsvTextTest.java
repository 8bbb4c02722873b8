package org.waymark.course.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void endsLinesAndQuotesAsTheRfcSays() {
        assertThat(CsvText.rfc4180().row(List.of("a", "b, c", "say \"so\"", "")).toString())
                .isEqualTo("a,\"b, c\",\"say \"\"so\"\"\",\r\n");
    }

    @Test
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            assertThat(CsvReading.records(
                                    CsvText.rfc4180().row(List.of(formula, "x")).toString())
                            .get(0)
                            .get(0))
                    .startsWith("'");
        }
        assertThat(CsvText.rfc4180().row(List.of("a=b", "1-2")).toString()).isEqualTo("a=b,1-2\r\n");
    }

    @Test
    void readsBackAsItWasWritten() {
        Random random = new Random(41);
        String letters = "ab,\"\n ;é◆";
        for (int round = 0; round < 500; round++) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                StringBuilder value = new StringBuilder("v");
                for (int n = random.nextInt(8); n > 0; n--) {
                    value.append(letters.charAt(random.nextInt(letters.length())));
                }
                values.add(value.toString());
            }
            assertThat(CsvReading.records(CsvText.rfc4180().row(values).toString()))
                    .containsExactly(values);
        }
    }
}
