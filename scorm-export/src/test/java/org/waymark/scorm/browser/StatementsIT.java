package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.scorm.browser.StoreStub.Batch;
import org.waymark.scorm.browser.StoreStub.Reply;
import tools.jackson.databind.JsonNode;

/** What docs/reference/statements.md promises of statements, to a record store that is not always well. */
class StatementsIT {

    private static final String CATALOGUE = "https://training.example.org/tests";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private StoreStub store;
    private Lms lms;

    @BeforeEach
    void open() throws IOException {
        store = new StoreStub();
        lms = lms("");
    }

    private Lms lms(String launchQuery) throws IOException {
        Path made = TestCourse.small().export(folder, Optional.of(store.told())).file();
        return new Lms(made, folder.resolve("records"), launchQuery);
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
        store.close();
    }

    @Test
    void everyEventOfAWholeCourseIsToldOnceAndInOrder() throws Exception {
        wholeCourse(Learner.opens(CHROMIUM.device(), lms.address("alex"))).closesTheTab();

        eventually(
                "the course was closed for the store, too", () -> store.story().contains("terminated a-small-course"));
        assertThat(store.story())
                .containsExactly(
                        "initialized a-small-course",
                        "initialized first-steps",
                        "experienced welcome",
                        "answered silence",
                        "answered silence",
                        "answered confidence",
                        "completed two-questions",
                        "experienced two-questions",
                        "completed first-steps",
                        "experienced a-breath",
                        "initialized going-on",
                        "experienced a-long-page",
                        "answered beginnings",
                        "completed several-answers",
                        "experienced several-answers",
                        "completed going-on",
                        "experienced your-own-words",
                        "initialized more-to-read",
                        "completed a-small-course",
                        "experienced an-extra",
                        "answered does-it-count",
                        "completed an-extra-question",
                        "completed more-to-read",
                        "experienced an-extra-question",
                        "terminated a-small-course");
        assertThat(store.conflicts()).isEmpty();
    }

    @Test
    void aStatementSaysWhoWhatAndWhereButNoNameAndNoPrivateWord() throws Exception {
        wholeCourse(Learner.opens(CHROMIUM.device(), lms.address("alex"))).closesTheTab();
        eventually(
                "the course was closed for the store, too", () -> store.story().contains("terminated a-small-course"));

        String registration = store.stored().get(0).at("/context/registration").asString();
        assertThat(registration).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        Instant before = Instant.EPOCH;
        for (JsonNode statement : store.stored()) {
            assertThat(statement.path("id").asString())
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(statement.path("timestamp").asString()).endsWith("Z");
            Instant when = Instant.parse(statement.path("timestamp").asString());
            assertThat(when).isAfterOrEqualTo(before);
            before = when;
            assertThat(statement.at("/actor/account/homePage").asString()).isEqualTo(CATALOGUE);
            assertThat(statement.at("/actor/account/name").asString()).isEqualTo(sha256(CATALOGUE + " alex"));
            assertThat(statement.path("actor").propertyNames()).containsExactlyInAnyOrder("objectType", "account");
            assertThat(statement.at("/context/registration").asString()).isEqualTo(registration);
            assertThat(statement.at("/context/language").asString()).isEqualTo("en-GB");
            assertThat(statement.at("/context/platform").asString()).isEqualTo("SCORM 1.2");
            assertThat(statement.at("/context/contextActivities/grouping/0/id").asString())
                    .isEqualTo(CATALOGUE + "/courses/a-small-course");
            assertThat(statement.at("/object/definition/type").asString()).isNotEmpty();
            if (statement.at("/result/duration").isString()) {
                assertThat(Duration.parse(statement.at("/result/duration").asString()))
                        .isBetween(Duration.ZERO, Duration.ofMinutes(5));
            }
            assertThat(statement.toString()).doesNotContain("alex", "mailto", "private words");
        }
        assertThat(store.requests())
                .allSatisfy(request -> assertThat(request.body()).doesNotContain("private words"));
    }

