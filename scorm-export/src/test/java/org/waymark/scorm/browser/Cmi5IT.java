package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.preview.PreviewLms;

/** A unit of a cmi5 course in a strict LMS, from another origin than its LRS: what is said is right and in the right order, in any number of sessions. */
class Cmi5IT {

    private static final String PAGE = "first-steps.html";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private PreviewLms preview;
    private StrictCmi5Lms lms;
    private BrowserContext device;

    @BeforeEach
    void open() throws Exception {
        Path zip =
                TestCourse.small().export(folder, ExportOrder.of("cmi5")).get(0).file();
        preview = new PreviewLms(zip, folder.resolve("records"), "");
        lms = new StrictCmi5Lms(preview);
        device = CHROMIUM.device();
    }

    @AfterEach
    void close() throws Exception {
        lms.close();
        preview.close();
    }

    /** The same, with another course. */
    private void serves(TestCourse course) throws Exception {
        close();
        Path zip = course.export(folder.resolve("other"), ExportOrder.of("cmi5"))
                .get(0)
                .file();
        preview = new PreviewLms(zip, folder.resolve("records"), "");
        lms = new StrictCmi5Lms(preview);
    }

    private Learner opens(String mode, String mastery) {
        return Learner.opens(device, lms.launch(PAGE, mode, mastery));
    }

    @Test
    void aUnitIsTakenInTwoSessionsAndCompletedOnce() throws Exception {
        Learner first = opens("Normal", "").start().next().answer(Learner.SILENCE, "Stay, and let");
        first.closesTheTab();
        eventually("the first session is closed", lms::terminated);
        assertThat(lms.problems()).isEmpty();
        assertThat(lms.said()).containsExactly("initialized", "terminated");

        Learner second = opens("Normal", "");
        assertThat(second.shows()).isEqualTo("Two questions");
        assertThat(second.form(Learner.SILENCE).getByLabel("Stay, and let").isChecked())
                .isTrue();
        second.answer(Learner.CONFIDENCE, "Say that it").next(2);
        second.at("#end-title:has-text('You have finished')").waitFor();
        assertThat(second.at("#end-text").innerText()).contains("on your record");
        eventually("it is completed", () -> lms.said().contains("completed"));
        second.closesTheTab();
        eventually("the second session is closed", lms::terminated);

        Learner third = opens("Normal", "");
        third.goTo("Two questions").answer(Learner.SILENCE, "Stay, and let").closesTheTab();
        eventually("the third session is closed", lms::terminated);
        assertThat(lms.problems()).isEmpty();
        assertThat(lms.said())
                .containsExactly(
                        "initialized",
                        "terminated",
                        "initialized",
                        "completed",
                        "terminated",
                        "initialized",
                        "terminated");
        assertThat(lms.statements())
                .as("answers are told too")
                .anyMatch(each -> each.path("verb").path("id").asString().endsWith("/answered"));
    }

    @Test
    void whoReachesTheMasteryScorePassesOnce() throws Exception {
        Learner learner = opens("Normal", "0.8")
                .start()
                .next()
                .answer(Learner.SILENCE, "Stay, and let")
                .answer(Learner.CONFIDENCE, "Tell only");
        assertThat(lms.said()).doesNotContain("passed");
        learner.answer(Learner.CONFIDENCE, "Say that it").next(2);
        eventually("it is passed", () -> lms.said().containsAll(List.of("completed", "passed")));
        learner.closesTheTab();
        eventually("the session is closed", lms::terminated);
        opens("Normal", "0.8").closesTheTab();
        eventually("the second session is closed", lms::terminated);

        assertThat(lms.problems()).isEmpty();
        assertThat(lms.said()).containsOnlyOnce("passed").containsOnlyOnce("completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Browse", "Review"})
    void aVisitThatIsNotNormalSaysThatItTookPlaceAndNothingElse(String mode) throws Exception {
        Learner learner = opens(mode, "0.8")
                .start()
                .next()
                .answer(Learner.SILENCE, "Stay, and let")
                .answer(Learner.CONFIDENCE, "Say that it")
                .next(2);
        learner.closesTheTab();
        eventually("the session is closed", lms::terminated);

        assertThat(lms.problems()).isEmpty();
        assertThat(lms.said()).containsExactly("initialized", "terminated");
        assertThat(lms.statements()).hasSize(2);
    }

