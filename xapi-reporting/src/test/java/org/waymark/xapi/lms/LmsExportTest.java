package org.waymark.xapi.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.xapi.store.Intake;
import org.waymark.xapi.store.KeepLimits;
import org.waymark.xapi.store.StatementKeeper;
import org.waymark.xapi.store.TableQuery;
import org.waymark.xapi.store.TestKey;

class LmsExportTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String SCORM = """
            Name\t"Email address"\tAttempt\t"Started on"\t"Last accessed on"\tScore\t"A SCO 2004"\t"Response 0"
            "Lena Lerner"\tlena@example.org\t1\t"Sunday, 22 November 2026, 4:52 AM"\t"Sunday, 22 November 2026, 5:10 PM"\t80\t80\tmy own words
            "Otto Ohne"\totto@example.org\t-\t-\t-\t-
            """;

    @TempDir
    Path folder;

    @Test
    void turnsAScormReportIntoStatementsThatCountOnceHoweverOftenItIsImported() throws Exception {
        Path store = folder.resolve("records");
        for (int i = 0; i < 2; i++) {
            keep(store, file(SCORM));
        }
        assertThat(
                        TableQuery.ask(
                                store,
                                "SELECT verb || ' ' || object || ' ' || coalesce(raw, 0) || ' ' || happened FROM statement ORDER BY 1"))
                .containsExactly(
                        "http://adlnet.gov/expapi/verbs/answered urn:waymark:lms:first-steps/interactions/0 0.0 2026-11-22 17:10:00",
                        "http://adlnet.gov/expapi/verbs/initialized urn:waymark:lms:first-steps 0.0 2026-11-22 04:52:00",
                        "http://adlnet.gov/expapi/verbs/scored urn:waymark:lms:first-steps 80.0 2026-11-22 17:10:00",
                        "http://adlnet.gov/expapi/verbs/scored urn:waymark:lms:first-steps/columns/a-sco-2004 80.0 2026-11-22 17:10:00");
        String kept = Files.readString(store.resolve("statements-000001-lms.ndjson"));
        assertThat(kept).doesNotContain("ena").doesNotContain("my own words");
    }

    @Test
    void readsActivityCompletionAndTellsActivitiesOfTheSameNameApart() throws Exception {
        Path store = folder.resolve("records");
        List<String> notes = keep(store, file("""
                        ,"Email address",Quiz,"",Quiz,""
                        "A",a@example.org,Completed,"2026-07-01 09:00:00","Not completed",""
                        "B",b@example.org,"Not completed","",Completed,"2026-12-01 09:00:00"
                        """));
        assertThat(TableQuery.ask(store, "SELECT object || ' ' || happened FROM statement ORDER BY 1"))
                .containsExactly(
                        "urn:waymark:lms:first-steps/activities/quiz 2026-07-01 08:00:00",
                        "urn:waymark:lms:first-steps/activities/quiz-2 2026-12-01 09:00:00");
        assertThat(notes).anyMatch(note -> note.contains("does not tell who began"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sunday, 22 November 2026, 12:05 AM | 2026-11-22T00:05:00Z",
                "en | Sunday, 22 November 2026, 12:05 PM | 2026-11-22T12:05:00Z",
                "de | Mittwoch, 1. Juli 2026, 16:05 | 2026-07-01T15:05:00Z",
                "fr | dimanche 22 novembre 2026, 04:52 | 2026-11-22T04:52:00Z",
                "es | domingo, 22 de noviembre de 2026, 04:52 | 2026-11-22T04:52:00Z",
                "cy | 2026-11-22 04:52:07 | 2026-11-22T04:52:07Z"
            })
    void readsDatesInTheDownloadersLanguageAndZone(String language, String text, String time) {
        assertThat(new LmsDates(Locale.forLanguageTag(language), LONDON).read(text))
                .map(Object::toString)
                .contains(time);
    }

    @Test
    void findsOutTheLanguageOfTheDates() throws Exception {
        LmsExport export = LmsExport.read(
                file(
                        "Name\tVersuch\tBegonnen\tZuletzt\tPunkte\nA\t1\tMittwoch, 1. Juli 2026, 16:05\tDonnerstag, 2. Juli 2026, 16:05\t7,5\n"),
                "x",
                LONDON,
                null);
        assertThat(export.notes().get(0)).contains("German");
        assertThat(export.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"'a,b\n1,2\n', is not a report", "'', is empty", "PK workbook, is a workbook"})
    void saysWhatIsWrongWithAnotherFile(String text, String words) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LmsExport.read(file(text), "x", LONDON, null))
                .withMessageContaining(words);
    }

    private static List<String> keep(Path store, Path file) throws Exception {
        LmsExport export = LmsExport.read(file, "First steps", LONDON, null);
        try (StatementKeeper keeper =
                StatementKeeper.open(store, TestKey.KEY, InstantSource.system(), KeepLimits.standard())) {
            Intake intake = keeper.intake("lms", "");
            intake.addAll(export.statements(keeper.names()));
            assertThat(intake.counts().allSetAside()).isZero();
        }
        return export.notes();
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("report.csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
