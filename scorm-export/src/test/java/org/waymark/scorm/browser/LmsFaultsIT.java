package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An LMS that fails, is late, or stands where nobody looks: the page is never blank, nothing is lost when it recovers, and what is said is true. */
class LmsFaultsIT {

    private static final String NO_LMS = "Your learning system is not answering";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private Lms lms;
    private BrowserContext device;

    @BeforeEach
    void open() throws IOException {
        lms = new Lms(TestCourse.small().export(folder).file(), folder.resolve("records"), "");
        device = CHROMIUM.device();
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
    }

    @Test
    void anLmsThatRefusesToBeginLeavesACourseThatKeepsItsPlaceInTheBrowser() {
        faults("{LMSInitialize: 'false'}");
        Learner learner = Learner.opens(device, lms.address("alex"));
        assertThat(learner.warning()).contains(NO_LMS).contains("kept in this browser");
        learner.start().next().answer(Learner.SILENCE, "Stay, and let");
        assertThat(learner.takesABreak()).contains("kept in this browser");
        assertThat(learner.lmsCalls().stream().map(String::valueOf))
                .noneMatch(each -> each.startsWith("LMSSetValue") || each.startsWith("LMSCommit"));
        learner.page().reload();
        learner.waitForCourse();

        assertThat(learner.shows()).isEqualTo("Two questions");
        assertThat(learner.form(Learner.SILENCE).getByLabel("Stay, and let").isChecked())
                .isTrue();
        learner.goTo("An extra question").next();
        assertThat(learner.at("#end-title").innerText()).isEqualTo("You are at the end");
    }

    @Test
    void anLmsThatBreaksWhileItBeginsLeavesACourse() {
        faults("{LMSInitialize: 'throw'}");
        Learner learner = Learner.opens(device, lms.address("alex"));

        assertThat(learner.warning()).contains(NO_LMS);
        learner.start();
        assertThat(learner.shows()).isEqualTo("Welcome");
    }

    @Test
    void whoFinishesWithoutAnLmsIsNotToldThatItIsOnRecord() {
        faults("{LMSInitialize: 'throw'}");
        Learner learner = Learner.opens(device, lms.address("alex")).finish();

        assertThat(learner.at("#end-title").innerText()).isEqualTo("You have finished");
        assertThat(learner.at("#end-text").innerText()).contains("It is not on your record");
    }

    @Test
    void aSessionThatSomebodyElseOpenedIsUsed() throws Exception {
        device.addInitScript(
                "Object.defineProperty(window, 'API', { configurable: true, set(api) { api.LMSInitialize('');"
                        + " Object.defineProperty(window, 'API', { value: api }); } });");
        Learner learner = Learner.opens(device, lms.address("alex"));

        assertThat(learner.warning()).isEmpty();
        eventually("the record is there", () -> lms.record("alex").status().equals("incomplete"));
    }

    @Test
    void aRecordThatCannotBeReadIsNotOverwritten() throws Exception {
        Learner.opens(device, lms.address("alex"))
                .start()
                .next()
                .answer(Learner.SILENCE, "Stay, and let")
                .closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());
        String before = lms.record("alex").suspendData();
        faults("{LMSGetValue: 'throw'}");

        Learner again = Learner.opens(device, lms.address("alex"));
        assertThat(again.warning()).contains(NO_LMS);
        again.start().closesTheTab();

