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
        write(Start.quiz("introduction-first-steps", "more"));
        assertThat(problems()).extracting(each -> each.kind().code()).containsExactly("unlisted-file");
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
