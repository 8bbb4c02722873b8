package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.xapi.disclosure.SmallNumbers;

/** The pages in a real browser, with axe's rules for WCAG 2.2 AA. Left out where there is no Chromium at {@code /usr/bin/chromium}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInABrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    Path folder;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no browser");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "courses, LIGHT, 1280",
        "modules, LIGHT, 1280",
        "modules, DARK, 1280",
        "modules, LIGHT, 320",
        "activities, DARK, 320",
        "all, LIGHT, 1280",
        "all, DARK, 320"
    })
    void anyoneCanUseThePage(String report, ColorScheme scheme, int width) throws Exception {
        try (Page page = open(report, scheme, width)) {
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("the page itself is not wider than the window")
                    .isTrue();
        }
    }

    @Test
    void thePolicyLetsItsOwnStyleInAndNothingElse() throws Exception {
        List<String> said = new ArrayList<>();
        try (Page page = browser.newPage()) {
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onRequest(request -> said.add(request.url()));
            page.navigate(write("modules").toUri().toString());
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.bar-1')).fill"))
                    .isEqualTo("rgb(47, 111, 94)");
            assertThat(said).as("nothing is fetched and nothing is blocked").hasSize(1);
            assertThat(page.locator("h2").first().textContent()).isEqualTo("Peer support, first steps");
            assertThat(page.locator("h2 b").count())
                    .as("titles are words, not markup")
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void everyWordOfAChartStandsWithinIt(int width) throws Exception {
        try (Page page = open("all", ColorScheme.LIGHT, width)) {
            assertThat((List<?>) page.evaluate("""
                            [...document.querySelectorAll('svg.chart text')].filter(text => {
                              const box = text.getBBox();
                              return box.x < -3 || box.x + box.width > 643;
                            }).map(text => text.textContent)""")).isEmpty();
            assertThat(page.locator("svg.chart text").count()).isGreaterThan(200);
        }
    }

    @Test
    void aQuestionThatStandsInTwoCoursesIsDrawnForEach() throws Exception {
        try (Page page = open("all", ColorScheme.LIGHT, 1280)) {
            assertThat((List<?>) page.evaluate("""
                            [...document.querySelectorAll('#answers svg.chart')].filter(chart => {
                              const labels = [...chart.querySelectorAll('.label')].map(label => label.textContent);
                              return new Set(labels).size < labels.length;
                            }).map(chart => chart.textContent)""")).isEmpty();
            assertThat(page.locator("#answers section p", new Page.LocatorOptions().setHasText("Course: "))
                            .count())
                    .isGreaterThan(4);
        }
    }

    private Page open(String report, ColorScheme scheme, int width) throws Exception {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 800)
                .setBypassCSP(true));
        page.navigate(write(report).toUri().toString());
        return page;
    }

    private Path write(String report) throws Exception {
        if (report.equals("all")) {
            ImaginaryProgramme programme = new ImaginaryProgramme(1, 160);
            Path file = folder.resolve("all.html");
            try (Facts facts = Facts.load(programme.source(), programme.setting());
                    OutputStream out = Files.newOutputStream(file)) {
                ReportFormat.HTML.writer().write(facts.run(Reports.standard().list(), SmallNumbers.standard()), out);
            }
            return file;
        }
        ImaginaryLearners learners =
                new ImaginaryLearners(2026, false).take("first", 64).take("second", 11);
        ReportRun run = Reports.standard()
                .run(
                        ReportsTest.source(learners.statements()),
                        report,
                        FiguresTest.catalogue(),
                        SmallNumbers.standard(),
                        ReportsTest.NOW);
        return Files.writeString(folder.resolve(report + ".html"), ReportsTest.written(run, ReportFormat.HTML));
    }
}
