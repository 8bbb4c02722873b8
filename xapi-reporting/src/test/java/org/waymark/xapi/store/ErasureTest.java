package org.waymark.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.xapi.StatementText;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.engine.DerivedFiles;
import org.waymark.xapi.report.CatalogueIndex;
import org.waymark.xapi.report.Facts;
import org.waymark.xapi.report.Report;
import org.waymark.xapi.report.Reports;

class ErasureTest {

    private static final String ADA = new Pseudonyms(TestKey.KEY).of("account https://example.org ada");

    @TempDir
    Path store;

    @Test
    void erasesALearnerFromEveryLayerAndKeepsThemOut() throws Exception {
        fill();
        assertThat(everything()).contains(ADA);

        Erasure.Erased erased = new Erasure(store).learners(List.of(ADA));

        assertThat(erased.statements()).isEqualTo(41);
        assertThat(erased.changed()).isEqualTo(1);
        assertThat(everything().replace("learner " + ADA, "")).doesNotContain(ADA);
        assertThat(TableQuery.ask(store, "SELECT count(*) FROM statement")).containsExactly("62");
        assertThat(new StoreCheck(store).faults()).isEmpty();

        fill();
        assertThat(everything().replace("learner " + ADA, "")).doesNotContain(ADA);
        assertThat(TableQuery.ask(store, "SELECT count(*) FROM statement")).containsExactly("62");
    }

    @Test
    void whatWasKeptForReportsGoesWithTheLearner() throws Exception {
        fill();
        StatementTable table = StatementTable.of(store);
        List<Report> reports = Reports.standard().list();
        Facts.Setting setting = Facts.Setting.of(CatalogueIndex.empty(), Instant.parse("2036-01-01T00:00:00Z"));
        try (Facts facts = Facts.read(table.refresh(), setting, table.folder(), reports)) {
            facts.run(reports, SmallNumbers.standard());
        }
        Path kept = DerivedFiles.folderIn(table.folder());
        assertThat(DerivedFiles.all(kept)).isNotEmpty();

        new Erasure(store).learners(List.of(ADA));

        assertThat(DerivedFiles.all(kept)).isEmpty();
        assertThat(everything().replace("learner " + ADA, "")).doesNotContain(ADA);
    }

    @Test
    void erasesWhatIsOlderThanATimeAndKeepsItOut() throws Exception {
        fill();
        new Erasure(store).before(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(TableQuery.ask(store, "SELECT min(stored) FROM statement")).containsExactly("2026-04-01 00:00:00.0");
        fill();
        assertThat(TableQuery.ask(store, "SELECT min(stored) FROM statement")).containsExactly("2026-04-01 00:00:00.0");
        assertThat(new StoreCheck(store).faults()).isEmpty();
    }

    @Test
    void findsAChangedOctetAndANameThatShouldNotBeThere() throws Exception {
        fill();
        assertThat(new StoreCheck(store).faults()).isEmpty();
        Path open = segment(".ndjson");
        Files.writeString(
                open,
                StatementText.plain().withId(new UUID(8, 8)).withText("stored", "2026-05-01T00:00:00Z") + "\n\n",
                StandardOpenOption.APPEND);
        assertThat(new StoreCheck(store).faults()).singleElement().asString().contains("somebody's name or address");
        Path closed = segment(".gz");
        byte[] bytes = Files.readAllBytes(closed);
        bytes[bytes.length / 2] ^= 4;
        Files.write(closed, bytes);
        assertThat(new StoreCheck(store).faults())
                .anyMatch(fault -> fault.contains(closed.getFileName().toString()));
    }

    @Test
    void makesIndexAndTableAfreshWhenTheyAreLost() throws Exception {
        fill();
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : (Iterable<Path>) files.filter(
                    each -> each.toString().matches(".*(index-\\d+|\\.parquet|manifest\\.json)"))::iterator) {
                Files.delete(file);
            }
        }
        fill();
        assertThat(TableQuery.ask(store, "SELECT count(*) FROM statement")).containsExactly("102");
        assertThat(new StoreCheck(store).faults()).isEmpty();
    }

    /** 40 statements of Ada's, 60 of others, one with Ada as the instructor, one in which nobody learns, one that is wrong. */
    private void fill() throws Exception {
        try (StatementKeeper keeper =
                StatementKeeper.open(store, TestKey.KEY, InstantSource.system(), new KeepLimits(1 << 20, 15_000))) {
            Intake intake = keeper.intake("lrs", "");
            for (int i = 0; i < 100; i++) {
                add(
                        intake,
                        StatementText.plain()
                                .withId(new UUID(1, i))
                                .by(i < 40 ? "ada" : "mo " + i)
                                .withText("stored", stored(i)));
                if (i % 10 == 9) {
                    intake.commit(null);
                }
            }
            add(
                    intake,
                    StatementText.plain()
                            .withId(new UUID(2, 1))
                            .withText("stored", stored(99))
                            .with(
                                    "context/instructor",
                                    "{\"account\":{\"homePage\":\"https://example.org\",\"name\":\"ada\"}}"));
            add(
                    intake,
                    StatementText.plain()
                            .withId(new UUID(2, 2))
                            .withText("stored", stored(99))
                            .with(
                                    "actor",
                                    "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:x@example.org\"}]}"));
            add(intake, StatementText.plain().by("ada").withId(new UUID(2, 3)).without("verb"));
            intake.commit(null);
        }
    }

    private static String stored(int i) {
        return Instant.parse("2026-03-01T00:00:00Z")
                .plusSeconds(86_400L * (i / 2))
                .toString();
    }

    private static void add(Intake intake, StatementText text) throws Exception {
        byte[] json = text.bytes();
        intake.add(json, 0, json.length);
    }

    private Path segment(String ending) throws Exception {
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(each -> each.getFileName().toString().startsWith("statements-")
                            && each.toString().endsWith(ending))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String everything() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] plain = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                        : bytes;
                all.append(new String(plain, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
