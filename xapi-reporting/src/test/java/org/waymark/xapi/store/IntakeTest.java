package org.waymark.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.xapi.StatementText;

/** Statements are scanned on other threads; what comes of them is as if they were not. */
class IntakeTest {

    private static final InstantSource CLOCK = () -> Instant.parse("2026-04-01T10:00:00Z");
    private static final int COMMIT_BYTES = 8 << 20;

    @TempDir
    Path folder;

    @Test
    void keepsOctetForOctetTheSameWhetherStatementsComeOneByOneOrAllAtOnceOrInPages() throws Exception {
        List<byte[]> mixed = mixed(6_500);
        Path one = folder.resolve("one");
        try (StatementKeeper keeper = keeper(one, 6 << 20)) {
            Intake intake = keeper.intake("lrs", "");
            for (byte[] json : mixed) {
                intake.add(json, 0, json.length);
                if (intake.waiting() >= COMMIT_BYTES) {
                    intake.commitMeanwhile(null);
                }
            }
            intake.commit(null);
        }
        Path all = folder.resolve("all");
        try (StatementKeeper keeper = keeper(all, 6 << 20)) {
            keeper.intake("lrs", "").addAll(sink -> send(mixed, sink));
        }
        Path pages = folder.resolve("pages");
        try (StatementKeeper keeper = keeper(pages, 6 << 20)) {
            Intake intake = keeper.intake("lrs", "");
            begin(intake, mixed.subList(0, 4_000));
            begin(intake, List.of());
            begin(intake, mixed.subList(4_000, mixed.size()));
            for (int page = 0; page < 3; page++) {
                intake.takeBegun(stored -> {});
            }
            intake.commit(null);
        }

        SourceState.Counts counts = SourceState.read(one, "lrs").orElseThrow().total();
        assertThat(counts.received()).isEqualTo(mixed.size());
        assertThat(counts.repeated()).isPositive();
        assertThat(counts.setAside()).containsOnlyKeys("conflict", "no-id", "not-json", "not-valid", "too-long");
        assertThat(Segment.all(one)).hasSizeGreaterThan(1);
        assertThat(new StoreCheck(one).faults()).isEmpty();
        assertThat(files(all)).isEqualTo(files(one));
        assertThat(files(pages)).isEqualTo(files(one));
    }

