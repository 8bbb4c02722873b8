package org.waymark.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.core.Problem;
import org.waymark.core.Problems;
import org.waymark.core.Severity;
import org.waymark.course.lock.Lock;
import org.waymark.course.lock.LockFile;
import org.waymark.course.read.CatalogueReader;

/** Whatever a file holds, reading it ends, with problems or without; it never throws. The mutations are the same in every run. */
class MutatedCataloguesTest {

    private static final int COPIES = 2000;
    private static final long SEED = 20_201_122;
    private static final List<String> SPLINTERS = List.of(
            "---\n",
            ": ",
            "- ",
            "\t",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "#",
            "&a ",
            "*a",
            "!!x ",
            "? ",
            "?? ",
            "✓ ",
            "> ",
            "<",
            "![",
            "](",
            "../",
            "{#",
            "\r",
            "\u0000",
            "\uFEFF",
            "\uD83E\uDED6",
            "\u2028",
            "\u0085",
            "::: facilitator\n",
            ":::\n",
            "<!--",
            "```\n",
            "    ",
            "|",
            "%",
            "javascript:",
            "<<<<<<< a\n",
            "=======\n",
            ">>>>>>> b\n",
            "9".repeat(30),
            "-".repeat(300),
            "\n\n",
            "~");

    @TempDir
    private Path scratch = Path.of("");

    @Test
    void givesProblemsOrACatalogueAndNeverThrows() throws IOException {
        Path catalogue = scratch.toRealPath();
        CaseFolder.named("sound-with-everything").layOut(catalogue);
        List<Path> files;
        try (Stream<Path> found = Files.walk(catalogue)) {
            files = found.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
        Random random = new Random(SEED);
        int sound = 0;
        for (int copy = 0; copy < COPIES; copy++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] before = Files.readAllBytes(file);
            byte[] after = mutated(before, random);
            Files.write(file, after);
            List<Problem> problems = found(catalogue, copy, file, after);
            sound += problems.isEmpty() ? 1 : 0;
            Files.write(file, before);
        }
        assertThat(sound).as("most mutations are noticed, and some do no harm").isBetween(COPIES / 20, COPIES / 2);
    }

    private static List<Problem> found(Path catalogue, int copy, Path file, byte[] content) {
        String what = "copy " + copy + " of " + catalogue.relativize(file) + ":\n"
                + new String(content, StandardCharsets.UTF_8);
        try {
            List<Problem> problems = CaseFolder.found(catalogue);
            assertThat(problems).as(what).allSatisfy(each -> assertUseful(each, catalogue));
            if (problems.stream().noneMatch(each -> each.severity() == Severity.ERROR)) {
                Catalogue read =
                        new CatalogueReader().read(catalogue).catalogue().orElseThrow();
                Lock lock = new LockFile(catalogue).read(new Problems());
                assertThat(lock.covering(read).covering(read)).as(what).isEqualTo(lock.covering(read));
            }
            return problems;
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(what, e);
        }
    }

    private static void assertUseful(Problem problem, Path catalogue) throws IOException {
        assertThat(problem.message())
                .isNotBlank()
                .hasSizeLessThan(2000)
                .doesNotContain("null", "Optional", "org.waymark", "\n");
        assertThat(problem.hint()).isNotBlank().hasSizeLessThan(2000).doesNotContain("Optional", "org.waymark", "\n");
        Path file = catalogue.resolve(problem.place().file());
        if (Files.isRegularFile(file)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            assertThat(problem.place().line()).as(problem.toString()).isLessThanOrEqualTo(lines.size() + 1);
        }
    }

    private static byte[] mutated(byte[] before, Random random) {
        byte[] now = before;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            now = random.nextInt(3) == 0 ? inBytes(now, random) : inLines(now, random);
        }
        return now;
    }

    private static byte[] inBytes(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(12));
        byte[] splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 1 -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            default -> joined(joined(Arrays.copyOf(bytes, at), splinter), Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    private static byte[] inLines(byte[] bytes, Random random) {
        List<String> lines = new ArrayList<>(
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        if (lines.isEmpty()) {
            return bytes;
        }
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, line);
            case 2 -> Collections.swap(lines, at, other);
            case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
            case 4 -> lines.set(at, line.stripLeading());
            case 5 ->
                lines.set(
                        at,
                        line.replaceFirst(
                                "[a-z]+",
                                SPLINTERS
                                        .get(random.nextInt(SPLINTERS.size()))
                                        .replace("\\", "")
                                        .replace("$", "")));
            case 6 -> lines.set(at, line + lines.get(other));
            default -> lines.add(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
