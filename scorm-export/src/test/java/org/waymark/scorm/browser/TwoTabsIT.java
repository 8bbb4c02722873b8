package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.scorm.ExportOrder;

/** The same learner has the course open in two tabs of a browser, and does something in each: neither puts the other's work out. */
class TwoTabsIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    @Test
    void whatIsDoneInOneTabIsThereInTheOtherAndOnRecordOnce() throws Exception {
        try (Lms lms = new Lms(TestCourse.small().export(folder).file(), folder.resolve("records"), "")) {
            BrowserContext device = CHROMIUM.device();
            Learner first = Learner.opens(device, lms.address("alex")).start().next();
            eventually(
                    "the record is there",
                    () -> !lms.record("alex").suspendData().isEmpty());
            Learner second = Learner.opens(device, lms.address("alex"));

            first.answer(Learner.SILENCE, "Stay, and let");
            eventually(
                    "the other tab shows the answer",
                    () -> second.form(Learner.SILENCE)
                            .getByLabel("Stay, and let")
                            .isChecked());
            second.answer(Learner.CONFIDENCE, "Say that it");
            eventually(
                    "and the other way round",
                    () -> first.form(Learner.CONFIDENCE)
                            .getByLabel("Say that it")
                            .isChecked());
            second.goTo("Several answers").answer(Learner.BEGINNINGS, "Everybody shares");
            eventually("three answers are on record", () -> "3".equals(String.valueOf(count(lms.record("alex")))));
            first.next();
            first.closesTheTab();
            second.closesTheTab();

            Lms.Kept kept = lms.record("alex");
            assertThat(kept.get("cmi.interactions.0.id")).contains("silence");
            assertThat(kept.get("cmi.interactions.1.id")).contains("confidence");
            assertThat(kept.get("cmi.interactions.2.id")).contains("beginnings");
            assertThat(count(kept)).isEqualTo(3);
            Learner again = Learner.opens(CHROMIUM.device(), lms.address("alex"));
            assertThat(again.form(Learner.SILENCE).getByLabel("Stay, and let").isChecked())
                    .isTrue();
            assertThat(again.form(Learner.CONFIDENCE).getByLabel("Say that it").isChecked())
                    .isTrue();
            assertThat(again.form(Learner.BEGINNINGS)
                            .getByLabel("Everybody shares")
                            .isChecked())
                    .isTrue();
        }
    }

    private static long count(Lms.Kept kept) {
        return kept.cmi().keySet().stream()
                .filter(each -> each.matches("cmi\\.interactions\\.\\d+\\.id"))
                .count();
    }

    @Test
    void aPageOnTheWebKeepsWhatBothTabsDid() throws Exception {
        Path web = TestCourse.small()
                .export(folder, ExportOrder.of("web-file"))
                .get(0)
                .file();
        try (Lms lms = new Lms(TestCourse.small().export(folder).file(), folder.resolve("records"), "")) {
            String address = lms.page("course", Files.readString(web));
            BrowserContext device = CHROMIUM.device();
            Page first = open(device, address);
            first.locator("#start").click();
            Page second = open(device, address);
            answer(first, "Stay, and let");
            eventually(
                    "the other tab shows the answer",
                    () -> second.locator("form.question")
                            .getByLabel("Stay, and let")
                            .isChecked());
            answer(second, "Say that it");
            first.close();
            second.close();

            Page again = open(device, address);
            assertThat(again.locator("form.question")
                            .getByLabel("Stay, and let")
                            .isChecked())
                    .isTrue();
            assertThat(again.locator("form.question").getByLabel("Say that it").isChecked())
                    .isTrue();
        }
    }

    private static Page open(BrowserContext device, String address) throws IOException {
        Page page = device.newPage();
        page.navigate(address);
        page.waitForFunction(
                "() => document.querySelector('.activity.current') || !document.getElementById('start').disabled");
        return page;
    }

    private static void answer(Page page, String choice) {
        page.locator(".tools [data-panel=contents]").click();
        page.locator("#contents a")
                .filter(new Locator.FilterOptions().setHasText("Two questions"))
                .click();
        Locator form = page.locator("form.question:visible").filter(new Locator.FilterOptions().setHasText(choice));
        form.getByLabel(choice).check();
        form.locator("button").click();
    }
}
