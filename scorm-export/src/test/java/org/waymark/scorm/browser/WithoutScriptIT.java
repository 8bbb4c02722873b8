package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.course.Activity;
import org.waymark.course.Choice;
import org.waymark.course.CourseModule;
import org.waymark.course.Question;

/** A course without any script: a text to read from beginning to end. */
class WithoutScriptIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    @Test
    void everyTextQuestionChoiceAndFeedbackCanBeReadWithScriptsOff() throws IOException {
        TestCourse course = TestCourse.small();
        try (Lms lms = new Lms(course.export(folder).file(), folder.resolve("records"), "")) {
            Page page = CHROMIUM.device(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                    .newPage();
            page.navigate(lms.course());
            for (Locator answers : page.locator("details.answers summary").all()) {
                answers.click();
            }
            String text = page.locator("body").innerText().replaceAll("\\s+", " ");

            for (CourseModule module : course.catalogue().modulesOf(course.course())) {
                assertThat(text).contains(module.title());
                for (Activity activity : module.activities()) {
                    assertThat(text).contains(activity.title());
                    for (Question question : activity.questions()) {
                        assertThat(text).contains(question.asks().markdown());
                        for (Choice choice : ((Question.Choosing) question).choices()) {
                            String verdict = choice.right() ? "Fits." : "Fits less well.";
                            assertThat(text)
                                    .contains(choice.text().markdown() + " – " + verdict + " "
                                            + choice.feedback().markdown());
                        }
                    }
                }
            }
            assertThat(text)
                    .contains("Somebody has put the kettle on. You are welcome to sit anywhere.")
                    .contains("Tea, and conversations that begin by accident")
                    .contains("This is paragraph 40")
                    .contains("Where did you feel at ease lately?")
                    .contains("Before you read: this page mentions a hospital.")
                    .contains("Call 0000 111, at any time")
                    .contains("your place and your answers are not kept");
            assertThat(page.locator("button:visible, textarea:visible, dialog:visible, progress:visible")
                            .count())
                    .isZero();
        }
    }
}
