package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.course.Catalogue;
import org.waymark.course.read.CatalogueReader;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.browser.Chromium;
import org.waymark.xapi.receive.AccessKey;
import org.waymark.xapi.receive.AccessScope;
import org.waymark.xapi.report.ReportException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a folder of text to a learner in an LMS to a figure for an evaluator: the introduction itself, in a real browser, a real run-time and a real store. */
final class WholePathIT {

    private static final Path EXAMPLES = Path.of("..", "examples", "catalogue");
    private static final int MOST_STEPS = 100;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Console console = new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            false,
            false);

    @Test
    void aLearnerTakesTheIntroductionAndTheReportCountsIt(@TempDir Path out) throws IOException, ReportException {
        Catalogue catalogue = new CatalogueReader().read(EXAMPLES).catalogue().orElseThrow();
        List<ExportedPackage> made = new Export(console, EXAMPLES, out, false)
                .packages(List.of("introduction-to-peer-support"), ExportOrder.of("scorm12"));
        AccessKey key = new AccessKey("demo", "a-secret-of-this-test", AccessScope.APPEND);
        try (Served served = new Served(0);
                Demo demo = new Demo(
                        catalogue, made.get(0).file(), out, key, served.address(), InstantSource.system(), fault -> {
                            throw new AssertionError(fault);
                        })) {
            demo.mount(served.server());
            served.server().start();
            Page page = CHROMIUM.device().newPage();
            takeTheFirstHalf(page, served.address());
            takeTheRest(page, served.address());
            page.navigate(served.address());
            assertThat(report(page, served.address() + "report/courses.json")).contains("Introduction to peer support");
            JsonNode rows = new JsonMapper()
                    .readTree(report(page, served.address() + "report/modules.json"))
                    .findValue("rows");
            assertThat(rows.size()).isEqualTo(7);
        }
        JsonNode record = new JsonMapper()
                .readTree(Files.readString(out.resolve("learners").resolve("alex.json")));
        assertThat(record.at("/cmi/cmi.core.lesson_status").asString()).isEqualTo("completed");
        assertThat(record.at("/cmi/cmi.core.score.raw").asString()).isEqualTo("100");
        List<String> statements = Files.readAllLines(out.resolve("records").resolve("statements-000001-served.ndjson"));
        assertThat(statements.stream()
                        .filter(each -> completed(each, "/courses/"))
                        .count())
                .isEqualTo(1);
        assertThat(statements.stream()
                        .filter(each -> completed(each, "/modules/"))
                        .count())
                .isEqualTo(7);
    }

    private static boolean completed(String line, String what) {
        if (line.isBlank()) {
            return false;
        }
        JsonNode statement = new JsonMapper().readTree(line);
        JsonNode whole = statement.has("verb") ? statement : statement.findParent("verb");
        String object = whole.at("/object/id").asString();
        return whole.at("/verb/id").asString().endsWith("/completed")
                && object.contains(what)
                && !object.contains("/activities/");
    }

    private static void takeTheFirstHalf(Page page, String address) {
        Frame course = open(page, address);
        course.click("#start");
        for (int i = 0; i < 20; i++) {
            step(course);
        }
        String place = course.locator(".activity.current h3").innerText();
        page.navigate("about:blank");
        Frame again = open(page, address);
        assertThat(again.locator(".activity.current h3").innerText()).isEqualTo(place);
    }

    private static void takeTheRest(Page page, String address) {
        Frame course = open(page, address);
        for (int i = 0; i < MOST_STEPS && course.locator("#next").isVisible(); i++) {
            step(course);
        }
        assertThat(course.locator("#end-title").innerText()).isEqualTo("You have finished");
        assertThat(page.evaluate("() => window.lmsProblems.join('; ')")).isEqualTo("");
        page.waitForTimeout(1500);
    }

    private static Frame open(Page page, String address) {
        page.navigate(address + "lms/?learner=alex");
        page.frameLocator("#sco").locator("#top").waitFor();
        Frame course = page.frames().stream()
                .filter(frame -> frame.url().contains("course/index.html"))
                .findFirst()
                .orElseThrow();
        course.waitForFunction(
                "() => document.querySelector('.activity.current') || !document.getElementById('start').disabled");
        return course;
    }

    /** Reads on where a content note stands before an activity, answers what is asked with what fits, and goes on. */
    private static void step(Frame course) {
        course.locator(".activity.current .read-on:visible").all().forEach(Locator::click);
        for (Locator question : course.locator("form.question:visible").all()) {
            for (Locator right : question.locator("input[data-right=yes]").all()) {
                right.check();
            }
            question.locator("button[type=submit], button").first().click();
        }
        course.click("#next");
    }

    private static String report(Page page, String address) {
        return page.evaluate("address => fetch(address).then((answer) => answer.text())", address)
                .toString();
    }
}
