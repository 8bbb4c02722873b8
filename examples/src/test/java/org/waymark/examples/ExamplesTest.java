package org.waymark.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.core.Problems;
import org.waymark.core.Severity;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Choice;
import org.waymark.course.CourseModule;
import org.waymark.course.Question;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.Exporter;

/** The catalogue that comes with Waymark is what it says it is, and the programs run. */
final class ExamplesTest {

    private static final Path CATALOGUE = Path.of("catalogue");
    private static final String COURSE = "introduction-to-peer-support";

    private static Catalogue catalogue() throws IOException {
        return new CatalogueReader().read(CATALOGUE).catalogue().orElseThrow();
    }

    @Test
    void theCatalogueHasNeitherErrorsNorWarnings() throws IOException {
        CatalogueReading reading = new CatalogueReader().read(CATALOGUE);
        assertThat(reading.problems())
                .filteredOn(each -> each.severity() != Severity.ADVICE)
                .isEmpty();
    }

    @Test
    void theProgramExportsACourse(@TempDir Path out) throws IOException {
        ExportedPackage made = ExportOneCourse.export(CATALOGUE, COURSE, out);
        assertThat(made.file()).isRegularFile();
        assertThatIllegalArgumentException().isThrownBy(() -> ExportOneCourse.export(CATALOGUE, "no-such-course", out));
    }

    @Test
    void theProgramKeepsStatementsOnceAndWithoutNames(@TempDir Path out) throws IOException {
        Path store = out.resolve("records");
        KeepStatements.main(new String[] {store.toString()});
        String row = Files.readString(store.resolve("statements-000001-attendance.ndjson"));
        assertThat(row).contains("day-1").doesNotContain("sam@").doesNotContain("Sam");
        KeepStatements.main(new String[] {store.toString()});
        assertThat(Files.readString(store.resolve("statements-000001-attendance.ndjson")))
                .isEqualTo(row);
    }

    @Test
    void aFormatOfOnesOwnIsFoundAndWritten(@TempDir Path out) throws IOException {
        Catalogue catalogue = catalogue();
        Exporter exporter = new Exporter(catalogue, Exporter.numbers(catalogue, new Problems()));
        List<ExportedPackage> written = new ArrayList<>();
        exporter.export(catalogue.course(COURSE).orElseThrow(), ExportOrder.of("outline"), out, written::add);

        assertThat(written).hasSize(1);
        assertThat(written.get(0).file()).hasFileName("introduction-to-peer-support-outline.txt");
        assertThat(Files.readString(written.get(0).file()))
                .startsWith(catalogue.course(COURSE).orElseThrow().title() + "\n\n")
                .contains("\n  - ");
    }

    @Test
    void theIntroductionIsTwoHoursInPartsOfFifteenToTwentyFiveMinutes() throws IOException {
        Catalogue catalogue = catalogue();
        List<CourseModule> modules =
                catalogue.modulesOf(catalogue.course(COURSE).orElseThrow());
        assertThat(modules)
                .allSatisfy(module ->
                        assertThat(module.length().toMinutes()).as(module.id()).isBetween(15L, 25L));
        assertThat(modules.stream()
                        .mapToLong(module -> module.length().toMinutes())
                        .sum())
                .isEqualTo(120);
    }

    @Test
    void everyModuleTakenAloneHasABreakAQuizAndAReflection() throws IOException {
        List<CourseModule> alone = catalogue().modules().stream()
                .filter(module -> !module.isSession())
                .toList();
        assertThat(alone).hasSizeGreaterThan(20);
        for (CourseModule module : alone) {
            assertThat(module.activities()).as(module.id()).anyMatch(Activity.Break.class::isInstance);
            assertThat(module.activities()).as(module.id()).anyMatch(Activity.Quiz.class::isInstance);
            assertThat(module.activities()).as(module.id()).anyMatch(Activity.Reflection.class::isInstance);
        }
    }

    @Test
    void nobodyWorksForMoreThanThirtyFiveMinutesWithoutABreak() throws IOException {
        for (CourseModule module : catalogue().modules()) {
            long since = 0;
            for (Activity activity : module.activities()) {
                since = activity instanceof Activity.Break
                        ? 0
                        : since + activity.heading().takes().toMinutes();
                assertThat(since).as(module.id() + "/" + activity.id()).isLessThanOrEqualTo(35);
            }
        }
    }

    @Test
    void everyAnswerHasFeedback() throws IOException {
        for (CourseModule module : catalogue().modules()) {
            for (Activity activity : module.activities()) {
                for (Question question : activity.questions()) {
                    if (question instanceof Question.Choosing choosing) {
                        assertThat(choosing.choices())
                                .as(question.id())
                                .noneMatch(choice -> choice.feedback().isEmpty());
                    }
                }
            }
        }
    }

    @Test
    void theRightAnswerIsNotToBeGuessedFromItsPlace() throws IOException {
        long[] first = new long[2];
        for (CourseModule module : catalogue().modules()) {
            for (Activity activity : module.activities()) {
                for (Question each : activity.questions()) {
                    if (each instanceof Question.One question) {
                        List<Choice> choices = question.choices();
                        first[0]++;
                        first[1] += choices.get(0).right() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(first[0]).isGreaterThan(10);
        assertThat(first[1]).isLessThan(first[0] / 2);
    }

    @Test
    void nothingInALearnersTextSuggestsThatSomebodyElseMadeOrEndorsesIt() throws IOException {
        try (var files = Files.walk(CATALOGUE.resolve("modules"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                String text = Files.readString(file).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                assertThat(text)
                        .as(file.toString())
                        .doesNotContain("endorsed by", "accredited by", "in partnership with", "approved by imroc");
            }
        }
    }
}
