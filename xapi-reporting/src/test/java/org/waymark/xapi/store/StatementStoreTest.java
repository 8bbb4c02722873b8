package org.waymark.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.xapi.StatementText;
import org.waymark.xapi.statement.Statement;
import org.waymark.xapi.statement.StatementReader;

class StatementStoreTest {

    private static final Authority AUTHORITY = new Authority("https://example.org", "tests");
    private static final InstantSource STILL = InstantSource.fixed(Instant.parse("2026-03-01T09:30:00Z"));
    private static final StoreLimits LIMITS = StoreLimits.standard();

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasAcknowledgedWhereverAWriteIsCutOff() throws Exception {
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            store.append(batch(1, 2), AUTHORITY);
            store.append(batch(3), AUTHORITY);
        }
        Path file = onlySegment(folder);
        byte[] acknowledged = Files.readAllBytes(file);
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            store.append(batch(4, 5), AUTHORITY);
        }
        byte[] whole = Files.readAllBytes(file);

        for (int length = acknowledged.length; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(lines(new StatementFolder(folder)))
                    .as("read before it is mended, at %s", length)
                    .hasSize(3);
            try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
                assertThat(store.size()).as("cut at %s", length).isEqualTo(3);
                assertThat(Files.readAllBytes(file)).isEqualTo(acknowledged);
            }
        }
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            store.append(batch(4, 5), AUTHORITY);
            assertThat(store.size()).isEqualTo(5);
        }
    }

    @Test
    void cutsOffABatchWhoseMiddleNeverReachedTheDisk() throws Exception {
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            store.append(batch(1), AUTHORITY);
            store.append(batch(2, 3), AUTHORITY);
        }
        Path file = onlySegment(folder);
        byte[] whole = Files.readAllBytes(file);
        Arrays.fill(whole, whole.length - 700, whole.length - 200, (byte) 0);
        Files.write(file, whole);

        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            assertThat(store.size()).isEqualTo(1);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).anyMatch(name -> name.startsWith("torn-"));
        }
    }

    @Test
    void cutsOffZerosAtTheEndOfTheFile() throws Exception {
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            store.append(batch(1), AUTHORITY);
        }
        Files.write(onlySegment(folder), new byte[10_000], StandardOpenOption.APPEND);
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            store.append(batch(2), AUTHORITY);
        }
        assertThat(lines(new StatementFolder(folder))).hasSize(2);
    }

    @Test
    void keepsAllThatWasAcknowledgedWhenTheProcessIsKilled() throws Exception {
        for (int round = 0; round < 3; round++) {
            Path kept = folder.resolve("round-" + round);
            Process process = StoreProcess.start(kept);
            List<UUID> acknowledged = new ArrayList<>();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).isEqualTo("open");
                for (int i = 0; i < 200 + 37 * round; i++) {
                    acknowledged.add(UUID.fromString(out.readLine()));
                }
                process.destroyForcibly().waitFor();
            }
            try (StatementStore store = StatementStore.open(kept, TestKey.KEY, STILL, LIMITS)) {
                assertThat(acknowledged).allMatch(id -> store.find(id).isPresent());
            }
        }
    }

    @Test
    void letsOneWriterInAndAnyNumberOfReaders() throws Exception {
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            store.append(batch(1), AUTHORITY);
            assertThatExceptionOfType(StoreInUseException.class)
                    .isThrownBy(() -> StatementStore.open(folder, TestKey.KEY, STILL, LIMITS));
            // Turning this process's second attempt away must not have let go of the lock.
            assertThat(sayOf(StoreProcess.start(folder))).isEqualTo("in use");
            assertThat(lines(new StatementFolder(folder))).hasSize(1);
        }
        Process other = StoreProcess.start(folder);
        assertThat(sayOf(other)).isEqualTo("open");
        other.destroyForcibly().waitFor();
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            assertThat(store.size()).isPositive();
        }
    }

    @Test
    void storesEachStatementLaterThanTheOneBeforeWhateverTheClockDoes() throws Exception {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        List<Instant> clock = new ArrayList<>(List.of(noon, noon, noon.minusSeconds(3600), noon.plusSeconds(1)));
        List<Instant> stored = new ArrayList<>();
        try (StatementStore store = StatementStore.open(
                folder, TestKey.KEY, () -> clock.size() > 1 ? clock.remove(0) : clock.get(0), LIMITS)) {
            for (int i = 0; i < 4; i++) {
                store.append(batch(10 * i, 10 * i + 1), AUTHORITY);
            }
        }
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, () -> noon.minusSeconds(86_400), LIMITS)) {
            store.append(batch(99), AUTHORITY);
            store.find(new StatementQuery(null, null, null, null, false, false, null, null, true, 100, null))
                    .statements()
                    .forEach(statement -> stored.add(statement.stored()));
        }
        assertThat(stored).hasSize(9).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neverPromisesATimeBeforeWhichSomethingStillAppears() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, InstantSource.system(), LIMITS)) {
            List<Throwable> wrong = new ArrayList<>();
            Thread watcher = new Thread(() -> {
                while (going.get()) {
                    Instant promised = store.consistentThrough();
                    StatementQuery before = new StatementQuery(
                            null, null, null, null, false, false, null, promised.minusNanos(1000), true, 100_000, null);
                    int seen = store.find(before).statements().size();
                    Thread.onSpinWait();
                    int again = store.find(before).statements().size();
                    if (seen != again) {
                        wrong.add(new AssertionError(seen + " became " + again));
                    }
                }
            });
            watcher.start();
            for (int i = 0; i < 300; i++) {
                store.append(batch(i), AUTHORITY);
            }
            going.set(false);
            watcher.join();
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void beginsANewFileWhenOneIsFullAndFindsEverythingInAllOfThem() throws Exception {
        StoreLimits small = new StoreLimits(10_000, 100, 2_000);
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, small)) {
            for (int i = 0; i < 40; i++) {
                store.append(batch(i), AUTHORITY);
            }
        }
        assertThat(Segment.all(folder)).hasSizeGreaterThan(5);
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, small)) {
            for (int i = 0; i < 40; i++) {
                byte[] line = store.find(new UUID(9, i)).orElseThrow().read();
                assertThat(new String(line, StandardCharsets.UTF_8)).contains(new UUID(9, i).toString());
            }
        }
        assertThat(lines(new StatementFolder(folder))).hasSize(40);
    }

    @Test
    void readsLinesThatAreLongerThanAnyBuffer() throws Exception {
        String response = "x".repeat(900_000);
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            store.append(List.of(statement(StatementText.plain().withText("result/response", response))), AUTHORITY);
            store.append(batch(1), AUTHORITY);
        }
        assertThat(lines(new StatementFolder(folder)))
                .hasSize(2)
                .first()
                .asString()
                .contains(response);
    }

    @Test
    void findsThousandsByIdAfterOpening() throws Exception {
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            for (int i = 0; i < 10; i++) {
                store.append(batch(IntStream.range(i * 1000, i * 1000 + 1000).toArray()), AUTHORITY);
            }
        }
        try (StatementStore store = StatementStore.open(folder, TestKey.KEY, STILL, LIMITS)) {
            assertThat(IntStream.range(0, 10_000)
                            .allMatch(i -> store.find(new UUID(9, i)).isPresent()))
                    .isTrue();
            assertThat(store.find(new UUID(9, 10_000))).isEmpty();
        }
    }

    private static String sayOf(Process process) throws Exception {
        return process.inputReader(StandardCharsets.UTF_8).readLine();
    }

    private static Path onlySegment(Path folder) throws Exception {
        List<Segment> segments = Segment.all(folder);
        assertThat(segments).hasSize(1);
        return segments.get(0).path();
    }

    private static List<String> lines(StatementSource source) throws Exception {
        List<String> lines = new ArrayList<>();
        source.readAll((json, offset, length) -> lines.add(new String(json, offset, length, StandardCharsets.UTF_8)));
        return lines;
    }

    private static List<Statement> batch(int... numbers) throws Exception {
        List<Statement> batch = new ArrayList<>();
        for (int number : numbers) {
            batch.add(
                    statement(StatementText.plain().withId(new UUID(9, number)).by("learner " + number)));
        }
        return batch;
    }

    private static Statement statement(StatementText text) throws Exception {
        return new StatementReader().readOne(text.bytes());
    }
}
