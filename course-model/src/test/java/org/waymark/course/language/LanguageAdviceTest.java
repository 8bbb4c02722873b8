package org.waymark.course.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.core.Problem;
import org.waymark.course.read.CatalogueReader;

/**
 * Each file in {@code language/} is an activity; beside it stands what {@code check} says about it. Run with {@code -Dgolden=write} to write the
 * expected files anew, and read the difference.
 */
class LanguageAdviceTest {

    private static final Path CASES = Path.of("src/test/resources/language");

    @TempDir
    private Path folder = Path.of("");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatStandsBesideTheActivity(Path activity) throws IOException {
        String name = activity.getFileName().toString();
        String said = check(Files.readString(activity), Files.readString(CASES.resolve("words.yaml")), "en-GB");
        Path expected = CASES.resolve(name.replace(".md", ".expected.txt"));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    @Test
    void knowsNoReadingLevelInOtherLanguages() throws IOException {
        String hard = Files.readString(CASES.resolve("hard-to-read.md"));
        String words = Files.readString(CASES.resolve("words.yaml"));
        assertThat(check(hard, words, "en")).contains("long-sentence", "hard-to-read");
        assertThat(check(hard, words, "cy")).isEmpty();
    }

    @Test
    void givesOnlyAdvice() throws IOException {
        CatalogueReader reader = new CatalogueReader();
        check(
                Files.readString(CASES.resolve("corrected-beside-own-words.md")),
                Files.readString(CASES.resolve("words.yaml")),
                "en");
        assertThat(reader.read(folder).hasErrors()).isFalse();
        assertThat(reader.read(folder).problems()).isNotEmpty();
    }

    @Test
    void findsTheLineAndColumnInsideALongValueOfYaml() throws IOException {
        check(
                "---\nactivity: page\ntitle: A page\ntakes: 1m\n---\nWords.\n",
                Files.readString(CASES.resolve("words.yaml")),
                "en");
        Path module = folder.resolve("modules/m/module.yaml");
        Files.writeString(module, """
                module: m
                title: "About service users"
                summary: >
                  This line is fine, and the next one
                  speaks of service users in the middle.
                length: 1m
                activities: [page]
                """);
        assertThat(places(new CatalogueReader().read(folder).problems()))
                .containsExactly("modules/m/module.yaml:2:15 word-choice", "modules/m/module.yaml:5:13 word-choice");
    }

    private static List<String> places(List<Problem> problems) {
        List<String> places = new ArrayList<>();
        problems.forEach(each -> places.add(each.place() + " " + each.kind().code()));
        return places;
    }

    private String check(String activity, String words, String language) throws IOException {
        Files.createDirectories(folder.resolve("modules/m"));
        Files.createDirectories(folder.resolve("courses"));
        Files.createDirectories(folder.resolve("language"));
        Files.writeString(folder.resolve("catalogue.yaml"), """
                catalogue: A catalogue
                iri: https://training.example.org/x
                provider: {name: Somebody}
                licence: CC-BY-4.0
                languages: [%s]
                support: [{who: Somebody, how: Ring them}]
                """.formatted(language));
        String takes = activity.lines()
                .filter(each -> each.startsWith("takes:"))
                .findFirst()
                .orElseThrow();
        String length = takes.replace("takes", "length");
        Files.writeString(
                folder.resolve("modules/m/module.yaml"), "module: m\ntitle: M\n" + length + "\nactivities: [page]\n");
        Files.writeString(
                folder.resolve("courses/c.yaml"),
                "course: c\ntitle: C\n" + length + "\ndelivery: self-paced\nmade-by: [{role: peer}]\nmodules: [m]\n");
        Files.writeString(folder.resolve("language/words.yaml"), words);
        Files.writeString(folder.resolve("modules/m/page.md"), activity);
        StringBuilder said = new StringBuilder();
        for (Problem problem : new CatalogueReader().read(folder).problems()) {
            said.append(problem.place())
                    .append(" [")
                    .append(problem.kind().code())
                    .append("] ")
                    .append(problem.message())
                    .append("\n    ")
                    .append(problem.hint())
                    .append('\n');
        }
        return said.toString();
    }
}
