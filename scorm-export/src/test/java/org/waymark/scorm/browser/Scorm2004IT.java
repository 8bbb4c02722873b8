package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.scorm.ExportOrder;

/** A course of SCORM 2004 under a strict run-time: what is on record is right, and no call is ever refused. */
class Scorm2004IT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private Lms lms;
    private BrowserContext device;

    @BeforeEach
    void open() throws IOException {
        device = CHROMIUM.device();
        lms = new Lms(
                TestCourse.small()
                        .export(folder, ExportOrder.of("scorm2004-3"))
                        .get(0)
                        .file(),
                folder.resolve("records"),
                "");
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
    }

    private String address() {
        return lms.origin() + "/lms/lms-strict.html?learner=alex";
    }

    private Lms.Kept record() throws IOException {
        return lms.record("alex");
    }

    @Test
    void whoFinishesIsOnRecordAsCompletedWithScoreAndAnswersInFull() throws Exception {
        Learner learner = Learner.opens(device, address()).finish();
        assertThat(learner.at("#end-text").innerText()).contains("on your record");
        assertThat(learner.lmsProblems()).isEmpty();
        learner.closesTheTab();
        eventually("the session is closed", () -> record().closed());

        Lms.Kept kept = record();
        assertThat(kept.get("cmi.completion_status")).isEqualTo("completed");
        assertThat(kept.get("cmi.progress_measure")).isEqualTo("1");
        assertThat(kept.get("cmi.score.scaled")).isEqualTo("1");
        assertThat(kept.get("cmi.score.raw")).isEqualTo("100");
        assertThat(kept.get("cmi.exit")).isEqualTo("suspend");
        assertThat(kept.get("cmi.interactions.0.id")).isEqualTo("first_steps__two_questions__silence");
        assertThat(kept.get("cmi.interactions.0.type")).isEqualTo("choice");
        assertThat(kept.get("cmi.interactions.0.objectives.0.id")).isEqualTo("first_steps");
        assertThat(kept.get("cmi.interactions.0.learner_response")).isEqualTo("b");
        assertThat(kept.get("cmi.interactions.0.correct_responses.0.pattern")).isEqualTo("b");
        assertThat(kept.get("cmi.interactions.0.result")).isEqualTo("correct");
        assertThat(kept.get("cmi.interactions.0.description")).isNotEmpty();
        assertThat(kept.get("cmi.interactions.2.learner_response")).contains("[,]");
        // The LMS made them beforehand, in another order.
        for (int i = 0; i < 4; i++) {
            String id = kept.get("cmi.objectives." + i + ".id");
            if (id.equals("first_steps") || id.equals("going_on")) {
                assertThat(kept.get("cmi.objectives." + i + ".completion_status"))
                        .isEqualTo("completed");
                assertThat(kept.get("cmi.objectives." + i + ".score.scaled")).isEqualTo("1");
            }
        }
        assertThat(kept.get("cmi.objectives.4.id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"closes the tab", "goes elsewhere", "loses the frame", "goes elsewhere in the frame"})
    void howeverALearnerLeavesTheyComeBackToTheirPlace(String way) throws Exception {
        Learner learner = Learner.opens(device, address()).start().next().answer(Learner.SILENCE, "Stay, and let");
        switch (way) {
            case "closes the tab" -> learner.closesTheTab();
            case "goes elsewhere" -> learner.page().navigate("about:blank");
            case "loses the frame" -> learner.page().evaluate("document.getElementById('sco').remove()");
            default -> learner.page().evaluate("document.getElementById('sco').src = 'about:blank'");
        }
        eventually("the session is closed", () -> record().closed());
        if (!learner.page().isClosed() && !way.equals("goes elsewhere")) {
            assertThat(learner.lmsProblems()).isEmpty();
        }
        assertThat(record().get("cmi.completion_status")).isEqualTo("incomplete");
        assertThat(record().get("cmi.exit")).isEqualTo("suspend");

        Learner again = Learner.opens(device, address());
        assertThat(again.shows()).isEqualTo("Two questions");
        assertThat(again.form(Learner.SILENCE).getByLabel("Stay, and let").isChecked())
                .isTrue();
        again.answer(Learner.CONFIDENCE, "Say that it").next();
        assertThat(again.lmsProblems()).isEmpty();
        eventually(
                "the next answer follows the first",
                () -> record().get("cmi.interactions.1.id").endsWith("confidence"));
    }

    @Test
    void aFinishedCourseCanBeReadAgainAndStaysComplete() throws Exception {
        Learner.opens(device, address()).finish().closesTheTab();
        eventually("the session is closed", () -> record().closed());
        Learner again = Learner.opens(device, address());
        again.goTo("Welcome");
        assertThat(again.lmsProblems()).isEmpty();
        again.closesTheTab();
        eventually("the second session is closed", () -> record().sessions() == 2 && record().closed());

        assertThat(record().get("cmi.completion_status")).isEqualTo("completed");
        assertThat(record().get("cmi.score.raw")).isEqualTo("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "browse"})
    void aVisitThatIsNotNormalWritesNothing(String mode) {
        Learner learner =
                Learner.opens(device, address() + "&mode=" + mode).start().next();
        assertThat(learner.lmsCalls().stream().map(String::valueOf))
                .noneMatch(call -> call.startsWith("SetValue") || call.startsWith("Commit"));
        assertThat(learner.lmsProblems()).isEmpty();
    }

    @Test
    void anApiTwoFramesUpOrInTheOpenerIsFound() throws Exception {
        lms.page(
                "framed",
                "<!DOCTYPE html><title>Framed</title><iframe style='width:100%;height:600px' src='/lms/course/index.html'></iframe>");
        Learner nested =
                Learner.opens(device, address() + "&launch=/pages/framed").start();
        assertThat(nested.shows()).isEqualTo("Welcome");
        assertThat(nested.warning()).isEmpty();
        assertThat(nested.lmsProblems()).isEmpty();
        nested.closesTheTab();

        lms.page(
                "opens",
                "<!DOCTYPE html><title>Opens</title><button onclick=\"window.open('/lms/course/index.html')\">Open</button>");
        Page page = device.newPage();
        page.navigate(address().replace("alex", "sam") + "&launch=/pages/opens");
        Page popup = device.waitForPage(
                () -> page.frameLocator("#sco").locator("button").click());
        popup.locator("#start:enabled").click();
        popup.close();
        eventually("the session is closed", () -> lms.record("sam").closed());
        assertThat((java.util.List<?>) page.evaluate("window.lmsProblems")).isEmpty();
    }

    @Test
    void withoutAnLmsOrWithOneThatFailsThereIsACourseAndAWord() {
        Page alone = device.newPage();
        alone.navigate(
                lms.page(
                        "bare",
                        "<!DOCTYPE html><title>Bare</title><iframe style='width:100%;height:600px' src='/lms/course/index.html'></iframe>"));
        alone.frameLocator("iframe").locator("#start:enabled").click();
        assertThat(alone.frameLocator("iframe").locator("#warning").innerText()).contains("not answering");

        device.addInitScript(
                "Object.defineProperty(window, 'lmsFaults', { get: () => ({Initialize: 'false'}), set() {} })");
        Learner refused = Learner.opens(device, address());
        assertThat(refused.warning()).contains("not answering");
        assertThat(refused.lmsCalls().stream().map(String::valueOf)).noneMatch(call -> call.startsWith("SetValue"));
    }

    @Test
    void anLmsThatCannotCommitForAWhileGetsAllLater() throws Exception {
        Learner learner = Learner.opens(device, address()).start().next();
        learner.page().evaluate("lmsFaults.Commit = 'false'");
        learner.answer(Learner.SILENCE, "Stay, and let");
        learner.at("#notice:has-text('could not be saved')").waitFor();
        assertThat(learner.takesABreak()).contains("not saved yet");
        learner.page().evaluate("lmsFaults.Commit = undefined");
        learner.at("#notice:has-text('All is saved again')").waitFor();

        assertThat(record().get("cmi.interactions.0.learner_response")).isEqualTo("b");
        assertThat(learner.lmsProblems()).isEmpty();
    }
}
