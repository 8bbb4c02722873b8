package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.engine.DerivedFiles;

/** What was worked out for reports is kept beside the Parquet files, and the next reports say the same. */
class KeptTablesTest {

    private static final SmallNumbers ALL = SmallNumbers.standard();

    @TempDir
    Path folder;

    private final ImaginaryProgramme programme = new ImaginaryProgramme(7, 120);
    private List<Report> reports = List.of();

    @BeforeEach
    void readReports() throws Exception {
        reports = Reports.standard().list();
    }

    @Test
    void saysTheSameWithWhatWasKeptAsWithout() throws Exception {
        List<Path> files = List.of(programme.parquet(folder.resolve("s.parquet")));
        List<String> without = told(Facts.read(files, setting()), reports);
        List<Report> few = reports.subList(0, 2);
        // What is hidden depends on what else is published, so few are compared with the same few.
        assertThat(told(Facts.read(files, setting(), folder, few), few))
                .isEqualTo(told(Facts.read(files, setting()), few));
        List<Path> first = kept();
        assertThat(first).hasSize(1);
        byte[] ofFew = Files.readAllBytes(first.get(0));
        // There are not all tables yet: they are made afresh, then taken.
        assertThat(told(Facts.read(files, setting(), folder, reports), reports)).isEqualTo(without);
        byte[] ofAll = Files.readAllBytes(kept().get(0));
        assertThat(ofAll.length).isGreaterThan(ofFew.length);
        assertThat(told(Facts.read(files, setting(), folder, reports), reports)).isEqualTo(without);
        assertThat(Files.readAllBytes(kept().get(0))).isEqualTo(ofAll);
    }

    @Test
    void keepsNothingThatPeopleToldOfThemselves() throws Exception {
        List<Path> files = List.of(programme.parquet(folder.resolve("s.parquet")));
        told(Facts.read(files, setting(), folder, reports), reports);
        String kept = Files.readString(kept().get(0), StandardCharsets.ISO_8859_1);
        for (People.Listed each : setting().people().learners()) {
            for (String word : words(each)) {
                assertThat(kept).doesNotContain(word);
            }
        }
    }

    @Test
    void makesThemAfreshWhenTheyAreDamagedOrTheCatalogueIsAnother() throws Exception {
        List<Path> files = List.of(programme.parquet(folder.resolve("s.parquet")));
        List<String> without = told(Facts.read(files, setting()), reports);
        told(Facts.read(files, setting(), folder, reports), reports);
        Files.writeString(kept().get(0), "nothing");
        assertThat(told(Facts.read(files, setting(), folder, reports), reports)).isEqualTo(without);
        Facts.Setting other = Facts.Setting.of(CatalogueIndex.empty(), setting().now());
        assertThat(told(Facts.read(files, other, folder, reports), reports))
                .isEqualTo(told(Facts.read(files, other), reports))
                .isNotEqualTo(without);
        assertThat(kept()).hasSize(2);
    }

    /** Made so late that no statement is dated later. */
    private Facts.Setting setting() {
        Facts.Setting now = programme.setting();
        return new Facts.Setting(
                now.index(),
                now.people(),
                now.period(),
                now.received(),
                now.now().plus(Duration.ofDays(3_650)),
                now.course());
    }

    private List<Path> kept() throws Exception {
        return DerivedFiles.all(DerivedFiles.folderIn(folder));
    }

    private static List<String> words(People.Listed each) {
        List<String> words = new ArrayList<>(each.characteristics().values());
        words.add(each.cohort());
        words.add(each.organisation());
        words.removeIf(word -> word.length() < 5);
        return words;
    }

    private static List<String> told(Facts facts, List<Report> reports) throws Exception {
        try (facts) {
            List<String> all = new ArrayList<>();
            for (ReportRun run : facts.run(reports, ALL)) {
                all.add(run.report().name() + " " + run.rows());
            }
            return all;
        }
    }
}
