package org.waymark.course.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.core.Problem;
import org.waymark.course.CourseModule;
import org.waymark.course.format.HouseFormat;
import org.waymark.course.read.CatalogueReader;

class StartTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"our-training", "2024", "yes", "x"})
    void aNewCatalogueHasNoProblems(String id) throws IOException {
        write(Start.catalogue(id));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aNewCourseTakesUpTheModulesThatNoneHas() throws IOException {
        write(Start.catalogue("our-training"));
        write(Start.module("listening"));
        assertThat(problems()).extracting(each -> each.kind().code()).containsExactly("unused-module");
        CourseModule free = new CatalogueReader()
                .read(folder)
                .catalogue()
                .orElseThrow()
                .module("listening")
                .orElseThrow();
        write(Start.course("a-second", List.of(free)));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aNewCourseWithoutModulesGetsOne() throws IOException {
        write(Start.catalogue("our-training"));
        write(Start.course("a-second", List.of()));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aNewQuizIsMissingOnlyInTheList() throws IOException {
        write(Start.catalogue("our-training"));
        write(Start.activity(ActivityStart.QUIZ, "introduction-first-steps", "more"));
        assertThat(problems()).extracting(each -> each.kind().code()).containsExactly("unlisted-file");
    }

    @ParameterizedTest
    @EnumSource
    void aNewActivityOfEachKindHasNoProblemsOnceItIsListed(ActivityStart kind) throws IOException {
        write(Start.catalogue("our-training"));
        write(Start.activity(kind, "introduction-first-steps", "more"));
        for (Map.Entry<String, byte[]> file :
                Start.recordings(kind, "introduction-first-steps", "more").entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Path module = folder.resolve("modules/introduction-first-steps/module.yaml");
        String length = "length: " + (7 + kind.minutes()) + "m";
        Files.writeString(module, Files.readString(module).replace("length: 7m", length) + "  - more\n");
        Path course = folder.resolve("courses/introduction.yaml");
        Files.writeString(course, Files.readString(course).replace("length: 7m", length));
        List<String> expected = kind.isForASession()
                ? List.of("meant-for-a-session")
                : Start.recordings(kind, "m", "more").isEmpty() ? List.of() : List.of("picture-not-credited");
        assertThat(problems()).extracting(each -> each.kind().code()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyNewActivityIsInTheHouseFormat(ActivityStart kind) throws IOException {
        HouseFormat format = new HouseFormat(folder);
        for (Map.Entry<String, String> file : Start.activity(kind, "m", "more").entrySet()) {
            if (file.getKey().endsWith(".md")) {
                assertThat(format.format(file.getKey(), file.getValue()))
                        .as(file.getKey())
                        .isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void everyNewFileIsInTheHouseFormat() throws IOException {
        HouseFormat format = new HouseFormat(folder);
        for (Map.Entry<String, String> file : Start.catalogue("our-training").entrySet()) {
            assertThat(format.format(file.getKey(), file.getValue()))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private List<Problem> problems() throws IOException {
        return new CatalogueReader().read(folder).problems();
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
