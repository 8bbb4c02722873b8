package org.waymark.scorm.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who takes the course in the LMS, by what they see and press. */
final class Learner {

    static final String SILENCE = "question/first-steps/two-questions/silence";
    static final String CONFIDENCE = "question/first-steps/two-questions/confidence";
    static final String BEGINNINGS = "question/going-on/several-answers/beginnings";

    private final Page page;
    private final boolean alone;
    private @Nullable Frame course;

    private Learner(Page page, boolean alone) {
        this.page = page;
        this.alone = alone;
    }

    /** Opens a tab without going anywhere. */
    static Learner with(BrowserContext device) {
        return new Learner(device.newPage(), false);
    }

    /** Opens a page that is the course itself, wherever it lies, and waits until it is ready. */
    static Learner reads(BrowserContext device, String address) {
        Learner learner = new Learner(device.newPage(), true);
        learner.page.navigate(address);
        learner.waitForCourse();
        return learner;
    }

    /** Opens the course in the LMS, and waits until it is ready. */
    static Learner opens(BrowserContext device, String address) {
        Learner learner = with(device);
        learner.page.navigate(address);
        learner.waitForCourse();
        return learner;
    }

    /** Takes the course in a page that is open already, and waits until it is ready. */
    static Learner in(Page page) {
        return new Learner(page, false).waitForCourse();
    }

    Page page() {
        return page;
    }

    /** Waits until the player has begun. */
    Learner waitForCourse() {
        course = null;
        frame().waitForSelector(
                        "html.js #cover.current #start:enabled, html.js .activity.current",
                        new Frame.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        return this;
    }

    /** The frame that the course is in: the page itself if it is not in one. */
    Frame frame() {
        if (alone) {
            return page.mainFrame();
        }
        if (course == null || course.isDetached()) {
            for (int i = 0; i < 200 && course == null; i++) {
                course = page.frames().stream()
                        .filter(each -> each.url().contains("/lms/course/"))
                        .findFirst()
                        .orElse(null);
                if (course == null) {
                    page.waitForTimeout(50);
                }
            }
        }
        if (course == null) {
            throw new AssertionError("the course never opened; there is "
                    + page.frames().stream().map(Frame::url).toList());
        }
        return course;
    }

    Locator at(String selector) {
        return frame().locator(selector);
    }

    Learner start() {
        at("#start").click();
        return this;
    }

    Learner next() {
        at("#next").click();
        return this;
    }

    Learner next(int times) {
        for (int i = 0; i < times; i++) {
            next();
        }
        return this;
    }

    /** Goes to an activity by the list of contents. */
    Learner goTo(String title) {
        at(".tools [data-panel=contents]").click();
        at("#contents a")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
        return this;
    }

    /** Chooses and checks an answer, by the words that the choices begin with. */
    Learner answer(String question, String... choices) {
        Locator form = form(question);
        for (Locator box : form.locator("input[type=checkbox]:checked").all()) {
            box.uncheck();
        }
        for (String choice : choices) {
            form.getByLabel(choice).check();
        }
        form.locator("button").click();
        return this;
    }

    Locator form(String question) {
        return at("form[id=\"" + question + "\"]");
    }

    /** From the cover to the end with everything right. The end is shown when the LMS has answered. */
    Learner finish() {
        start().next()
                .answer(SILENCE, "Stay, and let")
                .answer(CONFIDENCE, "Say that it")
                .next(3)
                .answer(BEGINNINGS, "Nobody has", "You can leave", "When we end")
                .next(2)
                // The optional part.
                .next(2);
        at("#end.current").waitFor();
        return this;
    }

    /** The title of what is shown; empty on the cover and at the end. */
    String shows() {
        Locator title = at(".activity.current h3");
        return title.count() == 1 ? title.innerText() : "";
    }

    String notice() {
        return at("#notice").innerText();
    }

    String warning() {
        return at("#warning").innerText();
    }

    /** What the page says when a break is taken, without scrolling to the button first. */
    String takesABreak() {
        at(".tools [data-panel=break]").dispatchEvent("click");
        return at("#break .break-state").innerText();
    }

    /** How often the API was called, and what came back. */
    List<?> lmsCalls() {
        return (List<?>) page.evaluate("window.lmsCalls.map((call) => call.join(' | '))");
    }

    /** The calls that the LMS refused. */
    List<?> lmsProblems() {
        return (List<?>) page.evaluate("window.lmsProblems");
    }

    void closesTheTab() {
        page.close();
    }
}
