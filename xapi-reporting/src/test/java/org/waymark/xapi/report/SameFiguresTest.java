package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same statements give the same figures, to the last digit and in the same order, in whatever order they stand in the files and whoever counts first. */
class SameFiguresTest {

    private static final int TIMES = 12;

    @TempDir
    Path folder;

    private final ImaginaryProgramme programme = new ImaginaryProgramme(7, 120);

    @Test
    void withTheCatalogue() throws Exception {
        countAgainAndAgain(programme.setting());
    }

    /** Then the courses' steps stand in the order in which learners open them, and many are opened at the same moment. */
    @Test
    void withoutACatalogue() throws Exception {
        countAgainAndAgain(
                Facts.Setting.of(CatalogueIndex.empty(), programme.setting().now()));
    }

    private void countAgainAndAgain(Facts.Setting setting) throws Exception {
        List<Report> reports = Reports.standard().list();
        Path file = programme.parquet(folder.resolve("as-they-came.parquet"));
        List<String> first = told(file, setting, reports);
        assertThat(first).hasSameSizeAs(reports).anyMatch(each -> each.startsWith("funnel") && each.length() > 500);
        for (int i = 0; i < TIMES; i++) {
            Random random = new Random(i);
            file = programme.parquet(
                    folder.resolve("shuffled-" + i + ".parquet"), rows -> Collections.shuffle(rows, random));
            assertThat(told(file, setting, reports)).isEqualTo(first);
        }
    }

    private static List<String> told(Path file, Facts.Setting setting, List<Report> reports) throws Exception {
        try (Facts facts = Facts.read(List.of(file), setting)) {
            List<String> all = new ArrayList<>();
            for (Report report : reports) {
                all.add(report.name() + " " + facts.ask(report));
            }
            return all;
        }
    }
}
