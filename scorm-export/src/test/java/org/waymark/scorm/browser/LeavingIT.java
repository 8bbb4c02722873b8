package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.scorm.ExportOrder;

/** Wherever the LMS stands and however a learner leaves, in either version of SCORM: what they did is there next time, and what is on record is right. */
class LeavingIT {

    private static final String NO_LMS = "Your learning system is not answering";

    /** Where the API is, and what is wrong with it. */
    private enum Launch {
        PARENT,
        NESTED,
        OPENER,
        ABSENT,
        REFUSES_TO_BEGIN,
        CANNOT_COMMIT;

        boolean keepsInTheBrowserAlone() {
            return this == ABSENT || this == REFUSES_TO_BEGIN;
        }
    }

    /** How a learner leaves. */
    private enum Leaving {
        BY_THE_BUTTON_OF_THE_LMS,
        CLOSING_THE_TAB,
        GOING_ELSEWHERE,
        WITH_THE_LMS_GONE
    }

    /** A version of SCORM: its format, the page of its LMS, and what its calls begin with. */
    private enum Version {
        SCORM_12("scorm12", "lms.html", "LMS", "cmi.core.lesson_status"),
        SCORM_2004("scorm2004-3", "lms-strict.html", "", "cmi.completion_status");

        private final String format;
        private final String page;
        private final String prefix;
        private final String status;

        Version(String format, String page, String prefix, String status) {
            this.format = format;
            this.page = page;
            this.prefix = prefix;
            this.status = status;
        }
    }

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path folder = Path.of("");

    private static final Map<Version, Lms> SYSTEMS = new EnumMap<>(Version.class);

    @BeforeAll
    static void open() throws IOException {
        for (Version version : Version.values()) {
            Path zip = TestCourse.small()
                    .export(folder.resolve(version.format), ExportOrder.of(version.format))
                    .get(0)
                    .file();
            Lms lms = new Lms(zip, folder.resolve(version.format + "-records"), "");
            lms.page("framed", "<!DOCTYPE html><title>Framed</title>" + frame("course"));
            lms.page("bare", "<!DOCTYPE html><title>Bare</title>" + frame("course"));
            lms.page(
                    "opens",
                    "<!DOCTYPE html><title>Opens</title><button onclick=\"window.course = window.open('/lms/course/index.html')\">Open</button>");
            SYSTEMS.put(version, lms);
        }
    }

    private static String frame(String name) {
        return "<iframe id='" + name + "' style='width:100%;height:600px' src='/lms/course/index.html'></iframe>";
    }

    @AfterAll
    static void close() throws IOException {
        for (Lms each : SYSTEMS.values()) {
            each.close();
        }
    }

