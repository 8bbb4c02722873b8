package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.scorm.ExportOrder;

/** A package that an LMS launches with the address of its record store, which is another origin than the content's. */
class TincanIT {

    private static final String REGISTRATION = "9a5ad2a5-2f0a-4b43-8f0c-54cbbd3ef1f6";
    private static final String ACTOR =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"u-1\"}}";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private StoreStub store;
    private Lms lms;

    @BeforeEach
    void open() throws IOException {
        store = new StoreStub();
        Path zip = TestCourse.small()
                .export(folder, ExportOrder.of("tincan"))
                .get(0)
                .file();
        lms = new Lms(zip, folder.resolve("records"), "");
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
        store.close();
    }

    private String launched(String actor) {
        return lms.course() + "?endpoint=" + encoded(store.endpoint() + "/") + "&auth="
                + encoded("Basic bGF1bmNoOm9uY2U=")
                + "&actor=" + encoded(actor) + "&registration=" + REGISTRATION
                + "&activity_id=" + encoded("https://peer-support.example/courses/a-small-course");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whatHappensIsToldForTheLearnerAndTheRegistrationOfTheLaunchAndToNobodyElse() throws Exception {
        BrowserContext device = CHROMIUM.device();
        Asked asked = Asked.by(device);
        Learner learner = Learner.opens(device, launched(ACTOR));
        assertThat(learner.warning()).isEmpty();
        learner.finish();
        assertThat(learner.at("#end-text").innerText()).contains("that is on your record");
        assertThat(Asked.refused(learner.page())).isEmpty();
        learner.closesTheTab();
        eventually("the course is closed", () -> store.story().contains("terminated a-small-course"));

        assertThat(store.story())
                .startsWith("initialized a-small-course", "initialized first-steps")
                .contains("answered silence", "completed first-steps", "completed a-small-course");
        assertThat(store.stored()).allSatisfy(each -> {
            assertThat(each.at("/actor/account/name").asString()).isEqualTo("u-1");
            assertThat(each.at("/actor/account/homePage").asString()).isEqualTo("https://lms.example.org");
            assertThat(each.at("/context/registration").asString()).isEqualTo(REGISTRATION);
        });
        assertThat(store.requests())
                .filteredOn(each -> !each.method().equals("OPTIONS"))
                .allSatisfy(each -> assertThat(each.headers()).contains("Basic bGF1bmNoOm9uY2U=", "1.0.3"));
        assertThat(asked.addresses())
                .allMatch(each -> each.startsWith(lms.origin() + "/lms/course/") || each.startsWith(store.endpoint()));
    }

    @Test
    void thePlaceIsThereOnAnotherDevice() throws Exception {
        Learner.opens(CHROMIUM.device(), launched(ACTOR))
                .start()
                .next()
                .answer(Learner.SILENCE, "Stay, and let")
                .closesTheTab();
        eventually("the course is closed", () -> store.story().contains("terminated a-small-course"));

        Learner again = Learner.opens(CHROMIUM.device(), launched(ACTOR));
        assertThat(again.shows()).isEqualTo("Two questions");
        assertThat(again.form(Learner.SILENCE).getByLabel("Stay, and let").isChecked())
                .isTrue();

        Learner other = Learner.opens(CHROMIUM.device(), launched(ACTOR.replace("u-1", "u-2")));
        assertThat(other.shows()).as("somebody else begins anew").isEmpty();
    }

    @Test
    void anActorAsOlderLaunchersWriteItIsUnderstood() throws Exception {
        String lists = "{\"objectType\":\"Agent\",\"name\":[\"Alex\"],\"mbox\":[\"mailto:alex@example.org\"]}";
        Learner.opens(CHROMIUM.device(), launched(lists)).start();
        eventually("the course was opened", () -> !store.story().isEmpty());
        assertThat(store.stored().get(0).at("/actor/mbox").asString()).isEqualTo("mailto:alex@example.org");
    }

    @Test
    void onceLaunchedThePageMayConnectToItsStoreAlone() throws IOException {
        BrowserContext device = CHROMIUM.device();
        Asked.by(device);
        Learner learner = Learner.opens(device, launched(ACTOR));
        try (StoreStub stranger = new StoreStub()) {
            Object outcome = learner.page()
                    .evaluate(
                            "address => fetch(address).then(() => 'asked', () => 'refused')",
                            stranger.endpoint() + "/statements");
            assertThat(outcome).isEqualTo("refused");
            assertThat(stranger.requests()).isEmpty();
            assertThat(learner.page().waitForFunction("window.refused[0]").jsonValue())
                    .asString()
                    .startsWith("connect-src");
        }
    }

    @Test
    void aPageThatWasNotLaunchedIsACourseOnItsOwnAndTellsNobody() {
        BrowserContext device = CHROMIUM.device();
        Asked asked = Asked.by(device);
        Learner learner = Learner.opens(device, lms.course()).start();
        assertThat(learner.shows()).isEqualTo("Welcome");
        assertThat(asked.addresses()).allMatch(each -> each.startsWith(lms.origin() + "/lms/course/"));
    }
}
