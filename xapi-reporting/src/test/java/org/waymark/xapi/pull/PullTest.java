package org.waymark.xapi.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.xapi.StatementText;
import org.waymark.xapi.store.SourceState;
import org.waymark.xapi.store.TableQuery;

class PullTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fetchesEachSoundStatementOnceWhateverTheRecordStoreDoes(long seed) throws Exception {
        Crowd crowd = new Crowd(1_500, 5, seed);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 37, seed, 0.08, HostileLrs.Fault.values())) {
            SourceState state = PullProcess.pull(lrs.address(), folder, 40_000);

            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
            assertThat(state.last().kept()).isEqualTo(crowd.right.size());
            assertThat(state.last().allSetAside()).isEqualTo(crowd.wrong);

            SourceState again = PullProcess.pull(lrs.address(), folder, 40_000);
            assertThat(again.last().kept()).isZero();
            assertThat(again.last().allSetAside()).isZero();
            assertThat(ids()).hasSize(crowd.right.size());
        }
    }

    @Test
    void losesNothingAndRepeatsNothingWhenItsProcessIsKilledAgainAndAgain() throws Exception {
        Crowd crowd = new Crowd(3_000, 5, 9);
        Random random = new Random(4);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 25, 9, 0.05, HostileLrs.Fault.values())) {
            for (int kill = 0; kill < 5; kill++) {
                Process process = PullProcess.start(lrs.address(), folder);
                assertThat(process.inputReader().readLine()).isEqualTo("begun");
                Thread.sleep(400 + random.nextInt(500));
                process.destroyForcibly().waitFor();
            }
            PullProcess.pull(lrs.address(), folder, 5_000);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
            assertThat(Files.readAllLines(folder.resolve("set-aside/lrs.ndjson")))
                    .hasSize(crowd.wrong);
        }
    }

    @Test
    void goesOnWhereItEndedAndTakesWhatCameLate() throws Exception {
        Crowd crowd = new Crowd(300, 0, 5);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 50, 5, 0)) {
            PullProcess.pull(lrs.address(), folder, 1 << 20);
            // Stored before the last one was, and seen only now: clocks of several machines disagree.
            Instant late = crowd.sent.get(crowd.sent.size() - 1).stored().minusSeconds(120);
            UUID id = new UUID(1, 2);
            lrs.add(
                    late,
                    StatementText.plain()
                            .withId(id)
                            .withText("stored", late.toString())
                            .toString());
            lrs.requests.set(0);
            SourceState state = PullProcess.pull(lrs.address(), folder, 1 << 20);
            assertThat(state.last().kept()).isEqualTo(1);
            assertThat(state.last().received()).isLessThan(100);
            assertThat(ids()).hasSize(301).contains(id.toString());
        }
    }

    @Test
    void takesStatementsThatComeInNoOrder() throws Exception {
        Crowd crowd = new Crowd(400, 0, 6);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 30, 6, 0)) {
            lrs.shuffled = true;
            PullProcess.pull(lrs.address(), folder, 1 << 20);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fetchesEachSoundStatementOnceFromARecordStoreThatGivesTheLatestFirstAndBreaksOff(long seed) throws Exception {
        Crowd crowd = new Crowd(900, 5, seed);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 37, seed, 0.1, HostileLrs.Fault.values())) {
            lrs.latestFirst = true;
            PullProcess.pull(lrs.address(), folder, 40_000);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HostileLrs.Fault.class,
            names = {"STALE_LINK", "EARLY_END"})
    void fetchesAllFromARecordStoreThatGivesTheLatestFirstAndWhoseLinksNeverWork(HostileLrs.Fault always)
            throws Exception {
        Crowd crowd = new Crowd(300, 5, 4);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 40, 4, 1, always)) {
            lrs.latestFirst = true;
            PullProcess.pull(lrs.address(), folder, 40_000);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
        }
    }

    @Test
    void fetchesAllFromARecordStoreWithoutOrderWhoseLinksBreakNowAndThen() throws Exception {
        Crowd crowd = new Crowd(200, 5, 5);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 40, 5, 0.3, HostileLrs.Fault.STALE_LINK)) {
            lrs.shuffled = true;
            PullProcess.pull(lrs.address(), folder, 40_000);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
        }
    }

    @Test
    void doesNotSayThatItIsDoneWhenNoPageEverComesWhole() throws Exception {
        try (HostileLrs lrs = new HostileLrs(new Crowd(20, 0, 6).sent, 10, 6, 1, HostileLrs.Fault.TRUNCATED)) {
            lrs.aboutIsBroken = true;
            assertThatExceptionOfType(PullException.class)
                    .isThrownBy(() -> PullProcess.pull(lrs.address(), folder, 40_000))
                    .withMessageContaining("gives no whole page");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void asksAgainWhenALinkBreaksAmongManyOfTheSameTime(long seed) throws Exception {
        Instant stored = Instant.parse("2026-04-01T00:00:00Z");
        List<HostileLrs.Kept> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            StatementText text = StatementText.plain().withId(new UUID(9, i)).withText("stored", stored.toString());
            sent.add(new HostileLrs.Kept(stored, text.toString()));
        }
        try (HostileLrs lrs = new HostileLrs(sent, 20, seed, 0.25, HostileLrs.Fault.STALE_LINK)) {
            PullProcess.pull(lrs.address(), folder, 1 << 20);
            assertThat(ids()).hasSize(100);
        }
    }

    @Test
    void asksAgainWhenAPageStopsComing() throws Exception {
        Crowd crowd = new Crowd(50, 0, 7);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 20, 7, 0)) {
            lrs.stalls.set(1);
            PullProcess.pull(lrs.address(), folder, 40_000);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"mo\\qe\":\"\",\"statements\":[]}", "{\"more\":\"\\x\",\"statements\":[]}", "{\"\\u00"})
    void asksAgainWhenAPageIsNoJson(String page) throws Exception {
        Crowd crowd = new Crowd(50, 0, 7);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 20, 7, 0)) {
            lrs.instead.add(page);
            PullProcess.pull(lrs.address(), folder, 40_000);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
        }
    }

    @Test
    void goesBackToWhatARecordStorePromisedWhenItShowedLaterOnesThough() throws Exception {
        Crowd crowd = new Crowd(50, 0, 7);
        Instant last = crowd.sent.get(crowd.sent.size() - 1).stored();
        Instant promise = last.minusSeconds(300);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 100, 7, 0)) {
            lrs.promises.addAll(List.of(promise, promise, last.plusSeconds(5), last.plusSeconds(5)));
            SourceState state = PullProcess.pull(lrs.address(), folder, 40_000);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
            assertThat(state.reached()).isEqualTo(promise);
        }
    }

    @Test
    void doesNotNeedARecordStoreToSayWhatItIs() throws Exception {
        Crowd crowd = new Crowd(50, 0, 7);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 20, 7, 0)) {
            lrs.aboutIsBroken = true;
            PullProcess.pull(lrs.address(), folder, 40_000);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
        }
    }

    @Test
    void neverAsksAnotherMachineAndStillGetsEverything() throws Exception {
        Crowd crowd = new Crowd(200, 0, 7);
        try (HostileLrs other = new HostileLrs(List.of(), 10, 1, 0);
                HostileLrs lrs = new HostileLrs(crowd.sent, 20, 7, 0)) {
            lrs.moreBase = other.address().toString().replaceAll("/xapi/$", "");
            PullProcess.pull(lrs.address(), folder, 1 << 20);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
            assertThat(other.requests).hasValue(0);
        }
    }

    @Test
    void followsAbsoluteLinksOnTheSameMachine() throws Exception {
        Crowd crowd = new Crowd(100, 0, 8);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 20, 8, 0)) {
            lrs.moreBase = lrs.address().toString().replaceAll("/xapi/$", "");
            SourceState state = PullProcess.pull(lrs.address(), folder, 1 << 20);
            assertThat(ids()).containsExactlyInAnyOrderElementsOf(crowd.right);
            assertThat(state.last().received()).isLessThan(110);
        }
    }

    @Test
    void speaksTwoWithARecordStoreThatKnowsNothingElse() throws Exception {
        String contextAgents = "[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:mentor@example.org\"},"
                + "\"relevantTypes\":[\"https://example.org/mentor\"]}]";
        String two = StatementText.plain()
                .withId(new UUID(3, 4))
                .withText("version", "2.0.0")
                .withText("stored", "2026-04-01T00:00:00Z")
                .with("context/contextAgents", contextAgents)
                .toString();
        try (HostileLrs lrs =
                new HostileLrs(List.of(new HostileLrs.Kept(Instant.parse("2026-04-01T00:00:00Z"), two)), 20, 8, 0)) {
            lrs.version = "2.0.0";
            PullProcess.pull(lrs.address(), folder, 1 << 20);
            assertThat(lrs.seenVersion).isEqualTo("2.0.0");
            assertThat(ids()).containsExactly(new UUID(3, 4).toString());
            assertThat(everything()).doesNotContain("mentor@example.org");
        }
    }

    @Test
    void keepsNoNameAndNoAddressAnywhere() throws Exception {
        Crowd crowd = new Crowd(400, 20, 11);
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 100, 11, 0)) {
            PullProcess.pull(lrs.address(), folder, 20_000);
        }
        assertThat(everything())
                .doesNotContain("zoe")
                .doesNotContain("Zo\u00eb")
                .doesNotContain("mailto:")
                .doesNotContain("person ");
    }

    @Test
    void marksWhatWasTakenBackLaterInAMonthThatWasWrittenBefore() throws Exception {
        Crowd crowd = new Crowd(100, 0, 12);
        String first = crowd.right.iterator().next();
        try (HostileLrs lrs = new HostileLrs(crowd.sent, 100, 12, 0)) {
            PullProcess.pull(lrs.address(), folder, 5_000);
            assertThat(TableQuery.ask(folder, "SELECT id FROM statement WHERE voided"))
                    .isEmpty();
            Instant later = Instant.parse("2026-06-01T00:00:00Z");
            lrs.add(
                    later,
                    StatementText.voiding(UUID.fromString(first))
                            .withId(new UUID(5, 6))
                            .withText("stored", later.toString())
                            .toString());
            PullProcess.pull(lrs.address(), folder, 5_000);
        }
        assertThat(TableQuery.ask(folder, "SELECT id FROM statement WHERE voided"))
                .containsExactly(first);
        assertThat(TableQuery.ask(folder, "SELECT voids FROM statement WHERE voids <> ''"))
                .containsExactly(first);
    }

    @Test
    void setsAsideAnIdThatSaysSomethingElseTheSecondTime() throws Exception {
        Instant stored = Instant.parse("2026-04-01T00:00:00Z");
        StatementText text = StatementText.plain().withId(new UUID(7, 8)).withText("stored", stored.toString());
        try (HostileLrs lrs = new HostileLrs(
                List.of(
                        new HostileLrs.Kept(stored, text.toString()),
                        new HostileLrs.Kept(
                                stored, text.withText("version", "1.0.1").toString()),
                        new HostileLrs.Kept(
                                stored, text.about("https://example.org/other").toString())),
                20,
                8,
                0)) {
            SourceState state = PullProcess.pull(lrs.address(), folder, 1 << 20);
            assertThat(state.last().kept()).isEqualTo(1);
            assertThat(state.last().conflicting()).isEqualTo(1);
            assertThat(state.last().setAside()).containsExactlyEntriesOf(java.util.Map.of("conflict", 1L));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not accept the name and secret",
        "403, may not read",
        "301, has moved",
        "404, just before \"statements\"",
        "200, is not a record store",
        "400, answered 400"
    })
    void saysPlainlyWhyARecordStoreCannotBeRead(int status, String words) throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://elsewhere.example.org/");
            byte[] body = "<html>Welcome</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi/statements");
        try {
            assertThatExceptionOfType(PullException.class)
                    .isThrownBy(() -> PullProcess.pull(address, folder, 1 << 20))
                    .withMessageContaining(words);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysThatAnAddressIsNotForTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            // As often as it is asked, and to the end: a connection that is closed over unread octets is reset, and
            // nobody reads the answer.
            Thread answers = new Thread(() -> {
                while (!plain.isClosed()) {
                    try (Socket socket = plain.accept()) {
                        socket.getInputStream().read(new byte[4_000]);
                        socket.getOutputStream()
                                .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                        socket.shutdownOutput();
                        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        // The client has heard enough, or the test is over.
                    }
                }
            });
            answers.setDaemon(true);
            answers.start();
            URI secure = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/xapi/");
            assertThatExceptionOfType(PullException.class)
                    .isThrownBy(() -> PullProcess.pull(secure, folder, 1 << 20))
                    .withMessageContaining("does not speak TLS");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://lrs.example.org/xapi, https://lrs.example.org/xapi/, lrs.example.org-xapi",
        "https://LRS.example.org/xapi/statements/, https://LRS.example.org/xapi/, lrs.example.org-xapi",
        "http://127.0.0.1:8412, http://127.0.0.1:8412/, 127.0.0.1-8412"
    })
    void takesAddressesAsPeopleWriteThem(String written, String base, String name) {
        assertThat(LrsAddress.base(URI.create(written))).hasToString(base);
        assertThat(LrsAddress.sourceName(URI.create(written))).isEqualTo(name);
    }

    private List<String> ids() throws Exception {
        List<String> ids = TableQuery.ask(folder, "SELECT id FROM statement");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        return ids;
    }

    /** Every file of the store, compressed ones unpacked, as one text. */
    private String everything() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                byte[] bytes = Files.readAllBytes(file);
                if (file.toString().endsWith(".gz")) {
                    bytes = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(bytes)).readAllBytes();
                }
                all.append(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
