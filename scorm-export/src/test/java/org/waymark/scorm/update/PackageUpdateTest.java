package org.waymark.scorm.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.core.Problem;
import org.waymark.core.ProblemKind;
import org.waymark.core.Problems;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.PackageProblem;
import org.waymark.scorm.browser.TestCourse;
import org.waymark.scorm.format.PackageFormats;
import org.waymark.scorm.format.Unit;

/** What a new version means for learners is said, and what would harm them is noticed. */
class PackageUpdateTest {

    @TempDir
    Path folder;

    private static List<ProblemKind> problems(PackageUpdate update) {
        Problems problems = new Problems();
        update.check(problems);
        return problems.sorted().stream().<ProblemKind>map(Problem::kind).toList();
    }

    private Path export(TestCourse course, String name, Unit unit) throws IOException {
        ExportOrder.Item item =
                new ExportOrder.Item(PackageFormats.found().find("scorm12").orElseThrow(), unit);
        return course.export(folder.resolve(name), new ExportOrder(List.of(item)))
                .get(0)
                .file();
    }

    private TestCourse changed(String file, String what, String by) throws IOException {
        Path copy = folder.resolve("catalogue");
        try (Stream<Path> files = Files.walk(TestCourse.folder())) {
            for (Path each : files.toList()) {
                Files.copy(
                        each, copy.resolve(TestCourse.folder().relativize(each).toString()));
            }
        }
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(copy.resolve(file), text.replace(what, by));
        return TestCourse.of(copy, "a-small-course");
    }

    @Test
    void theSameAgainHarmsNobody() throws IOException {
        Path zip = export(TestCourse.small(), "old", Unit.COURSE);
        PackageUpdate update = PackageUpdate.between(zip, zip);

        assertThat(problems(update)).isEmpty();
        assertThat(update.said()).noneMatch(each -> each.contains("New to them") || each.contains("No longer"));
    }

    @Test
    void whatIsCalledSomethingElseIsSaid() throws IOException {
        Path old = export(TestCourse.small(), "old", Unit.COURSE);
        Path next = export(
                changed("modules/first-steps/welcome.md", "title: Welcome", "title: A warm welcome"),
                "new",
                Unit.COURSE);
        PackageUpdate update = PackageUpdate.between(old, next);

        assertThat(problems(update)).isEmpty();
        assertThat(update.said()).contains("\"Welcome\" is now called \"A warm welcome\".");
    }

    @Test
    void anotherUnitLosesRecords() throws IOException {
        Path old = export(TestCourse.small(), "old", Unit.MODULES_TOGETHER);
        Path next = export(TestCourse.small(), "new", Unit.COURSE);

        assertThat(problems(PackageUpdate.between(old, next))).containsExactly(PackageProblem.UPDATE_LOSES_RECORDS);
    }

    @Test
    void anotherCourseIsNoUpdate() throws IOException {
        Path old = export(TestCourse.of(TestCourse.folder(), "by-score"), "old", Unit.COURSE);
        Path next = export(TestCourse.small(), "new", Unit.COURSE);

        assertThat(problems(PackageUpdate.between(old, next))).containsExactly(PackageProblem.UPDATE_OF_ANOTHER_COURSE);
    }

    @Test
    void whatIsNoPackageIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.zip"), "not a zip");
        Path next = export(TestCourse.small(), "new", Unit.COURSE);

        assertThatIOException()
                .isThrownBy(() -> PackageUpdate.between(text, next))
                .withMessageContaining("is not a package");
    }
}
