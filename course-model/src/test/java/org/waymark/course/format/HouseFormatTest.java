package org.waymark.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code format/} holds a file before and after. Run with {@code -Dgolden=write} to write what comes after anew, and read the
 * difference.
 */
class HouseFormatTest {

    private static final Path CASES = Path.of("src/test/resources/format");
    private static final Path EXAMPLES = Path.of("../examples/catalogue");

    private final HouseFormat format = new HouseFormat(EXAMPLES);

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(each -> each.toString().contains(".before."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void laysOutTheFile(Path before) throws IOException {
        String name = before.getFileName().toString();
        String formatted = format.format(file(name), Files.readString(before));
        Path after = CASES.resolve(name.replace(".before.", ".after."));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(after, formatted);
        }
        assertThat(formatted).isEqualTo(Files.readString(after));
        assertThat(format.format(file(name), formatted)).isEqualTo(formatted);
    }

    private static String file(String name) {
        return name.endsWith(".md")
                ? "modules/m/" + name
                : name.startsWith("course") ? "courses/" + name : "catalogue.yaml";
    }

    @Test
    void leavesTheExamplesAsTheyAre() throws IOException {
        for (Path path : files()) {
            String name = EXAMPLES.relativize(path).toString();
            assertThat(format.format(name, Files.readString(path))).as(name).isEqualTo(Files.readString(path));
        }
    }

    @Test
    void takesAwayTheLineEndsOfAnotherSystem() throws IOException {
        assertThat(format.format("catalogue.yaml", "\uFEFFcatalogue: A\r\niri: https://a.example\r\n"))
                .isEqualTo("catalogue: A\niri: https://a.example\n");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void leavesAloneWhatItDoesNotKnow(String text) throws IOException {
        assertThat(format.format("catalogue.yaml", text)).isEqualTo(text);
    }

    static List<String> odd() {
        return List.of(
                "iri:   &a x\ncatalogue: *a\n",
                "iri:  x\ncatalogue: [\n",
                "iri:  x\niri: y\n",
                "? iri\n:  x\n",
                "{iri:  x}\n",
                "iri:  >2\n     x\n",
                "support:\n-\n  # a remark\n  who:  x\n",
                "iri:  x\n---\ncatalogue: y\n");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
