package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCommandTest {

    private static final String EXAMPLES =
            Path.of("..", "examples", "catalogue").toString();
    private static final String COURSE = "introduction-to-peer-support";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsACourseAgainstOneFramework() {
        int code = run("coverage", "--catalogue", EXAMPLES, "--course", COURSE, "--framework", "st0896-duties");
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out())
                .contains("What \"Introduction to peer support\" covers", "◆ Look after your own wellbeing")
                .doesNotContain("Recovery-focused");
    }

    @Test
    void writesAFileWholeAndSaysItsPath(@TempDir Path folder) throws IOException {
        for (String format : new String[] {"table", "csv", "json", "html"}) {
            Path file = folder.resolve("new").resolve("coverage." + format);
            int code = run("coverage", "--catalogue", EXAMPLES, "--format", format, "--out", file.toString());
            assertThat(code).isEqualTo(ExitCode.DONE);
            assertThat(out()).endsWith(file + System.lineSeparator());
            assertThat(file).isNotEmptyFile();
        }
        assertThat(names(folder.resolve("new")))
                .containsExactly("coverage.csv", "coverage.html", "coverage.json", "coverage.table");
    }

    @Test
    void suggestsTheCourseThatWasMeant() {
        assertThat(run("coverage", "--catalogue", EXAMPLES, "--course", "introduction-to-peer-suport"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("Did you mean \"" + COURSE + "\"?");
    }

    @Test
    void writesNothingFromACatalogueThatCannotBeRead(@TempDir Path folder) {
        assertThat(run("coverage", "--catalogue", folder.toString())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run("frameworks", "--catalogue", folder.toString())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("catalogue.yaml", "Nothing was written.");
    }

    @Test
    void showsTheGapThatCheckComplainsOf(@TempDir Path folder) throws IOException {
        catalogueWithAGap(folder);
        assertThat(run("check", "--catalogue", folder.toString())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run("coverage", "--catalogue", folder.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out()).contains("0 of its 1 element are reached.", "Gaps: Hope.");
    }

    @Test
    void writesAFileOfEachFrameworkForOtherSystems(@TempDir Path folder) throws IOException {
        String moodle = folder.resolve("moodle").toString();
        assertThat(run("frameworks", "--catalogue", EXAMPLES, "--format", "moodle-csv", "--out", moodle))
                .isEqualTo(ExitCode.DONE);
        assertThat(names(Path.of(moodle)))
                .contains("imroc-values-moodle.csv", "st0896-duties-moodle.csv")
                .allMatch(name -> name.endsWith("-moodle.csv"));
        assertThat(run("frameworks", "--catalogue", EXAMPLES, "--format", "moodle-csv", "--together", "--out", moodle))
                .isEqualTo(ExitCode.DONE);
        assertThat(names(Path.of(moodle))).contains("all-frameworks-moodle.csv");
        String exchange = folder.resolve("case").toString();
        assertThat(run(
                        "frameworks",
                        "--catalogue",
                        EXAMPLES,
                        "--framework",
                        "st0896-duties",
                        "--format",
                        "case",
                        "--changed",
                        "2026-03-31",
                        "--out",
                        exchange))
                .isEqualTo(ExitCode.DONE);
        assertThat(Path.of(exchange, "st0896-duties-case.json"))
                .content()
                .contains("\"lastChangeDateTime\" : \"2026-03-31T00:00:00Z\"");
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() {
        assertThat(run("frameworks", "--catalogue", EXAMPLES, "--together")).isEqualTo(ExitCode.USAGE);
        assertThat(run("frameworks", "--catalogue", EXAMPLES, "--changed", "2026-03-31"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("frameworks", "--catalogue", EXAMPLES, "--format", "xml"))
                .isEqualTo(ExitCode.USAGE);
    }

    private static void catalogueWithAGap(Path folder) throws IOException {
        write(folder, "catalogue.yaml", """
                catalogue: C
                iri: https://example.org/c
                provider: {name: P}
                licence: CC0-1.0
                languages: [en]
                support:
                  - {who: W, how: H}
                """);
        write(folder, "frameworks/values.yaml", """
                framework: values
                kind: values
                title: Values
                source: {title: S}
                status: agreed
                elements:
                  - {id: hope, title: Hope}
                """);
        write(folder, "courses/c.yaml", """
                course: c
                title: C
                length: 5m
                delivery: self-paced
                reviewed: Not yet.
                must-cover:
                  - {framework: values, depth: introduces}
                modules: [m]
                complete-when: {modules: all}
                """);
        write(folder, "modules/m/module.yaml", """
                module: m
                title: M
                length: 5m
                outcomes: [O]
                activities: [a]
                """);
        write(folder, "modules/m/a.md", """
                ---
                activity: page
                title: A
                takes: 5m
                ---
                Words.
                """);
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false,
                false);
        int code = Main.run(console, args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