    @Test
    void aStatementKnowsWhatStandsAboveItAndWhatItServes() throws Exception {
        wholeCourse(Learner.opens(CHROMIUM.device(), lms.address("alex"))).closesTheTab();
        eventually(
                "the course was closed for the store, too", () -> store.story().contains("terminated a-small-course"));

        JsonNode welcome = the("experienced welcome");
        assertThat(welcome.at("/context/contextActivities/parent/0/id").asString())
                .isEqualTo(CATALOGUE + "/modules/first-steps");
        assertThat(welcome.at("/result/completion").asBoolean()).isTrue();
        assertThat(welcome.at("/object/id").asString())
                .isEqualTo(CATALOGUE + "/modules/first-steps/activities/welcome");
        assertThat(others(welcome))
                .containsExactly(
                        CATALOGUE + "/frameworks/some-duties/d01 https://w3id.org/xapi/tla/activity-types/job_duty_gig",
                        CATALOGUE
                                + "/frameworks/some-values/honesty https://w3id.org/xapi/tla/activity-types/competency");

        JsonNode answered = store.stored().stream()
                .filter(each -> StoreStub.tell(each).equals("answered silence"))
                .findFirst()
                .orElseThrow();
        assertThat(answered.at("/object/id").asString())
                .isEqualTo(CATALOGUE + "/modules/first-steps/activities/two-questions/questions/silence");
        assertThat(answered.at("/context/contextActivities/parent/0/id").asString())
                .isEqualTo(CATALOGUE + "/modules/first-steps/activities/two-questions");
        assertThat(answered.at("/result/success").asBoolean(true)).isFalse();
        assertThat(answered.at("/result/response").asString()).isEqualTo("a");
        assertThat(answered.at("/object/definition/correctResponsesPattern/0").asString())
                .isEqualTo("b");

        JsonNode several = the("answered beginnings");
        assertThat(several.at("/result/response").asString()).isEqualTo("a[,]c[,]d");
        assertThat(several.at("/result/success").asBoolean()).isTrue();

        JsonNode quiz = the("completed two-questions");
        assertThat(quiz.at("/result/score").toString()).isEqualTo("{\"scaled\":0.5,\"raw\":1,\"min\":0,\"max\":2}");
        JsonNode module = the("completed going-on");
        assertThat(module.at("/result/score/scaled").asDouble()).isEqualTo(1);
        assertThat(module.at("/context/contextActivities/parent/0/id").asString())
                .isEqualTo(CATALOGUE + "/courses/a-small-course");
        JsonNode course = the("completed a-small-course");
        assertThat(course.at("/result/score").toString())
                .isEqualTo("{\"scaled\":0.6667,\"raw\":2,\"min\":0,\"max\":3}");
        assertThat(course.at("/context/contextActivities/parent").isMissingNode())
                .isTrue();
        JsonNode closed = the("terminated a-small-course");
        assertThat(closed.at("/result/extensions").toString())
                .isEqualTo("{\"https://w3id.org/xapi/cmi5/result/extensions/progress\":100}");
    }