    static Stream<Arguments> everyWay() {
        List<Arguments> ways = new ArrayList<>();
        for (Version version : Version.values()) {
            for (Launch launch : Launch.values()) {
                for (Leaving leaving : Leaving.values()) {
                    ways.add(Arguments.of(version, launch, leaving));
                }
            }
        }
        return ways.stream();
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void nothingIsLost(Version version, Launch launch, Leaving leaving) throws Exception {
        Lms lms = Objects.requireNonNull(SYSTEMS.get(version));
        String name = (launch + "-" + leaving).toLowerCase(Locale.ROOT).replace('_', '-');
        BrowserContext device = CHROMIUM.device();
        device.setDefaultTimeout(6000);
        Page host = device.newPage();
        Learner learner = launched(device, host, lms, version, launch, name);
        assertThat(learner.warning()).contains(launch.keepsInTheBrowserAlone() ? NO_LMS : "");
        learner.start().next().answer(Learner.SILENCE, "Stay, and let");
        // What an LMS does not take goes into the browser, which is said.
        learner.at(
                        launch == Launch.CANNOT_COMMIT
                                ? "#notice:has-text('could not be saved')"
                                : ".verdict[data-s]:visible")
                .waitFor();
        if (!launch.keepsInTheBrowserAlone()) {
            if (launch != Launch.CANNOT_COMMIT) {
                eventually(
                        "the answer is on record",
                        () -> record(lms, name).suspendData().contains("1.2.1:b+"));
            }
            assertThat((List<?>) host.evaluate("window.lmsProblems")).isEmpty();
        }
        leaves(learner, host, launch, leaving);
        if (leaving != Leaving.WITH_THE_LMS_GONE && !launch.keepsInTheBrowserAlone()) {
            eventually("the session is closed", () -> record(lms, name).closed());
            assertThat(record(lms, name).get(version.status)).isEqualTo("incomplete");
        }

        // Where there is an LMS at all, it is well again the next time.
        Launch next = launch.keepsInTheBrowserAlone() ? launch : Launch.PARENT;
        BrowserContext later = device;
        Learner again = launched(later, later.newPage(), lms, version, next, name);
        assertThat(again.shows()).isEqualTo("Two questions");
        assertThat(again.form(Learner.SILENCE).getByLabel("Stay, and let").isChecked())
                .isTrue();
        if (next == Launch.PARENT) {
            eventually(
                    "the answer is on record",
                    () -> record(lms, name).suspendData().contains("1.2.1:b+"));
            assertThat(again.lmsProblems()).isEmpty();
        } else {
            assertThat(record(lms, name).suspendData()).isEmpty();
        }
    }

    private static Lms.Kept record(Lms lms, String name) throws IOException {
        return lms.record(name);
    }

    private static Learner launched(
            BrowserContext device, Page host, Lms lms, Version version, Launch launch, String name) {
        String address = lms.origin() + "/lms/" + version.page + "?learner=" + name;
        String inside = switch (launch) {
            case NESTED -> "/pages/framed";
            case OPENER -> "/pages/opens";
            default -> "/lms/course/index.html";
        };
        host.route(
                "**/config.json",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"launch\": \"" + inside + "\"}")));
        String fault = switch (launch) {
            case REFUSES_TO_BEGIN -> version.prefix + "Initialize: 'false'";
            case CANNOT_COMMIT -> version.prefix + "Commit: 'false'";
            default -> "";
        };
        host.addInitScript("{ const faults = {" + fault
                + "}; Object.defineProperty(window, 'lmsFaults', { get: () => faults, set() {} }); }");
        String elsewhere = inside.startsWith("/pages/") ? "&launch=" + inside : "";
        if (launch == Launch.ABSENT) {
            // The page waits five seconds for an LMS that is late; by its clock they pass twenty times as fast.
            host.addInitScript(
                    "{ const now = performance.now.bind(performance); performance.now = () => 20 * now(); }");
        }
        host.navigate(launch == Launch.ABSENT ? lms.origin() + "/pages/bare" : address + elsewhere);
        if (launch == Launch.OPENER) {
            Page course = device.waitForPage(
                    () -> host.frameLocator("#sco").locator("button").click());
            return Learner.in(course);
        }
        return Learner.in(host);
    }

    private static void leaves(Learner learner, Page host, Launch launch, Leaving leaving) {
        boolean opened = launch == Launch.OPENER;
        switch (leaving) {
            case BY_THE_BUTTON_OF_THE_LMS -> {
                if (opened) {
                    host.frameLocator("#sco").locator("button").evaluate("() => window.course.close()");
                } else {
                    host.evaluate("document.querySelector('iframe').src = 'about:blank'");
                }
            }
            case CLOSING_THE_TAB -> learner.page().close();
            case GOING_ELSEWHERE -> learner.page().navigate("about:blank");
            case WITH_THE_LMS_GONE -> {
                if (opened) {
                    host.close();
                    learner.answer(Learner.CONFIDENCE, "Say that it");
                    learner.at("form[id=\"" + Learner.CONFIDENCE + "\"] .verdict[data-s]:visible")
                            .waitFor();
                    learner.page().close();
                } else {
                    crash(host);
                }
            }
        }
    }

    /** Ends what draws the page at once, as the system does when memory runs out: no event reaches the page. */
    private static void crash(Page page) {
        boolean[] gone = {false};
        page.onCrash(each -> gone[0] = true);
        try {
            page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(3000));
        } catch (PlaywrightException e) {
            // There is nobody left to answer.
        }
        Page beside = page.context().newPage();
        for (int i = 0; i < 100 && !gone[0]; i++) {
            beside.waitForTimeout(20);
        }
        assertThat(gone[0]).as("the page is gone").isTrue();
    }
}
