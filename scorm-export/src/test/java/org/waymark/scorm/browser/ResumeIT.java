package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A course that was left is where it was left, however that came about. */
class ResumeIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private Lms lms;

    @BeforeEach
    void open() throws IOException {
        lms = new Lms(TestCourse.small().export(folder).file(), folder.resolve("records"), "");
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
    }

    @Test
    void aFirstVisitIsIncompleteAtOnceAndWillBeResumed() throws Exception {
        Learner.opens(CHROMIUM.device(), lms.address("alex"));

        eventually(
                "the record is there", () -> !lms.record("alex").suspendData().isEmpty());
        assertThat(lms.record("alex").status()).isEqualTo("incomplete");
        assertThat(lms.record("alex").get("cmi.core.exit")).isEqualTo("suspend");
    }

    @Test
    void aClosedTabIsResumedOnAnotherDevice() throws Exception {
        Learner learner =
                Learner.opens(CHROMIUM.device(), lms.address("alex")).start().next();
        learner.answer(Learner.SILENCE, "Leave the room");
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        Learner again = Learner.opens(CHROMIUM.device(), lms.address("alex"));

        assertThat(again.shows()).isEqualTo("Two questions");
        assertThat(again.notice()).contains("Welcome back");
        assertThat(again.form(Learner.SILENCE).getByLabel("Leave the room").isChecked())
                .isTrue();
        assertThat(again.form(Learner.SILENCE).locator(".verdict").innerText())
                .contains("Another answer may fit better");
        assertThat(again.lmsProblems()).isEmpty();
    }

    @Test
    void theWelcomeStaysAfterALateLookForThePlace() throws Exception {
        Learner learner = Learner.opens(CHROMIUM.device(), lms.address("alex")).start();
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        Learner again = Learner.opens(CHROMIUM.device(), lms.address("alex"));
        again.page().waitForTimeout(900);

        assertThat(again.notice()).contains("Welcome back");
    }

    @Test
    void theParagraphThatWasReadIsInViewAgain() throws Exception {
        BrowserContext device = CHROMIUM.device();
        Learner learner = Learner.opens(device, lms.address("alex")).start().goTo("A long page");
        String read = paragraphAtTheTop(learner, 20);
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        for (int visit = 0; visit < 3; visit++) {
            Learner again = Learner.opens(device, lms.address("alex"));
            assertThat(again.shows()).isEqualTo("A long page");
            assertThat(topParagraph(again)).isEqualTo(read);
            int sessions = lms.record("alex").sessions();
            again.closesTheTab();
            eventually(
                    "the visit is closed",
                    () -> lms.record("alex").closed() && lms.record("alex").sessions() >= sessions);
        }
    }

    @Test
    void whatTheBreakPanelPromisesHoldsWhenTheBrowserIsKilledAfterwards() throws Exception {
        Path profile = folder.resolve("profile");
        Learner learner = Learner.opens(CHROMIUM.device(profile), lms.address("alex"))
                .start()
                .goTo("A long page");
        String read = paragraphAtTheTop(learner, 12);
        assertThat(learner.takesABreak()).contains("It is safe to close this page");
        Chromium.kill(profile);

        Learner again = Learner.opens(CHROMIUM.device(), lms.address("alex"));

        assertThat(again.shows()).isEqualTo("A long page");
        assertThat(topParagraph(again)).isEqualTo(read);
    }

    @Test
    void aKilledBrowserLosesNothingThatWasAnswered() throws Exception {
        Path profile = folder.resolve("profile");
        Learner learner = Learner.opens(CHROMIUM.device(profile), lms.address("alex"))
                .start()
                .next();
        learner.answer(Learner.SILENCE, "Stay, and let").answer(Learner.CONFIDENCE, "Tell only");
        learner.next();
        eventually(
                "the place is on record",
                () -> lms.record("alex").get("cmi.core.lesson_location").equals("1.3.0"));
        Chromium.kill(profile);

        Learner again = Learner.opens(CHROMIUM.device(), lms.address("alex"));

        assertThat(again.shows()).isEqualTo("A breath");
        assertThat(again.at("#progress-text").innerText()).startsWith("52%");
        again.at("#back").click();
        assertThat(again.form(Learner.CONFIDENCE).getByLabel("Tell only").isChecked())
                .isTrue();
        assertThat(lms.record("alex").status()).isEqualTo("incomplete");
        assertThat(again.lmsProblems()).isEmpty();
    }

    @Test
    void leavingTheLmsPageAndComingBackResumes() throws Exception {
        Learner learner =
                Learner.opens(CHROMIUM.device(), lms.address("alex")).start().goTo("Your own words");
        learner.page().navigate(lms.page("elsewhere", "<!DOCTYPE html><title>Elsewhere</title><p>Elsewhere"));
        eventually("the session is closed", () -> lms.record("alex").closed());

        learner.page().navigate(lms.address("alex"));
        learner.waitForCourse();

        assertThat(learner.shows()).isEqualTo("Your own words");
        assertThat(lms.record("alex").sessions()).isEqualTo(2);
        assertThat(learner.lmsProblems()).isEmpty();
    }

    @Test
    void theBrowsersBackGoesThroughTheCourseToItsCover() {
        Learner learner =
                Learner.opens(CHROMIUM.device(), lms.address("alex")).start().next();
        assertThat(learner.shows()).isEqualTo("Two questions");

        learner.frame().evaluate("history.back()");
        learner.at(".activity.current h3:text-is('Welcome')").waitFor();
        learner.frame().evaluate("history.back()");
        learner.at("#cover").waitFor();

        assertThat(learner.shows()).isEmpty();
        assertThat(learner.frame().evaluate("document.activeElement.id")).isEqualTo("start");
    }

    /** Scrolls until a paragraph is at the top, and says which one is. */
    private static String paragraphAtTheTop(Learner learner, int number) {
        learner.frame()
                .evaluate(
                        "n => { const p = document.querySelectorAll('.activity.current .prose p')[n];"
                                + " p.scrollIntoView(); }",
                        number);
        learner.page().waitForTimeout(100);
        return topParagraph(learner);
    }

    /** The beginning of the first paragraph of which something is in view below the bar. */
    private static String topParagraph(Learner learner) {
        return (String)
                learner.frame()
                        .evaluate(
                                "[...document.querySelectorAll('.activity.current .prose > *')]"
                                        + ".find((p) => p.getBoundingClientRect().bottom > document.querySelector('.tools').getBoundingClientRect().bottom + 14).textContent.slice(0, 22)");
    }
}
