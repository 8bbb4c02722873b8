package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for commissioners in a real browser. Left out where there is no Chromium. */
class CoveragePageTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Test
    void keepsToWcagInLightAndDarkAndForcedColoursAndFitsAPhone(@TempDir Path folder) {
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium");
        Path file = folder.resolve("coverage.html");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        int code = Main.run(
                new Console(nowhere, nowhere, false, false),
                "coverage",
                "--catalogue",
                Path.of("..", "examples", "catalogue").toString(),
                "--course",
                "introduction-to-peer-support",
                "--format",
                "html",
                "--out",
                file.toString());
        assertThat(code).isEqualTo(ExitCode.DONE);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            for (Browser.NewContextOptions options : List.of(
                    new Browser.NewContextOptions()
                            .setColorScheme(ColorScheme.LIGHT)
                            .setViewportSize(1200, 900),
                    new Browser.NewContextOptions()
                            .setColorScheme(ColorScheme.DARK)
                            .setViewportSize(1200, 900),
                    new Browser.NewContextOptions()
                            .setForcedColors(ForcedColors.ACTIVE)
                            .setViewportSize(1200, 900),
                    new Browser.NewContextOptions()
                            .setColorScheme(ColorScheme.LIGHT)
                            .setViewportSize(320, 700))) {
                check(browser, options, file);
            }
            Page strict = browser.newPage();
            strict.navigate(file.toUri().toString());
            assertThat(strict.evaluate("getComputedStyle(document.body).margin"))
                    .as("its own policy lets its own style through")
                    .isEqualTo("0px");
        }
    }

    private static void check(Browser browser, Browser.NewContextOptions options, Path file) {
        try (BrowserContext context = browser.newContext(options.setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(file.toUri().toString());
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing but maps and tables is wider than the screen")
                    .isEqualTo(true);
        }
    }
}
