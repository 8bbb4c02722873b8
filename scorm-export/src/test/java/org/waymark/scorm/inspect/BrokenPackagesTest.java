package org.waymark.scorm.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.core.Severity;

/** Each broken package gives its problems, in their places, and no others. */
class BrokenPackagesTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"scorm12", "scorm2004-3", "scorm2004-4", "cmi5", "tincan"})
    void nothingIsWrongWithAGoodOne(String kind) {
        Inspection inspection = Found.in(folder, "package.zip", Recipe.zip(Recipe.good(kind)));
        assertThat(inspection.problems()).isEmpty();
        assertThat(inspection.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(inspection.kind().id()).isEqualTo(kind);
        assertThat(inspection.title()).isEqualTo("Listening");
        assertThat(inspection.links()).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> manifest() {
        return tests("manifest");
    }

    @TestFactory
    Stream<DynamicTest> sequencing() {
        return tests("sequencing");
    }

    @TestFactory
    Stream<DynamicTest> others() {
        return tests("others");
    }

    @TestFactory
    Stream<DynamicTest> content() {
        return tests("content");
    }

    @Test
    void ofAnErrorItSaysThatThePackageCannotBeUsed() {
        Recipe recipe = Recipe.all("manifest").get(0);
        Inspection inspection = Found.in(folder, "package.zip", Recipe.zip(recipe.files()));
        assertThat(inspection.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(inspection.count(Severity.ERROR)).isEqualTo(1);
    }

    private Stream<DynamicTest> tests(String file) {
        return Recipe.all(file).stream()
                .map(recipe -> DynamicTest.dynamicTest(recipe.title(), () -> {
                    Inspection inspection = Found.in(folder, "package.zip", Recipe.zip(recipe.files()));
                    assertThat(recipe.expected()).isNotEmpty();
                    assertThat(Found.problems(inspection)).containsExactlyInAnyOrderElementsOf(recipe.expected());
                    assertThat(inspection.problems()).allSatisfy(each -> {
                        assertThat(each.message()).endsWith(".");
                        assertThat(each.hint()).matches("(?s).*[.?]$");
                    });
                }));
    }
}
