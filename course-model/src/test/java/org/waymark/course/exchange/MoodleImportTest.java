package org.waymark.course.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.course.Catalogue;
import org.waymark.course.Element;
import org.waymark.course.Framework;
import org.waymark.course.read.CatalogueReader;

/** Every framework comes out of Moodle's importer as it went in. */
class MoodleImportTest {

    private static final Path EXAMPLES = Path.of("../examples/catalogue");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFrameworkOfTheExamplesWithItsTree() throws IOException {
        Catalogue catalogue = read(EXAMPLES);
        assertThat(catalogue.frameworks()).hasSize(19);
        MoodleFramework moodle = new MoodleFramework(catalogue, ElementLinks.of(catalogue));
        for (Framework framework : catalogue.frameworks()) {
            MoodleImport taken = MoodleImport.of(moodle.alone(framework));
            assertThat(taken.idNumber()).isEqualTo(MoodleIdNumber.framework(catalogue.iris(), framework.id()));
            assertThat(taken.competencies()).hasSameSizeAs(framework.elements());
            for (Element element : framework.elements()) {
                MoodleImport.Competency competency = Objects.requireNonNull(
                        taken.competencies().get(MoodleIdNumber.element(framework.id(), element.id())), element.id());
                assertThat(competency.parent())
                        .isEqualTo(element.within()
                                .map(within -> MoodleIdNumber.element(framework.id(), within))
                                .orElse(""));
                element.contested()
                        .forEach(contest -> assertThat(competency.description()).contains("Contested"));
            }
        }
    }

    @Test
    void allFrameworksTogetherWithTheRelationsBetweenThem() throws IOException {
        Catalogue catalogue = read(EXAMPLES);
        ElementLinks links = ElementLinks.of(catalogue);
        MoodleImport taken = MoodleImport.of(new MoodleFramework(catalogue, links).together());
        int elements = catalogue.frameworks().stream()
                .mapToInt(each -> each.elements().size())
                .sum();
        assertThat(taken.competencies()).hasSize(elements + 19);
        long pairs = catalogue.frameworks().stream()
                .flatMap(each -> links.from(each).stream())
                .map(link -> java.util.Set.of(link.from().toString(), link.to().toString()))
                .distinct()
                .count();
        assertThat(taken.competencies().values().stream()
                        .mapToInt(each -> each.related().size())
                        .sum())
                .isEqualTo((int) pairs);
    }

    @Test
    void wordsThatMoodleWouldTakeForSomethingElse() throws IOException {
        Files.writeString(
                folder.resolve("catalogue.yaml"),
                "catalogue: Odd\niri: https://example.org/odd\nprovider: {name: Us}\nlicence: CC0-1.0\nlanguages: [en-GB]\n");
        Files.createDirectories(folder.resolve("frameworks"));
        Files.writeString(folder.resolve("frameworks/odd.yaml"), """
                framework: odd
                kind: values
                title: 'Quotes "and" a backslash \\'
                source: {title: 'C:\\notes\\"old", and new'}
                status: agreed
                elements:
                  - id: path
                    title: 'A \\"path\\", with <b>tags</b>'
                    about: 'Ends in a backslash \\'
                    contested:
                      - {by: 'Us \\', because: 'We said "no\\"', answer-with: [odd/path, odd/other]}
                  - {id: other, title: Other}
                """);
        Catalogue catalogue = read(folder);
        Framework odd = catalogue.framework("odd").orElseThrow();
        MoodleImport taken = MoodleImport.of(new MoodleFramework(catalogue, ElementLinks.of(catalogue)).alone(odd));
        assertThat(taken.competencies()).containsOnlyKeys("odd/path", "odd/other");
        MoodleImport.Competency path =
                Objects.requireNonNull(taken.competencies().get("odd/path"));
        assertThat(path.related()).isEqualTo(List.of("odd/other"));
        assertThat(path.description()).contains("Ends in a backslash &#92;</p>").contains("said &quot;no");
    }

    private static Catalogue read(Path folder) throws IOException {
        return new CatalogueReader().read(folder).catalogue().orElseThrow();
    }
}
