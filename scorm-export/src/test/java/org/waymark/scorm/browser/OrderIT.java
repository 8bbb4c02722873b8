package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A course that says {@code order: as-listed}: its modules open one after the other, and nobody is left standing before a closed one without being told why. */
class OrderIT {

    private static final String WHY = "The parts of this course open one after the other";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private Lms lms;

    @BeforeEach
    void open() throws IOException {
        TestCourse course = TestCourse.of(TestCourse.folder(), "one-after-the-other");
        lms = new Lms(course.export(folder).file(), folder.resolve("records"), "");
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
    }

    private static Locator inContents(Learner learner, String title) {
        return learner.at("#contents li").filter(new Locator.FilterOptions().setHasText(title));
    }

    @Test
    void whoAsksForALaterPartIsTakenToWhatComesBeforeItAndToldWhy() {
        Learner learner = Learner.opens(CHROMIUM.device(), lms.address("alex")).start();
        assertThat(inContents(learner, "Several answers").last().textContent()).contains("opens later");

        learner.goTo("Several answers");

        assertThat(learner.shows()).isEqualTo("Welcome");
        assertThat(learner.notice()).startsWith(WHY);
    }

    @Test
    void whoLeavesAQuestionOpenComesBackToItAndGoesOnOnceItIsAnswered() {
        Learner learner =
                Learner.opens(CHROMIUM.device(), lms.address("alex")).start().next();
        learner.answer(Learner.SILENCE, "Stay, and let").next(2);

        assertThat(learner.shows()).isEqualTo("Two questions");
        assertThat(learner.notice()).startsWith(WHY);

        learner.answer(Learner.CONFIDENCE, "Say that it").next();
        assertThat(learner.shows()).isEqualTo("A breath");
        learner.next();
        assertThat(learner.notice()).isEmpty();
        assertThat(learner.shows()).isNotEqualTo("Two questions");
    }

    @Test
    void aPartThatNeedNotBeDoneHoldsUpNobodyAndWhatWasOpenStaysOpen() throws Exception {
        Learner learner =
                Learner.opens(CHROMIUM.device(), lms.address("alex")).start().next();
        learner.answer(Learner.SILENCE, "Stay, and let")
                .answer(Learner.CONFIDENCE, "Say that it")
                .next(2)
                .goTo("Several answers");
        assertThat(learner.shows()).isEqualTo("Several answers");
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        assertThat(Learner.opens(CHROMIUM.device(), lms.address("alex")).shows())
                .isEqualTo("Several answers");
    }
}
