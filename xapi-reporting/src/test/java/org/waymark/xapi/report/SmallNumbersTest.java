package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.xapi.disclosure.SmallNumbers;

class SmallNumbersTest {

    private static final String HEADING = """
            -- name: r
            -- title: R
            -- question: Q?
            -- column: all | people | All | M.
            -- column: done | people | Done | M.
            -- column: undone | people | Not done | M.
            -- column: share | share done / all | Share | M.
            -- column: n | basis | N | M.
            -- column: mean | measure n minutes | Mean | M.
            -- sum: all = done + undone
            """;

    @ParameterizedTest
    @CsvSource({
        // all, done, undone, people behind the mean | what is shown
        "0,  0,  0,  0, '0 0 0 - -'",
        "7,  0,  7,  7, '* 0 * * *'",
        "8,  8,  0,  8, '10 10 0 100 12'",
        "100, 50, 50, 7, '100 50 50 50 *'",
        "100, 3, 97, 97, '100 * * * 12'", // 97 would give the 3 away
        "12, 12, 0, 12, '10 10 0 100 12'",
        "13, 0, 13, 13, '15 0 15 0 12'",
        "14, 7, 7, 9, '* * * * 12'", // 15 would tell that both are 6 or 7
        "52, 30, 22, 52, '50 30 20 60 12'",
        "10, 1, 9, 10, '10 * * * 12'",
    })
    void hidesAndRounds(long all, long done, long undone, long basis, String shown) throws Exception {
        List<Cell> row = published(Arrays.asList(all, done, undone, null, basis, basis == 0 ? null : 12.4));
        assertThat(String.join(
                        " ",
                        row.stream()
                                .map(cell -> cell instanceof Cell.Empty ? "-" : cell.shown())
                                .toList()))
                .isEqualTo(shown);
    }

    @Test
    void neverShowsASmallNumberNorLeavesOneAloneInASum() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long done = random.nextInt(30);
            long undone = random.nextInt(30);
            List<Cell> row = published(Arrays.asList(done + undone, done, undone, null, done, 3.0));
            long hidden = row.subList(0, 3).stream()
                    .filter(cell -> cell instanceof Cell.Hidden)
                    .count();
            assertThat(hidden).as("%s + %s", done, undone).isNotEqualTo(1);
            for (Cell cell : row.subList(0, 3)) {
                if (cell instanceof Cell.Value number) {
                    assertThat(number.value().intValueExact() % 5).isZero();
                    assertThat(number.value().intValueExact()).isNotEqualTo(5);
                }
            }
            if (done < 8 && done > 0) {
                assertThat(row.get(3)).isEqualTo(new Cell.Hidden());
            }
        }
    }

    private static List<Cell> published(List<@Nullable Object> row) throws ReportException {
        Report report = ReportFile.read(HEADING + "SELECT 1");
        return new Publication(Map.of(report, List.of(row)), SmallNumbers.standard())
                .rows()
                .getOrDefault(report, List.of())
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "8,10", "12,10", "13,15", "17,15", "18,20", "22,20", "23,25"})
    void roundsToTheNearestFive(long count, long rounded) {
        assertThat(SmallNumbers.standard().rounded(count)).isEqualTo(rounded);
        assertThat(SmallNumbers.exact().rounded(count)).isEqualTo(count);
    }

    @Test
    void saysWhatItDoes() {
        assertThat(SmallNumbers.standard().inWords()).contains("from 1 to 7", "nearest 5", "fewer than 8");
        assertThat(SmallNumbers.exact().inWords()).contains("do not publish");
    }
}
