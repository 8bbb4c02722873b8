package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Completion and score as an LMS gets to see them, to the end and after it. */
class FinishingIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private Lms lms;

    @BeforeEach
    void open() throws IOException {
        lms = lms("a-small-course");
    }

    private Lms lms(String course) throws IOException {
        return new Lms(
                TestCourse.of(TestCourse.folder(), course).export(folder).file(),
                folder.resolve("records-" + course),
                "");
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
    }

    @Test
    void aCourseIsCompleteWhenAllThatCountsIsDoneAndNotBefore() throws Exception {
        Learner learner =
                Learner.opens(CHROMIUM.device(), lms.address("alex")).start().next();
        learner.answer(Learner.SILENCE, "Stay, and let")
                .answer(Learner.CONFIDENCE, "Say that it")
                .next(3);
        learner.answer(Learner.BEGINNINGS, "Nobody has", "You can leave", "When we end")
                .next();
        eventually(
                "the reflection is the place on record",
                () -> lms.record("alex").get("cmi.core.lesson_location").equals("2.3.0"));
        assertThat(lms.record("alex").status()).isEqualTo("incomplete");

        learner.next();

        assertThat(learner.shows()).isEqualTo("An extra");
        eventually("the course is complete", () -> lms.record("alex").status().equals("completed"));
        assertThat(learner.at("#progress-text").innerText()).isEqualTo("All done");
        assertThat(learner.lmsProblems()).isEmpty();
    }

    @Test
    void whatIsStillOpenIsSaidAtTheEndAndCanBeDoneFromThere() throws Exception {
        Learner learner = Learner.opens(CHROMIUM.device(), lms.address("alex"))
                .start()
                .goTo("Your own words")
                .next(3);
        assertThat(learner.at("#end-title").innerText()).isEqualTo("You are at the end");
        assertThat(learner.at("#end-list a").allInnerTexts())
                .containsExactly(
                        "First steps: Welcome",
                        "First steps: Two questions",
                        "First steps: A breath",
                        "Going on: A long page",
                        "Going on: Several answers");
        assertThat(learner.frame().evaluate("document.activeElement.id")).isEqualTo("end-title");

        learner.at("#end-list a").first().click();
        assertThat(learner.shows()).isEqualTo("Welcome");
        learner.next()
                .answer(Learner.SILENCE, "Leave")
                .answer(Learner.CONFIDENCE, "Tell only")
                .next(3)
                .answer(Learner.BEGINNINGS, "Everybody");

        eventually("the course is complete", () -> lms.record("alex").status().equals("completed"));
        assertThat(lms.record("alex").get("cmi.core.score.raw")).isEqualTo("0");
        learner.goTo("An extra question").next();
        assertThat(learner.at("#end-title").innerText()).isEqualTo("You have finished");
        assertThat(learner.at("#end-text").innerText()).contains("that is on your record");
    }

    @Test
    void theScoreIsOutOfAHundredAndNeverFalls() throws Exception {
        Learner learner =
                Learner.opens(CHROMIUM.device(), lms.address("alex")).start().next();
        assertThat(lms.record("alex").get("cmi.core.score.raw")).isEmpty();
        learner.answer(Learner.SILENCE, "Stay, and let");
        eventually(
                "a third is right",
                () -> lms.record("alex").get("cmi.core.score.raw").equals("33"));
        assertThat(lms.record("alex").get("cmi.core.score.min")).isEqualTo("0");
        assertThat(lms.record("alex").get("cmi.core.score.max")).isEqualTo("100");

        learner.answer(Learner.SILENCE, "Leave the room").answer(Learner.CONFIDENCE, "Say that it");

        eventually(
                "two thirds were right once",
                () -> lms.record("alex").get("cmi.core.score.raw").equals("67"));
        assertThat(scores(learner)).containsExactly("33", "67");
        assertThat(learner.lmsProblems()).isEmpty();
    }

    @Test
    void everyAnswerIsToldAsAnInteractionWithItsLetters() throws Exception {
        Learner learner =
                Learner.opens(CHROMIUM.device(), lms.address("alex")).start().next();
        learner.answer(Learner.SILENCE, "Leave the room").answer(Learner.SILENCE, "Stay, and let");
        learner.goTo("Several answers").answer(Learner.BEGINNINGS, "Nobody has", "When we end");

        eventually(
                "the third answer is there",
                () -> lms.record("alex").get("cmi.interactions.2.result").equals("wrong"));
        Lms.Kept kept = lms.record("alex");
        assertThat(kept.get("cmi.interactions.0.id")).isEqualTo("first_steps__two_questions__silence");
        assertThat(kept.get("cmi.interactions.0.student_response")).isEqualTo("c");
        assertThat(kept.get("cmi.interactions.0.result")).isEqualTo("wrong");
        assertThat(kept.get("cmi.interactions.1.student_response")).isEqualTo("b");
        assertThat(kept.get("cmi.interactions.1.result")).isEqualTo("correct");
        assertThat(kept.get("cmi.interactions.2.student_response")).isEqualTo("a,d");
        assertThat(kept.get("cmi.interactions.2.correct_responses.0.pattern")).isEqualTo("a,c,d");
        assertThat(kept.get("cmi.interactions.2.type")).isEqualTo("choice");
        assertThat(learner.lmsProblems()).isEmpty();
    }

    @Test
    void theSessionIsOpenedOnceAndFinishedOnceAndNothingIsSaidAfterwards() {
        Learner learner = Learner.opens(CHROMIUM.device(), lms.address("alex")).finish();
        learner.page().evaluate("document.getElementById('sco').src = 'about:blank'");
        learner.page().waitForFunction("window.lmsCalls.at(-1)[0] === 'LMSFinish'");
        learner.page().waitForTimeout(300);

        List<String> calls = learner.lmsCalls().stream().map(String::valueOf).toList();
        assertThat(calls.stream().filter(each -> each.startsWith("LMSInitialize")))
                .hasSize(1);
        assertThat(calls.get(0)).startsWith("LMSInitialize");
        assertThat(calls.stream().filter(each -> each.startsWith("LMSFinish"))).hasSize(1);
        assertThat(calls.get(calls.size() - 1)).startsWith("LMSFinish");
        assertThat(calls.stream().filter(each -> each.contains("cmi.core.exit")))
                .containsExactly("LMSSetValue | cmi.core.exit | suspend | true | 0");
        assertThat(calls.stream()
                        .filter(each -> each.contains("cmi.core.lesson_status | "))
                        .filter(each -> each.startsWith("LMSSetValue")))
                .containsExactly(
                        "LMSSetValue | cmi.core.lesson_status | incomplete | true | 0",
                        "LMSSetValue | cmi.core.lesson_status | completed | true | 0");
        assertThat(learner.lmsProblems()).isEmpty();
    }

    @Test
    void aFinishedCourseCanBeOpenedAgainAndNothingIsWritten() throws Exception {
        BrowserContext device = CHROMIUM.device();
        Learner learner = Learner.opens(device, lms.address("alex")).finish();
        assertThat(learner.at("#end-title").innerText()).isEqualTo("You have finished");
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());
        assertThat(lms.record("alex").status()).isEqualTo("completed");
        assertThat(lms.record("alex").get("cmi.core.score.raw")).isEqualTo("100");
        String before = lms.rawRecord("alex");

        Learner again = Learner.opens(device, lms.address("alex"));
        assertThat(again.warning()).contains("this visit changes nothing on your record");
        again.goTo("Two questions").answer(Learner.SILENCE, "Leave the room");
        assertThat(again.form(Learner.SILENCE).locator(".feedback:visible").innerText())
                .contains("They may take that as an answer.");
        assertThat(again.takesABreak()).contains("Nothing needs saving");
        again.at("#break .close").click();
        again.next(7);
        assertThat(again.at("#end-title").innerText()).isEqualTo("You have finished");
        assertThat(again.warning()).contains("this visit changes nothing on your record");
        again.page().evaluate("document.getElementById('sco').src = 'about:blank'");
        again.page().waitForFunction("window.lmsCalls.at(-1)[0] === 'LMSFinish'");

        assertThat(again.lmsCalls().stream().map(String::valueOf))
                .noneMatch(each -> each.startsWith("LMSSetValue") || each.startsWith("LMSCommit"));
        assertThat(again.lmsProblems()).isEmpty();
        again.closesTheTab();
        assertThat(lms.rawRecord("alex")).isEqualTo(before);
    }

    @Test
    void aCompletedCourseThatIsOpenedInModeNormalIsNeverTakenBack() throws Exception {
        BrowserContext device = CHROMIUM.device();
        Learner.opens(device, lms.address("alex")).finish().closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());
        // An LMS that opens finished attempts like any other.
        device.addInitScript(
                "Object.defineProperty(window, 'API', { configurable: true, set(api) { const get = api.LMSGetValue;"
                        + " api.LMSGetValue = (element) => element === 'cmi.core.lesson_mode' ? 'normal' : get(element);"
                        + " Object.defineProperty(window, 'API', { value: api }); } });");

        Learner again = Learner.opens(device, lms.address("alex"));
        assertThat(again.warning()).isEmpty();
        again.goTo("Two questions").answer(Learner.SILENCE, "Leave the room");
        again.page().waitForFunction("window.lmsCalls.at(-1)[0] === 'LMSCommit'");

        assertThat(again.lmsCalls().stream().map(String::valueOf))
                .noneMatch(each -> each.startsWith("LMSSetValue | cmi.core.lesson_status"));
        assertThat(scores(again)).isEmpty();
        assertThat(again.lmsProblems()).isEmpty();
    }

    @Test
    void aCourseThatAsksForAScoreIsCompleteWithIt() throws Exception {
        lms.close();
        lms = lms("by-score");
        Learner learner = Learner.opens(CHROMIUM.device(), lms.address("alex")).goTo("Two questions");
        learner.answer(Learner.SILENCE, "Leave the room");
        eventually(
                "the score is there",
                () -> lms.record("alex").get("cmi.core.score.raw").equals("0"));
        assertThat(lms.record("alex").status()).isEqualTo("incomplete");

        learner.answer(Learner.SILENCE, "Stay, and let");

        eventually("the course is complete", () -> lms.record("alex").status().equals("completed"));
        assertThat(lms.record("alex").get("cmi.core.score.raw")).isEqualTo("50");
    }

    @Test
    void aCourseOfWhichOnePartIsEnoughIsCompleteWithIt() throws Exception {
        lms.close();
        lms = lms("one-of-two");
        Learner learner = Learner.opens(CHROMIUM.device(), lms.address("alex"))
                .goTo("A long page")
                .next();
        learner.answer(Learner.BEGINNINGS, "Everybody").next();
        assertThat(lms.record("alex").status()).isEqualTo("incomplete");
        learner.next();

        assertThat(learner.at("#end-title").innerText()).isEqualTo("You have finished");
        eventually("the course is complete", () -> lms.record("alex").status().equals("completed"));
    }

    @Test
    void theTimeOfTwoVisitsAddsUpInTheLms() throws Exception {
        BrowserContext device = CHROMIUM.device();
        for (int visit = 1; visit <= 2; visit++) {
            int sessions = visit;
            Learner learner = Learner.opens(device, lms.address("alex"));
            learner.page().waitForTimeout(1600);
            learner.closesTheTab();
            eventually(
                    "the session is closed",
                    () -> lms.record("alex").closed() && lms.record("alex").sessions() == sessions);
        }

        assertThat(lms.record("alex").get("cmi.core.session_time")).matches("00:00:0[1-9]");
        assertThat(lms.record("alex").total()).matches("0000:00:(0[2-9]|1\\d)\\.00");
        assertThat(lms.record("alex").suspendData()).matches(".*;t=([2-9]|1\\d);.*");
    }

    private static List<String> scores(Learner learner) {
        return learner.lmsCalls().stream()
                .map(String::valueOf)
                .filter(each -> each.startsWith("LMSSetValue | cmi.core.score.raw"))
                .map(each -> each.split(" \\| ", -1)[2])
                .toList();
    }
}
