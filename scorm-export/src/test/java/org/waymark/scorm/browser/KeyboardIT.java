package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.Keyboard;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole course without a pointer. */
class KeyboardIT {

    private static final int FAR = 120;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private Lms lms;
    private Learner learner;
    private Keyboard keyboard;

    @BeforeEach
    void open() throws IOException {
        lms = new Lms(TestCourse.small().export(folder).file(), folder.resolve("records"), "");
        learner = Learner.opens(CHROMIUM.device(), lms.address("alex"));
        keyboard = learner.page().keyboard();
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
    }

    @Test
    void aCourseCanBeTakenFromStartToEndWithKeysAlone() throws Exception {
        tabTo("#start", "Enter");
        reads("Welcome");
        tabTo("#next", "Enter");
        reads("Two questions");
        tabTo("[id='" + Learner.SILENCE + "'] input", "Space");
        keyboard.press("ArrowDown");
        tabTo("[id='" + Learner.SILENCE + "'] button", "Enter");
        assertThat(learner.form(Learner.SILENCE).locator(".verdict").innerText())
                .contains("Yes, that fits");
        assertThat(focus()).isEqualTo("BUTTON");
        tabTo("[id='" + Learner.CONFIDENCE + "'] input", "Space");
        // Enter in a choice is a press of the button, as in any form.
        keyboard.press("Enter");
        assertThat(learner.form(Learner.CONFIDENCE).locator(".verdict").innerText())
                .contains("Yes, that fits");
        tabTo("#next", "Space");
        reads("A breath");
        tabTo("#next", "Enter");
        reads("A long page");
        tabTo("#next", "Enter");
        reads("Several answers");
        for (int choice : new int[] {1, 3, 4}) {
            tabTo("[id='" + Learner.BEGINNINGS + "'] input[value='" + choice + "']", "Space");
        }
        tabTo("[id='" + Learner.BEGINNINGS + "'] button", "Space");
        assertThat(learner.form(Learner.BEGINNINGS).locator(".verdict").innerText())
                .contains("Yes, those are");
        tabTo("#next", "Enter");
        reads("Your own words");
        tabTo("textarea", "a");
        tabTo("#next", "Enter");
        reads("An extra");
        tabTo("#next", "Enter");
        reads("An extra question");
        tabTo("#next", "Enter");

        assertThat(learner.at("#end-title").innerText()).isEqualTo("You have finished");
        assertThat(learner.frame().evaluate("document.activeElement.id")).isEqualTo("end-title");
        eventually("the course is complete", () -> lms.record("alex").status().equals("completed"));
        assertThat(learner.lmsProblems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contents", "comfort", "break", "support"})
    void aPanelTakesTheFocusAndGivesItBack(String panel) {
        tabTo("#start", "Enter");
        tabTo(".tools [data-panel=" + panel + "]", "Enter");
        assertThat(learner.at("#" + panel).isVisible()).isTrue();
        assertThat((Boolean) learner.frame()
                        .evaluate("id => document.getElementById(id).contains(document.activeElement)", panel))
                .isTrue();

        keyboard.press("Escape");
        assertThat(learner.at("#" + panel).isVisible()).isFalse();
        assertThat(learner.frame().evaluate("document.activeElement.dataset.panel"))
                .isEqualTo(panel);

        keyboard.press("Enter");
        tabTo("#" + panel + " .close", "Enter");
        assertThat(learner.at("#" + panel).isVisible()).isFalse();
        assertThat(learner.frame().evaluate("document.activeElement.dataset.panel"))
                .isEqualTo(panel);
    }

    @Test
    void theContentsLeadToAPageAndTheFocusGoesThere() {
        tabTo("#start", "Enter");
        tabTo(".tools [data-panel=contents]", "Enter");
        tabTo("#contents a[href='#going-on/your-own-words']", "Enter");

        reads("Your own words");
        tabBackTo("#back", "Enter");
        reads("Several answers");
    }

    @Test
    void backFromTheFirstPageGivesTheFocusToStart() {
        tabTo("#start", "Enter");
        tabTo("#back", "Enter");

        assertThat(learner.at("#cover").isVisible()).isTrue();
        assertThat(learner.frame().evaluate("document.activeElement.id")).isEqualTo("start");
    }

    @Test
    void theSkipLinkLeadsPastTheTools() {
        tabTo(".skip", "Enter");
        assertThat(learner.frame().evaluate("document.activeElement.id")).isEqualTo("main");
        keyboard.press("Tab");
        assertThat(learner.frame().evaluate("document.activeElement.id")).isEqualTo("start");
    }

    /** Where the page goes, the focus goes: to the title of what is now to be read. */
    private void reads(String title) {
        assertThat(learner.shows()).isEqualTo(title);
        assertThat(learner.frame().evaluate("document.activeElement.textContent"))
                .isEqualTo(title);
    }

    private String focus() {
        return (String) learner.frame().evaluate("document.activeElement.tagName");
    }

    private void tabTo(String selector, String key) {
        go("Tab", selector, key);
    }

    private void tabBackTo(String selector, String key) {
        go("Shift+Tab", selector, key);
    }

    private void go(String step, String selector, String key) {
        for (int i = 0; i < FAR; i++) {
            if ((Boolean) learner.frame()
                    .evaluate(
                            "selector => document.hasFocus() && document.activeElement.matches(selector)", selector)) {
                keyboard.press(key);
                return;
            }
            keyboard.press(step);
        }
        throw new AssertionError("the keyboard never came to " + selector);
    }
}
