package org.waymark.course.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.core.Problem;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;

/** {@code waymark.lock} on disk: read as it was written, the same bytes each time, and merged line by line. */
class LockFileTest {

    private final Lock base =
            Lock.empty().covering(Outline.of("kettle/welcome", "kettle/quiz/say/this", "kettle/quiz/say/that"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatItWrote() throws IOException {
        new LockFile(folder).write(base);
        assertThat(read()).isEqualTo(base);
    }

    @Test
    void isEmptyWhereThereIsNone() throws IOException {
        assertThat(read()).isEqualTo(Lock.empty());
    }

    @Test
    void writesTheSameBytesEachTimeAndLeavesNothingElseBehind() throws IOException {
        new LockFile(folder).write(base);
        byte[] once = Files.readAllBytes(folder.resolve(LockFile.NAME));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            new LockFile(folder)
                    .write(read().covering(
                                    Outline.of("kettle/quiz/say/that", "kettle/quiz/say/this", "kettle/welcome")));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(folder.resolve(LockFile.NAME)).hasBinaryContent(once);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void hasALineForEachThingInSortedOrder() throws IOException {
        new LockFile(folder).write(base);
        List<String> lines = Files.readAllLines(folder.resolve(LockFile.NAME));
        assertThat(lines.get(0)).startsWith("#");
        assertThat(lines.subList(1, lines.size()))
                .isSorted()
                .containsExactly(
                        "kettle 1",
                        "kettle/quiz 2",
                        "kettle/quiz/say 1",
                        "kettle/quiz/say/that 2",
                        "kettle/quiz/say/this 1",
                        "kettle/welcome 1");
    }

    @Test
    void takesTheLinesOfTwoBranchesThatAddedToDifferentThings() throws IOException {
        Lock ours = base.covering(Outline.of("kettle/pause"));
        Lock theirs = base.covering(Outline.of("biscuits/the-tin"));
        merged(ours, theirs);
        assertThat(read().numbers()).containsAllEntriesOf(ours.numbers()).containsAllEntriesOf(theirs.numbers());
    }

    @Test
    void noticesANumberThatTwoBranchesGaveToTwoThings() throws IOException {
        merged(base.covering(Outline.of("kettle/pause")), base.covering(Outline.of("kettle/stretch")));
        Problems problems = new Problems();
        new LockFile(folder).read(problems);
        assertThat(problems.sorted()).extracting(Problem::kind).containsExactly(CatalogueProblem.LOCK_NUMBER_TWICE);
        assertThat(problems.sorted().get(0).message()).contains("The number 3 was given twice");
    }

    @Test
    void givesANewNumberToTheThingWhoseLineWasTakenOutAfterAMerge() throws IOException {
        merged(base.covering(Outline.of("kettle/pause")), base.covering(Outline.of("kettle/stretch")));
        Path file = folder.resolve(LockFile.NAME);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove("kettle/stretch 3");
        Files.write(file, lines);
        Lock mended = read().covering(Outline.of("kettle/welcome", "kettle/pause", "kettle/stretch"));
        assertThat(mended.numbers()).containsEntry("kettle/pause", 3).containsEntry("kettle/stretch", 4);
    }

    /** As git merges files of sorted lines when neither branch touched the other's. */
    private void merged(Lock ours, Lock theirs) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        for (Lock each : List.of(ours, theirs)) {
            new LockFile(folder).write(each);
            lines.addAll(Files.readAllLines(folder.resolve(LockFile.NAME)));
        }
        Files.write(folder.resolve(LockFile.NAME), lines);
    }

    private Lock read() throws IOException {
        Problems problems = new Problems();
        Lock lock = new LockFile(folder).read(problems);
        assertThat(problems.sorted()).isEmpty();
        return lock;
    }
}
