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

/** What a script sees of the command: exit codes, what is on standard output, what is written. */
final class CommandTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "catalogue");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        return Main.run(console, args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void checksTheExamplesAndFindsNoError() {
        assertThat(run("check", "--catalogue", EXAMPLES.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out()).isEmpty();
        assertThat(err()).doesNotContain("error:");
    }

    @Test
    void printsThePathOfAPackageAndNothingElseOnStandardOutput(@TempDir Path folder) {
        assertThat(run(
                        "export",
                        "--catalogue",
                        EXAMPLES.toString(),
                        "--course",
                        "introduction-to-peer-support",
                        "--out",
                        folder.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out().strip())
                .isEqualTo(folder.resolve("introduction-to-peer-support-scorm12.zip")
                        .toString());
        assertThat(folder.resolve("introduction-to-peer-support-scorm12.zip")).isRegularFile();
    }

    @Test
    void exportsTheSameBytesTwice(@TempDir Path folder) throws IOException {
        run(
                "export",
                "--catalogue",
                EXAMPLES.toString(),
                "--out",
                folder.resolve("one").toString());
        run(
                "export",
                "--catalogue",
                EXAMPLES.toString(),
                "--out",
                folder.resolve("two").toString());
        String name = "introduction-to-peer-support-scorm12.zip";
        assertThat(Files.mismatch(
                        folder.resolve("one").resolve(name),
                        folder.resolve("two").resolve(name)))
                .isEqualTo(-1);
    }

    @Test
    void writesNothingWhenThereIsAProblem(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("catalogue.yaml"), "catalogue: Broken\n");
        assertThat(run(
                        "export",
                        "--catalogue",
                        folder.toString(),
                        "--out",
                        folder.resolve("packages").toString()))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(folder.resolve("packages")).doesNotExist();
        assertThat(folder.resolve("waymark.lock")).doesNotExist();
        assertThat(out()).isEmpty();
        assertThat(err()).contains("missing-key").contains("Nothing was written.");
    }

    @Test
    void showsTheLineWithACaret(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("catalogue.yaml"), "catalogue: Broken\nlicense: CC0-1.0\n");
        run("check", "--catalogue", folder.toString());
        assertThat(err())
                .contains("catalogue.yaml:2:1: error:")
                .contains("2 | license: CC0-1.0")
                .contains("Did you mean \"licence\"?");
    }

    @Test
    void writesNothingOnADryRun(@TempDir Path folder) {
        assertThat(run(
                        "export",
                        "--dry-run",
                        "--catalogue",
                        EXAMPLES.toString(),
                        "--out",
                        folder.resolve("p").toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("p")).doesNotExist();
        assertThat(err()).contains("Would write");
    }

    @Test
    void saysWhichCourseWasMeant() {
        assertThat(run("export", "--catalogue", EXAMPLES.toString(), "--course", "introduction-to-per-support"))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(err()).contains("Did you mean \"introduction-to-peer-support\"?");
    }

    @Test
    void refusesAKeyThatCanDoMoreThanAppend(@TempDir Path folder) throws IOException {
        Path key = folder.resolve("mine.key");
        run("store", "keys", "--name", "mine", "--scope", "all", "--out", key.toString());
        String secret = Files.readAllLines(key).get(1).substring("secret=".length());
        int code = run(
                "export",
                "--catalogue",
                EXAMPLES.toString(),
                "--out",
                folder.resolve("p").toString(),
                "--lrs",
                "https://lrs.example.org/xapi/",
                "--lrs-key",
                key.toString());
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("can do more than append").doesNotContain(secret);
        assertThat(folder.resolve("p")).doesNotExist();
    }

    @Test
    void writesAKeyThatOnlyItsOwnerCanRead(@TempDir Path folder) throws IOException {
        Path key = folder.resolve("packages.key");
        assertThat(run("store", "keys", "--name", "packages", "--out", key.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(run("store", "keys", "--name", "packages", "--out", key.toString()))
                .isEqualTo(ExitCode.FAULT);
    }

    @Test
    void tellsAWrongCommandFromAProblem() {
        assertThat(run("chekc")).isEqualTo(ExitCode.USAGE);
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(run("report", "no-such-report", "--store", ".")).isEqualTo(ExitCode.USAGE);
        assertThat(run("preview", "--format", "cmi5")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"check", "export", "preview", "report", "store", "demo"}) {
            assertThat(run(command, "--help")).as(command).isEqualTo(ExitCode.DONE);
        }
        assertThat(out()).contains("waymark export --course");
    }

    @Test
    void leavesTheExamplesAsTheyAre() throws IOException {
        byte[] before = Files.readAllBytes(EXAMPLES.resolve("waymark.lock"));
        run("export", "--catalogue", EXAMPLES.toString(), "--dry-run");
        assertThat(Files.readAllBytes(EXAMPLES.resolve("waymark.lock"))).isEqualTo(before);
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            assertThat(files.filter(each -> each.toString().endsWith(".part"))).isEmpty();
        }
    }
}