        assertThat(lms.record("alex").suspendData()).isEqualTo(before);
    }

    @Test
    void anLmsThatRefusesValuesForAWhileGetsAllLater() throws Exception {
        recovers("LMSSetValue", "'false'");
    }

    @Test
    void anLmsThatBreaksAtValuesForAWhileGetsAllLater() throws Exception {
        recovers("LMSSetValue", "'throw'");
    }

    @Test
    void anLmsThatCannotCommitForAWhileGetsAllLater() throws Exception {
        recovers("LMSCommit", "'false'");
    }

    @Test
    void anLmsThatBreaksAtCommitsForAWhileGetsAllLater() throws Exception {
        recovers("LMSCommit", "'throw'");
    }

    private void recovers(String call, String fault) throws Exception {
        Learner learner = Learner.opens(device, lms.address("alex")).start().next();
        learner.page().evaluate("lmsFaults." + call + " = " + fault);
        learner.answer(Learner.SILENCE, "Stay, and let");
        learner.at("#notice:has-text('could not be saved')").waitFor();
        assertThat(learner.takesABreak()).contains("not saved yet");
        learner.at("#break .close").click();
        learner.answer(Learner.CONFIDENCE, "Tell only").next();
        assertThat(learner.shows()).isEqualTo("A breath");
        learner.at("#notice:has-text('could not be saved')").waitFor();

        learner.page().evaluate("lmsFaults." + call + " = undefined");
        learner.at("#notice:has-text('All is saved again')").waitFor();

        Lms.Kept kept = lms.record("alex");
        assertThat(kept.suspendData()).contains("q=1.2.1:b+,2:b-;");
        assertThat(kept.get("cmi.interactions.0.student_response")).isEqualTo("b");
        assertThat(kept.get("cmi.interactions.1.student_response")).isEqualTo("b");
        assertThat(kept.get("cmi.interactions.1.result")).isEqualTo("wrong");
        assertThat(kept.get("cmi.core.score.raw")).isEqualTo("33");
        assertThat(learner.lmsProblems()).isEmpty();
        assertThat(learner.takesABreak()).contains("Everything up to here is saved");
    }

    @Test
    void whatAnLmsNeverTookIsThereOnTheNextVisitAndGoesOnRecord() throws Exception {
        Learner learner = Learner.opens(device, lms.address("alex")).start().next();
        learner.page()
                .evaluate("Object.assign(lmsFaults, {LMSSetValue: 'false', LMSCommit: 'false', LMSFinish: 'throw'})");
        learner.answer(Learner.SILENCE, "Stay, and let").next();
        learner.at("#notice:has-text('could not be saved')").waitFor();
        learner.closesTheTab();
        assertThat(lms.record("alex").suspendData()).doesNotContain("1.2.1");

        Learner again = Learner.opens(device, lms.address("alex"));
        eventually(
                "the answer is on record",
                () -> lms.record("alex").suspendData().contains("1.2.1:b+"));
        assertThat(lms.record("alex").get("cmi.core.score.raw")).isEqualTo("33");
        again.goTo("Two questions");
        assertThat(again.form(Learner.SILENCE).getByLabel("Stay, and let").isChecked())
                .isTrue();
        again.closesTheTab();

        Learner other = Learner.opens(device, lms.address("sam"));
        assertThat(other.shows()).isEmpty();
        eventually(
                "the other's record is there",
                () -> !lms.record("sam").suspendData().isEmpty());
        assertThat(lms.record("sam").suspendData()).doesNotContain("1.2.1");
    }

    @Test
    void theEndSaysWhenItCouldNotBePutOnRecordYet() throws Exception {
        Learner learner = Learner.opens(device, lms.address("alex")).finish();
        assertThat(learner.at("#end-text").innerText()).contains("that is on your record");
        learner.closesTheTab();
        lms.close();
        lms = new Lms(TestCourse.small().export(folder).file(), folder.resolve("fresh"), "");

        Learner unlucky = Learner.opens(device, lms.address("alex"));
        unlucky.page().evaluate("lmsFaults.LMSCommit = 'false'");
        unlucky.finish();
        assertThat(unlucky.at("#end-title").innerText()).isEqualTo("You have finished");
        assertThat(unlucky.at("#end-text").innerText()).contains("could not be put on your record just now");

        unlucky.page().evaluate("lmsFaults.LMSCommit = undefined");
        eventually("the course is complete", () -> {
            unlucky.page().waitForTimeout(50);
            return lms.record("alex").status().equals("completed");
        });
    }

    @Test
    void anLmsThatKnowsNoLatenciesAndNoObjectivesHasSavedAllThatMatters() throws Exception {
        device.addInitScript(
                "Object.defineProperty(window, 'API', { configurable: true, set(api) { const set = api.LMSSetValue;"
                        + " api.LMSSetValue = (element, value) => /latency|objectives/.test(element) ? 'false' : set(element, value);"
                        + " Object.defineProperty(window, 'API', { value: api }); } });");
        Learner learner =
                Learner.opens(device, lms.address("alex")).start().next().answer(Learner.SILENCE, "Stay, and let");

        eventually(
                "the answer is on record",
                () -> lms.record("alex").suspendData().contains("1.2.1:b+"));
        assertThat(learner.takesABreak()).contains("Everything up to here is saved");
        assertThat(learner.notice()).isEmpty();
    }

    @Test
    void anApiThatComesLateIsWaitedFor() throws Exception {
        device.addInitScript(
                "if (window.top === window) Object.defineProperty(window, 'API', { configurable: true, get: () => undefined, set(api) {"
                        + " setTimeout(() => Object.defineProperty(window, 'API', { value: api }), 1500); } });");
        Learner learner = Learner.with(device);
        learner.page().navigate(lms.address("alex"));
        learner.at("#notice:has-text('Looking for your place')").waitFor();
        assertThat(learner.at("#start").isDisabled()).isTrue();
        learner.waitForCourse();

        assertThat(learner.warning()).isEmpty();
        assertThat(learner.notice()).isEmpty();
        eventually("the record is there", () -> lms.record("alex").status().equals("incomplete"));
        assertThat(learner.lmsProblems()).isEmpty();
    }

    @Test
    void anApiTwoFramesUpIsFound() throws Exception {
        launches(
                lms.page(
                        "framed",
                        "<!DOCTYPE html><title>Framed</title><iframe style='width:100%;height:600px' src='/lms/course/index.html'></iframe>"));
        Learner learner = Learner.opens(device, lms.address("alex")).start();

        assertThat(learner.shows()).isEqualTo("Welcome");
        assertThat(learner.warning()).isEmpty();
        eventually("the record is there", () -> lms.record("alex").status().equals("incomplete"));
    }

    @Test
    void anApiInTheOpenerIsFound() throws Exception {
        launches(
                lms.page(
                        "opens",
                        "<!DOCTYPE html><title>Opens</title><button onclick=\"window.open('/lms/course/index.html')\">Open</button>"));
        Learner learner = Learner.with(device);
        learner.page().navigate(lms.address("alex"));
        Page popup = device.waitForPage(
                () -> learner.page().frameLocator("#sco").locator("button").click());
        popup.locator("#start:enabled").click();
        assertThat(popup.locator(".activity.current h3").innerText()).isEqualTo("Welcome");
        popup.close();

        eventually("the session is closed", () -> lms.record("alex").closed());
        assertThat(lms.record("alex").status()).isEqualTo("incomplete");
        assertThat(learner.lmsProblems()).isEmpty();
    }

    @Test
    void aWindowWhoseOpenerHasNoApiSaysSo() {
        String opener = lms.page(
                "bare-opener",
                "<!DOCTYPE html><title>Opens</title><button onclick=\"window.open('/lms/course/index.html')\">Open</button>");
        Page page = device.newPage();
        page.navigate(opener);
        Page popup = device.waitForPage(() -> page.locator("button").click());
        popup.locator("#start:enabled").waitFor();

        assertThat(popup.locator("#warning").innerText()).contains(NO_LMS);
    }

    @Test
    void aPageOfItsOwnNeedsNoLmsAndWaitsForNone() {
        Page page = device.newPage();
        page.navigate(lms.course());
        page.locator("#start:enabled").click();

        assertThat(page.locator("#warning").innerText()).isEmpty();
        assertThat(page.locator(".activity.current h3").innerText()).isEqualTo("Welcome");
    }

    @Test
    void aFrameWithoutAnApiSaysSo() {
        Frame course = framed(
                lms.page(
                        "bare",
                        "<!DOCTYPE html><title>Bare</title><iframe style='width:100%;height:600px' src='/lms/course/index.html'></iframe>"));

        assertThat(course.locator("#warning").innerText()).contains(NO_LMS).contains("kept in this browser");
        course.locator("#start").click();
        assertThat(course.locator(".activity.current h3").innerText()).isEqualTo("Welcome");
    }

    @Test
    void aHostOfAnotherOriginLeavesACourseAndSaysSo() throws Exception {
        String html =
                "<!DOCTYPE html><title>Elsewhere</title><script>window.API = {LMSInitialize: () => 'true'}</script>"
                        + "<iframe style='width:100%;height:600px' src='" + lms.course() + "'></iframe>";
        try (Lms other = new Lms(TestCourse.small().export(folder).file(), folder.resolve("other"), "")) {
            Frame course = framed(other.page("host", html).replace("127.0.0.1", "localhost"));

            assertThat(course.locator("#warning").innerText()).contains(NO_LMS);
            course.locator("#start").click();
            assertThat(course.locator(".activity.current h3").innerText()).isEqualTo("Welcome");
        }
    }

    @Test
    void aFrameThatMayKeepNothingPromisesNothing() {
        Frame course = framed(
                lms.page(
                        "sandbox",
                        "<!DOCTYPE html><title>Sandbox</title><iframe sandbox='allow-scripts' style='width:100%;height:600px' src='/lms/course/index.html'></iframe>"));

        assertThat(course.locator("#warning").innerText())
                .contains(NO_LMS)
                .contains("does not let the page keep anything")
                .doesNotContain("is kept");
        course.locator("#start").click();
        course.locator("#next").click();
        course.locator("form.question >> nth=0").getByLabel("Stay, and let").check();
        course.locator("form.question >> nth=0").locator("button").click();
        assertThat(course.locator("form.question >> nth=0").locator(".verdict").innerText())
                .contains("Yes, that fits");
        course.locator(".tools [data-panel=break]").click();
        assertThat(course.locator("#break .break-state").innerText()).contains("can't be kept here");
        course.locator("#break .close").click();
        assertThat(course.locator("#notice").innerText()).doesNotContain("could not be saved");
        course.locator(".tools [data-panel=contents]").click();
        course.locator("#contents a", new Frame.LocatorOptions().setHasText("Your own words"))
                .click();
        course.locator("textarea:visible").first().fill("something");
        course.locator("textarea:visible").first().blur();
        assertThat(course.locator(".kept:visible").first().innerText()).contains("does not let the page keep anything");
    }

    @Test
    void aPlayerThatDoesNotArriveLeavesThePlainText() {
        device.route("**/waymark.js", Route::abort);
        Page page = device.newPage();
        page.navigate(lms.course());

        assertThat(page.locator("h3").allInnerTexts()).hasSize(8);
        assertThat(page.getByText("Your browser does not run this page's script")
                        .isVisible())
                .isTrue();
    }

    /** What stands in lmsFaults before the course opens. */
    private void faults(String faults) {
        device.addInitScript("{ const faults = " + faults
                + "; Object.defineProperty(window, 'lmsFaults', { get: () => faults, set() {} }); }");
    }

    /** What the LMS opens instead of the course. */
    private void launches(String address) {
        device.route(
                "**/config.json",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"launch\": \"" + address + "\"}")));
    }

    /** The course in the frame of a page, when it is ready. */
    private Frame framed(String address) {
        Page page = device.newPage();
        page.navigate(address);
        List<Frame> frames = page.frames();
        assertThat(frames).hasSize(2);
        frames.get(1).locator("#start:enabled").waitFor();
        return frames.get(1);
    }
}
