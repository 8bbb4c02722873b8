package org.waymark.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reference's pages of problems have a section for each, and show what {@code check} really says. */
class ProblemsPageTest {

    private static final Path REFERENCE = Path.of("../docs/reference");

    @Test
    void hasASectionForEachProblemThatSaysHowMuchItMatters() throws IOException {
        String pages = Files.readString(REFERENCE.resolve("problems.md"));
        String words = Files.readString(REFERENCE.resolve("problems-words.md"));
        for (CatalogueProblem kind : CatalogueProblem.values()) {
            String heading = "### `" + kind.code() + "`\n\n";
            String severity = kind.severity().name().charAt(0)
                    + kind.severity().name().substring(1).toLowerCase(Locale.ROOT);
            assertThat(words.contains(heading) || pages.contains(heading + "*" + severity + ".* "))
                    .as(kind.code())
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> showsWhatCheckSays() throws IOException {
        Set<String> said = new HashSet<>();
        for (CaseFolder each : CaseFolder.all()) {
            List<String> lines = each.expected().lines().map(String::strip).toList();
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).startsWith("→ ")) {
                    said.add(lines.get(i - 1) + "\n" + lines.get(i));
                }
            }
        }
        List<String> lines = Files.readAllLines(REFERENCE.resolve("problems.md")).stream()
                .map(line -> line.replace("&lt;", "<").strip())
                .toList();
        return Stream.iterate(1, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).startsWith("→ "))
                .map(i -> DynamicTest.dynamicTest(
                        lines.get(i - 1), () -> assertThat(said).contains(lines.get(i - 1) + "\n" + lines.get(i))));
    }
}