    @Test
    void whoLeavesByTheButtonGoesWhereTheLmsSaid() throws Exception {
        Learner learner = opens("Normal", "").start();
        assertThat(learner.takesABreak()).isNotNull();
        learner.at("#break .break-state:has-text('is saved')").waitFor();
        learner.at("#break .leave-course").click();
        learner.page().waitForURL(lms.back());

        assertThat(lms.terminated()).isTrue();
        assertThat(lms.problems()).isEmpty();
        assertThat(lms.said()).containsExactly("initialized", "terminated");
    }

    @Test
    void anAnswerRightBeforeTheTabIsClosedIsThereThoughWhatWasSentBeforeArrivesAfterIt() throws Exception {
        Learner learner = opens("Normal", "").start().next();
        CountDownLatch late = lms.delaysTheNextRecord();
        learner.answer(Learner.SILENCE, "Stay, and let");
        eventually("the first answer is on its way", lms::onItsWay);
        learner.answer(Learner.CONFIDENCE, "Say that it").closesTheTab();
        eventually("the session is closed", lms::terminated);
        late.countDown();
        eventually("what was late has arrived", () -> !lms.onItsWay());

        Learner again = opens("Normal", "");
        assertThat(again.form(Learner.SILENCE).getByLabel("Stay, and let").isChecked())
                .isTrue();
        assertThat(again.form(Learner.CONFIDENCE).getByLabel("Say that it").isChecked())
                .isTrue();
        again.closesTheTab();
        eventually("the second session is closed", lms::terminated);
        assertThat(lms.problems()).isEmpty();
        assertThat(lms.said()).containsExactly("initialized", "terminated", "initialized", "terminated");
    }

    @Test
    void theLearnersPreferencesAreKeptToUnlessTheyChooseOnThePage() throws Exception {
        serves(TestCourse.of(TestCourse.folder().resolveSibling("kinds-catalogue"), "every-kind"));
        lms.prefers("{\"languagePreference\":\"fr-FR,cy-GB,en\",\"audioPreference\":\"off\"}");
        Learner learner = Learner.opens(device, lms.launch("alone.html", "Normal", ""));
        assertThat(learner.frame().evaluate("document.documentElement.lang")).isEqualTo("cy");
        assertThat(learner.frame()
                        .evaluate("[...document.querySelectorAll('audio, video')].every((each) => each.muted)"))
                .isEqualTo(true);
        learner.at("[data-speaks='0']:visible").first().click();
        learner.closesTheTab();
        eventually("the session is closed", lms::terminated);

        Learner again = Learner.opens(device, lms.launch("alone.html", "Normal", ""));
        assertThat(again.frame().evaluate("document.documentElement.lang"))
                .asString()
                .startsWith("en");
        again.closesTheTab();
        eventually("the second session is closed", lms::terminated);
        assertThat(lms.problems()).isEmpty();
    }

    @Test
    void aPageThatIsLoadedAgainHasNoSessionAndSaysSo() throws Exception {
        Learner learner = opens("Normal", "").start().next();
        learner.page().reload();
        learner.waitForCourse();

        assertThat(learner.warning()).contains("Your learning system is not answering");
        eventually("the session is closed", lms::terminated);
        assertThat(lms.problems()).containsExactly("8.2.3.0-1 the token is fetched once");
        assertThat(lms.said()).containsExactly("initialized", "terminated");
    }

    @Test
    void aPageThatWasNotLaunchedIsACourseOnItsOwn() {
        String launched = lms.launch(PAGE, "Normal", "");
        Learner learner = Learner.opens(device, launched.substring(0, launched.indexOf('?')));
        assertThat(learner.start().shows()).isEqualTo("Welcome");
        assertThat(lms.statements()).isEmpty();
    }
}
