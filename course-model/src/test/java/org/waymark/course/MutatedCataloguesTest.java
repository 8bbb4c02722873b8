package org.waymark.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            byte[] after = Mutation.of(before, random);
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
}
