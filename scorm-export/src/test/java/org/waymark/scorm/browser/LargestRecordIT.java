package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.course.CourseModule;
import org.waymark.scorm.record.LargestRecord;

/** Java reckons how long a record can become; the player writes it. They have to agree. */
class LargestRecordIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    @Test
    void theRecordOfALearnerWhoDidAllIsAsLongAsWasReckonedAndNoLonger() throws Exception {
        TestCourse course = TestCourse.small();
        try (Lms lms = new Lms(course.export(folder).file(), folder.resolve("records"), "")) {
            Learner learner =
                    Learner.opens(CHROMIUM.device(), lms.address("alex")).start();
            while (!learner.at("#end").isVisible()) {
                for (Locator form :
                        learner.at(".activity.current form.question").all()) {
                    for (Locator box : form.locator("input").all()) {
                        box.check();
                    }
                    for (int i = 0; i < 11; i++) {
                        form.locator("button").click();
                    }
                }
                learner.next();
            }
            eventually(
                    "the course is complete",
                    () -> lms.record("alex").suspendData().endsWith("f=1"));

            String record = lms.record("alex").suspendData();
            int reckoned = reckoned(course);
            assertThat(record.length()).isLessThanOrEqualTo(reckoned);
            assertThat(record).contains(":abcd.9-");
            String longest = record.replaceFirst(";t=\\d+;", ";t=999999999;")
                    .replaceFirst(";p=\\d+\\.\\d+\\.\\d+;", ";p=3.3.999;")
                    .replaceFirst(";s=\\d+;", ";s=100;");
            // Java counts a comma for every entry of the two lists; the last one of each has none.
            assertThat(longest).hasSize(reckoned - 2);
        }
    }

    private static int reckoned(TestCourse course) throws IOException {
        List<CourseModule> modules = course.catalogue().modulesOf(course.course());
        return LargestRecord.of(course.course(), modules, course.lock());
    }
}
