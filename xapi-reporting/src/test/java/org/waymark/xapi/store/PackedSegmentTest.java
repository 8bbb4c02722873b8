package org.waymark.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.xapi.StatementText;

/** Segments that are compressed from their beginning, since much came at once. */
class PackedSegmentTest {

    private static final String ADA = new Pseudonyms(TestKey.KEY).of("account https://example.org ada");
    private static final int MANY = 4_000;

    @TempDir
    Path store;

    @Test
    void keepsEachStatementOnceHoweverOftenItComes() throws Exception {
        fill(0, MANY);
        fill(MANY / 2, MANY + 10);
        fill(0, MANY);
        assertThat(packed()).hasSize(1);
        assertThat(new StoreCheck(store).faults()).isEmpty();
        assertThat(TableQuery.ask(store, "SELECT count(*) || ' ' || count(DISTINCT id) FROM statement"))
                .containsExactly(MANY + 10 + " " + (MANY + 10));
        assertThat(SourceState.read(store, "lrs").orElseThrow().total().kept()).isEqualTo(MANY + 10);
    }

    @Test
    void losesNothingThatWasPutAwayWhereverTheNextBatchIsCutOff() throws Exception {
        fill(0, MANY);
        byte[] ids = Files.readAllBytes(store.resolve("index-000001"));
        fill(MANY, MANY + 10);
        Path file = packed().get(0);
        byte[] whole = Files.readAllBytes(file);
        int first = firstBatch(whole);
        for (int length : new int[] {first, first + 1, first + 19, first + 20, first + 21, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            Files.write(store.resolve("index-000001"), ids);
            assertThat(Segment.all(store).get(0).length()).isEqualTo(textOf(MANY));
            fill(0, 0);
            assertThat(Files.size(file)).isEqualTo(first);
            fill(0, MANY + 10);
            assertThat(new StoreCheck(store).faults()).isEmpty();
            assertThat(TableQuery.ask(store, "SELECT count(*) FROM statement")).containsExactly("" + (MANY + 10));
        }
    }

    @Test
    void throwsAwayABatchOfWhichTheDiskWroteTheEndAndNotTheMiddle() throws Exception {
        fill(0, MANY);
        byte[] ids = Files.readAllBytes(store.resolve("index-000001"));
        fill(MANY, MANY + 10);
        Path file = packed().get(0);
        byte[] whole = Files.readAllBytes(file);
        Files.write(store.resolve("index-000001"), ids);
        Arrays.fill(whole, firstBatch(whole) + 40, whole.length - 10, (byte) 0);
        Files.write(file, whole);
        fill(0, MANY + 10);
        assertThat(new StoreCheck(store).faults()).isEmpty();
        assertThat(TableQuery.ask(store, "SELECT count(*) FROM statement")).containsExactly("" + (MANY + 10));
    }

    @Test
    void saysSoWhenAnOctetChangedAndThrowsNothingAway() throws Exception {
        fill(0, MANY);
        fill(MANY, MANY + 10);
        Path file = packed().get(0);
        byte[] whole = Files.readAllBytes(file);
        byte[] changed = whole.clone();
        changed[100] ^= 4;
        Files.write(file, changed);
        assertThat(new StoreCheck(store).faults()).anyMatch(fault -> fault.contains("is damaged"));
        Files.write(file, whole);
        changed = whole.clone();
        changed[firstBatch(whole)] ^= 4;
        Files.write(file, changed);
        assertThat(new StoreCheck(store).faults()).anyMatch(fault -> fault.contains("is damaged"));
        assertThatThrownBy(() -> fill(0, 1)).isInstanceOf(IOException.class).hasMessageContaining("is damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(changed);
    }

    @Test
    void erasesALearnerFromIt() throws Exception {
        fill(0, MANY);
        Erasure.Erased erased = new Erasure(store).learners(List.of(ADA));
        assertThat(erased.statements()).isEqualTo(MANY / 100);
        assertThat(text()).doesNotContain(ADA);
        assertThat(new StoreCheck(store).faults()).isEmpty();
        fill(0, MANY);
        assertThat(text()).doesNotContain(ADA);
        assertThat(TableQuery.ask(store, "SELECT count(*) FROM statement")).containsExactly("" + (MANY - MANY / 100));
    }

    @Test
    void isReadByAnyProgramThatReadsZstandard() throws Exception {
        fill(0, MANY);
        Process zstd;
        try {
            zstd = new ProcessBuilder("zstd", "-dc", packed().get(0).toString()).start();
        } catch (IOException e) {
            org.junit.jupiter.api.Assumptions.abort("there is no zstd here");
            return;
        }
        byte[] all = zstd.getInputStream().readAllBytes();
        assertThat(new String(all, StandardCharsets.UTF_8)).isEqualTo(text());
    }

    private void fill(int from, int to) throws Exception {
        try (StatementKeeper keeper =
                StatementKeeper.open(store, TestKey.KEY, InstantSource.system(), KeepLimits.standard())) {
            keeper.intake("lrs", "").addAll(sink -> {
                for (int i = from; i < to; i++) {
                    byte[] json = statement(i);
                    sink.accept(json, 0, json.length);
                }
            });
        }
    }

    private static byte[] statement(int i) {
        return StatementText.plain()
                .withId(new UUID(7, i))
                .by(i % 100 == 3 ? "ada" : "mo " + i % 50)
                .withText("stored", "2026-03-01T09:30:00Z")
                .with("result", "{\"response\":\"" + "word ".repeat(60) + "\"}")
                .bytes();
    }

    /** How many octets the first statements are in the store. */
    private long textOf(int statements) throws IOException {
        int at = -1;
        String text = text();
        for (int i = 0; i < statements; i++) {
            at = text.indexOf('\n', at + 1);
        }
        return text.substring(0, at + 1).getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    private String text() throws IOException {
        return new String(ZstdMembers.open(packed().get(0)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int firstBatch(byte[] whole) {
        ByteBuffer head = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        boolean last = false;
        while (!last) {
            last = head.getShort(at + 10) == 1;
            at += 20 + head.getInt(at + 12);
        }
        return at;
    }

    private List<Path> packed() throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(each -> each.toString().endsWith(".zst")).toList();
        }
    }
}