    @Test
    void aStoreThatIsDownForAWholeVisitGetsAllOnTheNextOne() throws Exception {
        store.behaves(statements -> Reply.of(500));
        BrowserContext device = CHROMIUM.device();
        toTheQuiz(device).answer(Learner.SILENCE, "Stay, and let").closesTheTab();
        eventually(
                "the last words came, in vain", () -> store.batches().stream().anyMatch(StatementsIT::saysGoodbye));

        store.behaves(StoreStub.TAKES_ALL);
        Learner again = Learner.opens(device, lms.address("alex"));

        eventually("all is there", () -> store.story().size() == 6);
        assertThat(store.story())
                .containsExactlyInAnyOrder(
                        "initialized a-small-course",
                        "initialized first-steps",
                        "experienced welcome",
                        "answered silence",
                        "terminated a-small-course",
                        "initialized a-small-course")
                .doesNotContain("experienced two-questions");
        assertNothingWaits(again);
        assertThat(store.conflicts()).isEmpty();
        assertThat(store.stored().stream()
                        .map(each -> each.at("/context/registration").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aStoreThatNeverAnswersLosesNothing() throws Exception {
        store.behaves(statements -> Reply.of(0));
        BrowserContext device = CHROMIUM.device();
        toTheQuiz(device).answer(Learner.SILENCE, "Stay, and let").closesTheTab();
        eventually(
                "the last words came, in vain", () -> store.batches().stream().anyMatch(StatementsIT::saysGoodbye));

        store.behaves(StoreStub.TAKES_ALL);
        Learner again = Learner.opens(device, lms.address("alex"));

        eventually("the answer is there", () -> store.story().contains("answered silence"));
        assertNothingWaits(again);
        assertThat(store.story())
                .contains("initialized first-steps", "experienced welcome", "terminated a-small-course");
        assertThat(store.conflicts()).isEmpty();
    }

    @Test
    void aStoreThatIsDownForAWhileGetsAllInTheSameVisit() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        store.behaves(statements -> Reply.of(failures.getAndDecrement() > 0 ? 503 : 200));
        Learner learner = toTheQuiz(CHROMIUM.device()).answer(Learner.SILENCE, "Stay, and let");

        eventually("all is there", () -> store.story().contains("answered silence"));
        assertThat(store.story())
                .containsExactly(
                        "initialized a-small-course",
                        "initialized first-steps",
                        "experienced welcome",
                        "answered silence");
        assertNothingWaits(learner);
    }

    @Test
    void aStoreThatAsksForTimeGetsIt() throws Exception {
        AtomicInteger asks = new AtomicInteger(1);
        store.behaves(statements ->
                asks.getAndDecrement() > 0 ? new Reply(429, Map.of("Retry-After", "2"), false) : Reply.of(200));
        toTheQuiz(CHROMIUM.device()).answer(Learner.SILENCE, "Stay, and let").answer(Learner.CONFIDENCE, "Tell only");

        eventually("all is there", () -> store.story().contains("completed two-questions"));
        List<Batch> batches = store.batches();
        assertThat(batches.get(0).status()).isEqualTo(429);
        assertThat(Duration.ofNanos(batches.get(1).at() - batches.get(0).at())).isGreaterThan(Duration.ofMillis(1900));
        assertThat(batches.get(1).statements()).hasSizeGreaterThan(1);
    }

    @Test
    void aKeyThatIsNotAcceptedIsNotTriedAgainInThatVisitButInTheNext() throws Exception {
        store.behaves(statements -> Reply.of(401));
        BrowserContext device = CHROMIUM.device();
        Learner learner = toTheQuiz(device);
        eventually("the key was tried", () -> !store.batches().isEmpty());
        int tried = store.batches().size();
        learner.answer(Learner.SILENCE, "Stay, and let");
        learner.page().waitForTimeout(500);
        assertThat(store.batches()).hasSize(tried);
        assertThat(learner.form(Learner.SILENCE).locator(".verdict").innerText())
                .contains("Yes, that fits");
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        store.behaves(StoreStub.TAKES_ALL);
        Learner again = Learner.opens(device, lms.address("alex"));

        eventually("all is there", () -> store.story().size() >= 6);
        assertThat(store.story()).contains("answered silence", "terminated a-small-course");
        assertNothingWaits(again);
    }

    @Test
    void oneStatementThatIsRefusedKeepsNoOtherBackAndIsSetAside() throws Exception {
        store.behaves(statements -> Reply.of(500));
        BrowserContext device = CHROMIUM.device();
        toTheQuiz(device)
                .answer(Learner.SILENCE, "Stay, and let")
                .answer(Learner.CONFIDENCE, "Tell only")
                .closesTheTab();
        eventually(
                "the last words came, in vain", () -> store.batches().stream().anyMatch(StatementsIT::saysGoodbye));

        store.behaves(statements -> Reply.of(
                statements.stream().anyMatch(each -> StoreStub.tell(each).equals("answered silence")) ? 400 : 200));
        Learner again = Learner.opens(device, lms.address("alex"));

        eventually("the others are there", () -> store.story().size() == 8);
        assertThat(store.story())
                .doesNotContain("answered silence")
                .contains("answered confidence", "completed two-questions");
        assertNothingWaits(again);
        assertThat(count(again, "refused")).isEqualTo(1);
    }

    @Test
    void aStoreThatTookAllButCouldNotSaySoIsSatisfiedByTheRepeat() throws Exception {
        AtomicInteger lost = new AtomicInteger(1);
        store.behaves(statements -> {
            if (statements.stream().anyMatch(each -> store.knows(each.path("id").asString()))) {
                return Reply.of(409);
            }
            return lost.getAndDecrement() > 0 ? new Reply(500, Map.of(), true) : Reply.of(200);
        });
        Learner learner = toTheQuiz(CHROMIUM.device()).answer(Learner.SILENCE, "Stay, and let");

        eventually("all is there", () -> store.story().contains("answered silence"));
        assertNothingWaits(learner);
        assertThat(count(learner, "refused")).isZero();
        assertThat(store.story())
                .containsExactlyInAnyOrder(
                        "initialized a-small-course",
                        "initialized first-steps",
                        "experienced welcome",
                        "answered silence");
    }

    @Test
    void aTabThatIsClosedAtOnceStillTellsItsStory() throws Exception {
        BrowserContext device = CHROMIUM.device();
        Learner learner = toTheQuiz(device);
        // The press and the end of the page, with nothing in between.
        learner.form(Learner.SILENCE).getByLabel("Stay, and let").check();
        learner.page()
                .evaluate(
                        "id => { const sco = document.getElementById('sco'); sco.contentDocument.getElementById(id).querySelector('button').click(); sco.remove(); }",
                        Learner.SILENCE);

        eventually("the last words came", () -> store.story().contains("terminated a-small-course"));
        assertThat(store.story())
                .containsExactlyInAnyOrder(
                        "initialized a-small-course",
                        "initialized first-steps",
                        "experienced welcome",
                        "answered silence",
                        "terminated a-small-course");

        Learner again = Learner.opens(device, lms.address("alex"));
        assertNothingWaits(again);
        assertThat(store.story().stream().filter("answered silence"::equals)).hasSize(1);
        assertThat(store.conflicts()).isEmpty();
    }

    @Test
    void aKilledBrowserSendsWhatWaitedWhenItIsStartedAgain() throws Exception {
        store.behaves(statements -> Reply.of(503));
        Path profile = folder.resolve("profile");
        Learner learner = toTheQuiz(CHROMIUM.device(profile)).answer(Learner.SILENCE, "Stay, and let");
        eventually("the answer waits", () -> count(learner, "waiting") == 4);
        // What the browser wrote has to have reached its disk before the power goes.
        learner.page().waitForTimeout(2000);
        Chromium.kill(profile);

        store.behaves(StoreStub.TAKES_ALL);
        Learner.opens(CHROMIUM.device(profile), lms.address("alex"));

        eventually("the answer is there", () -> store.story().contains("answered silence"));
        assertThat(store.story().stream().filter("answered silence"::equals)).hasSize(1);
    }

    @Test
    void aVisitInReviewIsToldToNobody() throws Exception {
        BrowserContext device = CHROMIUM.device();
        wholeCourse(Learner.opens(device, lms.address("alex"))).closesTheTab();
        eventually(
                "the course was closed for the store, too", () -> store.story().contains("terminated a-small-course"));
        eventually("the session is closed", () -> lms.record("alex").closed());
        List<String> told = store.story();

        Learner again = Learner.opens(device, lms.address("alex"));
        again.goTo("Two questions").answer(Learner.SILENCE, "Leave the room").next();
        again.page().waitForTimeout(500);
        again.closesTheTab();
        // A visit of somebody else, so that there is something to wait for.
        Learner.opens(CHROMIUM.device(), lms.address("sam"));
        eventually("the other's visit is told", () -> store.story().size() > told.size());

        assertThat(store.story()).startsWith(told.toArray(String[]::new)).hasSize(told.size() + 1);
    }

    @Test
    void anAddressOfTheStoreThatDidNotComeAtOnceIsAskedForAgain() throws Exception {
        BrowserContext device = CHROMIUM.device();
        AtomicInteger failures = new AtomicInteger(1);
        device.route("**/xapi.json", route -> {
            if (failures.getAndDecrement() > 0) {
                route.abort();
            } else {
                route.resume();
            }
        });
        Learner learner = toTheQuiz(device);
        for (int i = 0; i < 100 && store.story().size() < 3; i++) {
            learner.page().waitForTimeout(100);
        }

        assertThat(store.story())
                .containsExactly("initialized a-small-course", "initialized first-steps", "experienced welcome");
    }

    @Test
    void whoLaunchedTheCourseByXapiSaysForWhomAndWhere() throws Exception {
        lms.close();
        String registration = "9a5ad2a5-2f0a-4b43-8f0c-54cbbd3ef1f6";
        String actor =
                "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"u-1\"}}";
        lms = lms(Stream.of(
                        "endpoint=" + encoded(store.endpoint()),
                        "auth=" + encoded("Basic abc"),
                        "actor=" + encoded(actor),
                        "registration=" + registration)
                .collect(java.util.stream.Collectors.joining("&")));
        Learner.opens(CHROMIUM.device(), lms.address("alex"));

        eventually(
                "the course was opened for the store, too", () -> store.story().size() == 1);
        assertThat(store.stored().get(0).at("/actor/account/name").asString()).isEqualTo("u-1");
        assertThat(store.stored().get(0).at("/context/registration").asString()).isEqualTo(registration);
        assertThat(store.requests().stream()
                        .filter(each -> each.method().equals("POST"))
                        .findFirst()
                        .orElseThrow()
                        .headers())
                .contains("Basic abc")
                .contains("1.0.3");
    }

    private Learner toTheQuiz(BrowserContext device) {
        return Learner.opens(device, lms.address("alex")).start().next();
    }

    private static Learner wholeCourse(Learner learner) {
        learner.start().next();
        learner.answer(Learner.SILENCE, "Fill the silence").answer(Learner.SILENCE, "Stay, and let");
        // Only then the second question, with what does not fit: the quiz ends with one right of two.
        learner.answer(Learner.CONFIDENCE, "Tell only").next(3);
        learner.answer(Learner.BEGINNINGS, "Nobody has", "You can leave", "When we end")
                .next();
        learner.at("#main textarea:visible").first().fill("private words");
        learner.next(2);
        learner.answer("question/more-to-read/an-extra-question/does-it-count", "No")
                .next();
        return learner;
    }

    private JsonNode the(String told) {
        List<JsonNode> found = store.stored().stream()
                .filter(each -> StoreStub.tell(each).equals(told))
                .toList();
        assertThat(found).as(told).hasSize(1);
        return found.get(0);
    }

    private static List<String> others(JsonNode statement) {
        return statement
                .at("/context/contextActivities/other")
                .valueStream()
                .map(each -> each.path("id").asString() + " "
                        + each.at("/definition/type").asString())
                .toList();
    }

    private static boolean saysGoodbye(Batch batch) {
        return batch.statements().stream().anyMatch(each -> StoreStub.tell(each).equals("terminated a-small-course"));
    }

    private static void assertNothingWaits(Learner learner) throws Exception {
        eventually("nothing waits any more", () -> count(learner, "waiting") == 0);
    }

    /** How many statements lie in one of the outbox's stores. */
    private static int count(Learner learner, String name) {
        Page page = learner.page();
        return (int) page.evaluate("""
                name => new Promise((resolve, reject) => {
                  const request = indexedDB.open('waymark-outbox', 1);
                  request.onerror = reject;
                  request.onsuccess = () => {
                    const counting = request.result.transaction(name).objectStore(name).count();
                    counting.onsuccess = () => { request.result.close(); resolve(counting.result); };
                    counting.onerror = reject;
                  };
                })""", name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
