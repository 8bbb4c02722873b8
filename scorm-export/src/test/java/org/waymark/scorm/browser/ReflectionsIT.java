package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a learner writes for themselves stays with them. */
class ReflectionsIT {

    private static final String WORDS = "the bench by the canal";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private StoreStub store;
    private Lms lms;
    private BrowserContext device;

    @BeforeEach
    void open() throws IOException {
        store = new StoreStub();
        lms = new Lms(
                TestCourse.small().export(folder, Optional.of(store.told())).file(), folder.resolve("records"), "");
        device = CHROMIUM.device();
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
        store.close();
    }

    @Test
    void wordsAreKeptForTheNextVisitWithoutAPressOfAnyButton() throws Exception {
        Learner learner = writes("alex");
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        Learner again = Learner.opens(device, lms.address("alex"));

        assertThat(again.shows()).isEqualTo("Your own words");
        assertThat(box(again).inputValue()).isEqualTo(WORDS);
    }

    @Test
    void wordsOfOneLearnerAreNotThereForTheNextOneAtTheSameMachine() throws Exception {
        Learner learner = writes("alex");
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        Learner sam = Learner.opens(device, lms.address("sam")).goTo("Your own words");
        assertThat(box(sam).inputValue()).isEmpty();
        assertThat(sam.frame().content()).doesNotContain(WORDS);
        box(sam).fill("something of Sam's");
        sam.closesTheTab();
        eventually("the session is closed", () -> lms.record("sam").closed());

        assertThat(box(Learner.opens(device, lms.address("alex"))).inputValue()).isEqualTo(WORDS);
    }

    @Test
    void noWordEverLeavesTheBrowser() throws Exception {
        List<String> sent = new CopyOnWriteArrayList<>();
        device.onRequest(request -> sent.add(request.url() + " " + request.headers() + " " + request.postData()));
        Learner learner = writes("alex");
        assertThat(learner.takesABreak()).contains("saved");
        learner.at("#break .close").click();
        learner.next(3);
        learner.closesTheTab();
        eventually(
                "the course was closed for the store, too", () -> store.story().contains("terminated a-small-course"));
        eventually("the session is closed", () -> lms.record("alex").closed());

        assertThat(sent).isNotEmpty().noneMatch(each -> reveals(each));
        assertThat(lms.requests()).isNotEmpty().noneMatch(each -> reveals(each.uri() + each.headers() + each.body()));
        assertThat(store.requests()).isNotEmpty().noneMatch(each -> reveals(each.uri() + each.headers() + each.body()));
        assertThat(lms.rawRecord("alex")).doesNotContain("bench", "canal");
    }

    private static boolean reveals(String sent) {
        return sent.contains("bench") || sent.contains("canal");
    }

    @Test
    void anOtherTabThatIsClosedTakesNothingAway() {
        Learner empty = Learner.opens(device, lms.address("alex")).goTo("Your own words");
        Learner learner = writes("alex");
        learner.at(".kept:visible:has-text('Kept in this browser')").waitFor();
        empty.page().navigate("about:blank");

        Learner third = Learner.opens(device, lms.address("alex")).goTo("Your own words");
        assertThat(box(third).inputValue()).isEqualTo(WORDS);
    }

    @Test
    void wordsThatAreClearedAreGone() {
        Learner learner = writes("alex");
        learner.at(".kept:visible:has-text('Kept in this browser')").waitFor();
        learner.at(".clear-reflections:visible").click();
        assertThat(learner.at(".kept:visible").first().innerText()).isEqualTo("Nothing is kept.");
        assertThat(box(learner).inputValue()).isEmpty();
        assertThat((Integer) learner.page()
                        .evaluate("Object.keys(localStorage).filter((key) => key.includes('private')).length"))
                .isZero();
    }

    @Test
    void wordsCanBeTakenHomeAsAFile() throws IOException {
        Learner learner = writes("alex");
        Download file = learner.page()
                .waitForDownload(() -> learner.at(".save-reflections:visible").click());

        assertThat(file.suggestedFilename()).isEqualTo("your-own-words.txt");
        assertThat(Files.readString(file.path()))
                .startsWith("Your own words")
                .contains("Where did you feel at ease lately?", WORDS, "What would you like to keep from today?");
    }

    private Learner writes(String name) {
        Learner learner = Learner.opens(device, lms.address(name)).goTo("Your own words");
        box(learner).pressSequentially(WORDS);
        return learner;
    }

    private static Locator box(Learner learner) {
        return learner.at("textarea:visible").first();
    }
}