    @Test
    void keepsTheFirstOfTwoThatConflictAndSetsTheOtherAside() throws Exception {
        List<byte[]> sent = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            sent.add(text(i).bytes());
        }
        for (int i = 0; i < 1_000; i++) {
            sent.add(i, text(i).about("https://example.org/first").bytes());
        }
        try (StatementKeeper keeper = keeper(folder, 64 << 20)) {
            Intake intake = keeper.intake("lrs", "");
            intake.addAll(sink -> send(sent, sink));
            assertThat(intake.counts().conflicting()).isEqualTo(1_000);
        }
        assertThat(TableQuery.ask(folder, "SELECT DISTINCT object FROM statement"))
                .containsExactly("https://example.org/first");
    }

    @Test
    void knowsWhatASegmentSaysThatWasReadBeforeItWasFull() throws Exception {
        try (StatementKeeper keeper = keeper(folder, 3 << 20)) {
            Intake intake = keeper.intake("lrs", "");
            addAndCommit(intake, 0, 1_000);
            // The segment is opened to compare, and then grows until it is full.
            add(intake, text(10).about("https://example.org/other"));
            addAndCommit(intake, 1_000, 3_000);
            for (int i = 0; i < 3_000; i += 200) {
                add(intake, text(i).about("https://example.org/another"));
            }
            intake.commit(null);
            assertThat(intake.counts().kept()).isEqualTo(3_000);
            assertThat(intake.counts().conflicting()).isEqualTo(16);
        }
        assertThat(Segment.all(folder)).hasSizeGreaterThan(1);
        assertThat(new StoreCheck(folder).faults()).isEmpty();
    }

    @Test
    void takesFromTwoSourcesByTurns() throws Exception {
        try (StatementKeeper keeper = keeper(folder, 64 << 20)) {
            Intake one = keeper.intake("one", "");
            Intake other = keeper.intake("other", "");
            for (int i = 0; i < 300; i++) {
                add(one, text(2 * i));
                add(other, text(2 * i + 1));
                // What the other one said, which may be on the disk or not.
                add(one, text(2 * i + 1));
                add(other, text(2 * i).about("https://example.org/other"));
                if (i % 7 == 3) {
                    one.commitMeanwhile(null);
                }
                if (i % 5 == 2) {
                    other.commitMeanwhile(null);
                }
            }
            one.commit(null);
            other.commit(null);
            assertThat(one.counts().repeated()).isEqualTo(300);
            assertThat(other.counts().conflicting()).isEqualTo(300);
        }
        assertThat(new StoreCheck(folder).faults()).isEmpty();
        try (StatementKeeper keeper = keeper(folder, 64 << 20)) {
            assertThat(keeper.size()).isEqualTo(600);
        }
    }

    @Test
    void takesWhatCameBeforeItsSourceBrokeOff() throws Exception {
        List<byte[]> sent = mixed(1_000);
        try (StatementKeeper keeper = keeper(folder, 64 << 20)) {
            Intake intake = keeper.intake("lrs", "");
            assertThatThrownBy(() -> intake.addAll(sink -> {
                        send(sent, sink);
                        throw new IOException("the drive is gone");
                    }))
                    .hasMessage("the drive is gone");
            assertThat(intake.counts().received()).isEqualTo(sent.size());
            assertThat(SourceState.read(folder, "lrs")).isEmpty();
            intake.addAll(sink -> send(sent, sink));
            assertThat(intake.counts().received()).isEqualTo(2L * sent.size());
        }
        assertThat(new StoreCheck(folder).faults()).isEmpty();
    }

    @Test
    void putsWhatIsWrongOnTheDiskInTimeThoughNothingElseComes() throws Exception {
        byte[] wrong = text(1).without("verb")
                .with("result", "{\"response\":\"" + "word ".repeat(100_000) + "\"}")
                .bytes();
        try (StatementKeeper keeper = keeper(folder, 64 << 20)) {
            keeper.intake("lrs", "").addAll(sink -> {
                for (int i = 0; i < 60; i++) {
                    byte[] each = new String(wrong, StandardCharsets.UTF_8)
                            .replace("listening", "listening-" + i)
                            .getBytes(StandardCharsets.UTF_8);
                    sink.accept(each, 0, each.length);
                }
                assertThat(Files.size(SetAside.file(folder, "lrs"))).isGreaterThan(COMMIT_BYTES);
            });
        }
    }

    @Test
    void countsWhatARunSetAsideThatWasCutOffBeforeItCounted() throws Exception {
        List<byte[]> sent = mixed(1_000);
        try (StatementKeeper keeper = keeper(folder, 64 << 20)) {
            keeper.intake("lrs", "").addAll(sink -> send(sent, sink));
        }
        SourceState.Counts whole = SourceState.read(folder, "lrs").orElseThrow().total();
        Files.delete(SourceState.file(folder, "lrs"));
        try (StatementKeeper keeper = keeper(folder, 64 << 20)) {
            keeper.intake("lrs", "").addAll(sink -> send(sent, sink));
        }
        SourceState.Counts again = SourceState.read(folder, "lrs").orElseThrow().total();
        assertThat(again.setAside()).isEqualTo(whole.setAside());
        assertThat(again.conflicting()).isEqualTo(whole.conflicting());
    }

    @Test
    void leavesNoThreadBehindWhenItIsClosed() throws Exception {
        Set<Thread> before = scanning();
        StatementKeeper keeper = keeper(folder, 64 << 20);
        Intake intake = keeper.intake("lrs", "");
        List<byte[]> sent = mixed(2_000);
        intake.addAll(sink -> send(sent, sink));
        begin(intake, sent);
        Set<Thread> begun = scanning();
        begun.removeAll(before);
        assertThat(begun).isNotEmpty();
        keeper.abandon();
        for (Thread thread : begun) {
            thread.join(60_000);
        }
        assertThat(begun).noneMatch(Thread::isAlive);
    }

    @Test
    void countsNothingThatComesAfterSomethingThatCouldNotBeTaken() throws Exception {
        StatementKeeper keeper = keeper(folder, 64 << 20);
        Intake intake = keeper.intake("lrs", "");
        begin(intake, mixed(3_000));
        assertThatThrownBy(() -> intake.takeBegun(stored -> {
                    throw new IllegalStateException("not today");
                }))
                .hasMessage("not today");
        assertThatThrownBy(() -> intake.commit(null))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("not today");
        keeper.abandon();
        assertThat(SourceState.read(folder, "lrs")).isEmpty();
    }

    private static Set<Thread> scanning() {
        Set<Thread> found = new HashSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("statement-scan")) {
                found.add(thread);
            }
        }
        return found;
    }

    private static StatementKeeper keeper(Path store, long segmentBytes) throws IOException {
        return StatementKeeper.open(store, TestKey.KEY, CLOCK, new KeepLimits(1 << 20, segmentBytes));
    }

    private static void addAndCommit(Intake intake, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            add(intake, text(i));
            if (intake.waiting() >= 5 << 18) {
                intake.commitMeanwhile(null);
            }
        }
    }

    private static void add(Intake intake, StatementText text) throws IOException {
        byte[] json = text.bytes();
        intake.add(json, 0, json.length);
    }

    private static void send(List<byte[]> statements, StatementSource.StatementSink sink) throws IOException {
        for (byte[] each : statements) {
            sink.accept(each, 0, each.length);
        }
    }

    private static void begin(Intake intake, List<byte[]> statements) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        int[] begins = new int[statements.size()];
        int[] ends = new int[statements.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = page.size();
            page.writeBytes(statements.get(i));
            ends[i] = page.size();
            page.write(',');
        }
        intake.begin(page.toByteArray(), begins, ends, begins.length);
    }

    private static StatementText text(int i) {
        return StatementText.plain()
                .withId(new UUID(0x4000L, Long.MIN_VALUE | i))
                .by("mo " + i % 70)
                .withText(
                        "stored",
                        Instant.parse("2026-03-30T00:00:00Z")
                                .plusSeconds(30L * i)
                                .toString())
                .with("result", "{\"response\":\"" + "word ".repeat(300 + i % 7) + "\"}");
    }

    /** Sound ones, and among them such as are wrong, unusual, repeated or conflict. */
    private static List<byte[]> mixed(int count) {
        Random random = new Random(count);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StatementText text = text(i);
            all.add(
                    switch (random.nextInt(40)) {
                        case 0 -> text.without("verb").bytes();
                        case 1 -> text.without("id").bytes();
                        case 2 -> ("{\"id\":" + i).getBytes(StandardCharsets.UTF_8);
                        case 3 -> text.without("stored").bytes();
                        case 4 ->
                            text.toString()
                                    .replace("\"actor\"", "\"\\u0061ctor\"")
                                    .getBytes(StandardCharsets.UTF_8);
                        case 5 ->
                            text(random.nextInt(i + 1))
                                    .about("https://example.org/other")
                                    .bytes();
                        case 6 -> all.get(random.nextInt(all.size() + 1) % Math.max(1, all.size()));
                        case 7 ->
                            i % 2000 == 0
                                    ? text.bytes()
                                    : text.about("https://example.org/" + i).bytes();
                        default -> text.bytes();
                    });
        }
        all.add(text(count)
                .with("result/response", "\"" + "word ".repeat(300_000) + "\"")
                .bytes());
        return all;
    }

    /** What every file of a store holds, but for what differs between one opening and another. */
    private static Map<String, String> files(Path store) throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(store)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                found.put(
                        store.relativize(file).toString(),
                        java.util.HexFormat.of()
                                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                        .digest(Files.readAllBytes(file))));
            }
        }
        return found;
    }
}
