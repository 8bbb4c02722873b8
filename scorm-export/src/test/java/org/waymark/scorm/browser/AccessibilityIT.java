package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Axe's rules for WCAG 2.0 to 2.2, A and AA, on every page at every step, in every colour; and that nothing is lost on a narrow screen or in large letters. */
class AccessibilityIT {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** The rule of those above that other colours may break. */
    private static final List<String> CONTRAST = List.of("color-contrast");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private Lms lms;
    private final List<String> found = new ArrayList<>();

    /** What is looked at in every state. */
    private interface Look {
        void at(Page page, String state);
    }

    @BeforeEach
    void open() throws IOException {
        lms = new Lms(TestCourse.small().export(folder).file(), folder.resolve("records"), "");
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
    }

    @Test
    void axeFindsNothingInAnyStateInLightDarkOrSoftColours() {
        Page page = page(new Browser.NewContextOptions().setViewportSize(1280, 800));
        everyState(page, (each, state) -> {
            each.evaluate("scrollTo(0, 0)");
            for (String colours : List.of("light", "dark", "soft")) {
                each.evaluate("colours => { document.documentElement.dataset.colours = colours; }", colours);
                axe(
                        state + " in " + colours,
                        colours.equals("light")
                                ? new AxeBuilder(each).withTags(WCAG)
                                : new AxeBuilder(each).withRules(CONTRAST));
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void axeFindsNothingAndNothingIsCutOffAt320PixelsInTheLargestLettersWithTheWidestSpaces() {
        Page page = page(new Browser.NewContextOptions().setViewportSize(320, 640));
        page.evaluate("Object.assign(document.documentElement.dataset, { size: '3', spacing: 'wide' })");
        everyState(page, (each, state) -> {
            axe(each, state + " at 320 px");
            fits(each, state + " at 320 px");
        });
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsCutOffAt320PixelsInAnyLetters() {
        Page page = page(new Browser.NewContextOptions().setViewportSize(320, 640));
        everyState(page, (each, state) -> {
            for (String letters : List.of("standard", "legible", "dyslexia")) {
                each.evaluate("letters => { document.documentElement.dataset.letters = letters; }", letters);
                fits(each, state + " in " + letters + " letters");
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsCutOffAtTwiceTheSize() {
        Page page =
                page(new Browser.NewContextOptions().setViewportSize(640, 400).setDeviceScaleFactor(2));
        everyState(page, AccessibilityIT.this::fits);
        assertThat(found).isEmpty();
    }

    @Test
    void axeFindsNothingOnADeviceInTheDark() {
        Page page = page(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        axe(page, "cover");
        page.locator("#start").click();
        axe(page, "page");
        page.locator("#next").click();
        answer(page, "Leave the room");
        axe(page, "answered");
        assertThat(found).isEmpty();
    }

    @Test
    void axeFindsNothingInForcedColoursAndWhatIsChosenOrInFocusIsSeenByMoreThanAColour() {
        Page page = page(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
        everyState(page, (each, state) -> {
            axe(each, state + " in forced colours");
            Object unseen = each.evaluate(
                    "() => { const button = [...document.querySelectorAll('button.main')]"
                            + ".find((one) => one.checkVisibility()); if (!button) return '';"
                            + " const look = getComputedStyle(button);"
                            + " return parseFloat(look.borderTopWidth) > 0 && look.borderTopStyle !== 'none' ? '' : button.outerHTML; }");
            if (!String.valueOf(unseen).isEmpty()) {
                found.add(state + ": a button without an edge: " + unseen);
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsCutOffWithTheWidestSpacesThatAReaderMaySet() {
        for (int width : new int[] {1280, 320}) {
            Page page = page(new Browser.NewContextOptions().setViewportSize(width, 640));
            // WCAG 2.2, 1.4.12: text spacing.
            page.evaluate(
                    "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
                    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
                            + " word-spacing: .16em !important; } p { margin-bottom: 2em !important; }");
            everyState(page, (each, state) -> {
                fits(each, state + " with wide spaces at " + width);
                Object cut = each.evaluate("() => [...document.querySelectorAll('body *')]"
                        + ".filter((one) => one.checkVisibility() && !one.matches('textarea, .visually-hidden')"
                        + " && /hidden|clip/.test(getComputedStyle(one).overflowY)"
                        + " && one.clientHeight > 1 && one.scrollHeight > one.clientHeight + 1)"
                        + ".map((one) => one.outerHTML.slice(0, 90)).join(' | ')");
                if (!String.valueOf(cut).isEmpty()) {
                    found.add(state + " with wide spaces at " + width + ": cut off: " + cut);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothingMovesForWhomItShouldNot() {
        Page page = page(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        everyState(page, (each, state) -> {
            Object moving =
                    each.evaluate("() => document.getAnimations().length + (getComputedStyle(document.documentElement)"
                            + ".scrollBehavior === 'smooth' ? 1 : 0)");
            if (((Number) moving).intValue() > 0) {
                found.add(state + ": " + moving + " things move");
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void axeFindsNothingInThePlainTextThatIsThereWithoutScript() {
        for (int width : new int[] {1280, 320}) {
            Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(width, 800);
            var device = CHROMIUM.device(options);
            device.route("**/waymark.js", Route::abort);
            Page page = device.newPage();
            page.navigate(lms.course());
            for (Locator answers : page.locator("details.answers summary").all()) {
                answers.click();
            }
            for (String colours : List.of("light", "dark", "soft")) {
                page.evaluate("colours => { document.documentElement.dataset.colours = colours; }", colours);
                axe(page, "plain text in " + colours);
            }
            fits(page, "plain text");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whatALearnerChoosesForTheirEyesIsThereNextTime() {
        Page page = page(new Browser.NewContextOptions());
        page.locator(".tools [data-panel=comfort]").click();
        page.getByLabel("Largest").check();
        page.getByLabel("Soft").check();
        double size = fontSize(page);
        page.reload();
        page.locator("#start:enabled").waitFor();

        assertThat(fontSize(page)).isEqualTo(size).isGreaterThan(26);
        assertThat(page.evaluate("document.documentElement.dataset.colours")).isEqualTo("soft");
    }

    private static double fontSize(Page page) {
        return Double.parseDouble(
                String.valueOf(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")));
    }

    private Page page(Browser.NewContextOptions options) {
        Page page = CHROMIUM.device(options).newPage();
        page.navigate(lms.course());
        page.locator("#start:enabled").waitFor();
        return page;
    }

    /** Takes the course from its cover to its end, with every panel, and looks at each state on the way. */
    private void everyState(Page page, Look look) {
        look.at(page, "cover");
        page.locator("#start").click();
        for (String panel : List.of("contents", "comfort", "break", "support")) {
            page.locator(".tools [data-panel=" + panel + "]").click();
            look.at(page, "panel " + panel);
            page.locator("#" + panel + " .close").click();
        }
        look.at(page, "welcome");
        page.locator("#next").click();
        look.at(page, "questions, new");
        page.locator("form.question:visible button").first().click();
        look.at(page, "questions, nothing chosen");
        answer(page, "Leave the room");
        look.at(page, "questions, answered otherwise");
        answer(page, "Stay, and let");
        answer(page, "Say that it");
        look.at(page, "questions, answered");
        page.locator("#next").click();
        look.at(page, "break");
        page.locator("#next").click();
        look.at(page, "long page");
        page.locator("#next").click();
        look.at(page, "several, new");
        answer(page, "Everybody shares");
        look.at(page, "several, answered otherwise");
        answerAll(page, "Nobody has to speak", "You can leave", "When we end");
        look.at(page, "several, answered");
        page.locator("#next").click();
        page.locator("textarea:visible").first().fill("words");
        page.locator("textarea:visible").first().blur();
        look.at(page, "reflection");
        page.locator("#next").click();
        look.at(page, "optional page");
        page.locator(".tools [data-panel=contents]").click();
        page.locator("#contents a")
                .filter(new Locator.FilterOptions().setHasText("An extra question"))
                .click();
        look.at(page, "optional question");
        page.locator("#next").click();
        page.locator("#end-title:has-text('You have finished')").waitFor();
        look.at(page, "end, finished");
        page.evaluate("localStorage.clear()");
        Page fresh = page.context().newPage();
        fresh.setViewportSize(page.viewportSize().width, page.viewportSize().height);
        fresh.navigate(lms.course());
        fresh.locator("#start:enabled").waitFor();
        copyLook(page, fresh);
        fresh.locator(".tools [data-panel=contents]").click();
        fresh.locator("#contents a")
                .filter(new Locator.FilterOptions().setHasText("An extra question"))
                .click();
        fresh.locator("#next").click();
        fresh.locator("#end-title:has-text('You are at the end')").waitFor();
        look.at(fresh, "end, open");
    }

    private static void copyLook(Page from, Page to) {
        to.evaluate(
                "look => Object.assign(document.documentElement.dataset, look)",
                from.evaluate("({ ...document.documentElement.dataset })"));
    }

    private static void answerAll(Page page, String... choices) {
        page.locator("form.question:visible input:checked").uncheck();
        for (String choice : choices) {
            page.getByLabel(choice).check();
        }
        page.locator("form.question:visible button").click();
        assertThat(page.locator(".verdict:visible").innerText()).contains("Yes, those are");
    }

    private static void answer(Page page, String choice) {
        Locator form = page.locator("form.question:visible").filter(new Locator.FilterOptions().setHasText(choice));
        form.getByLabel(choice).check();
        form.locator("button").click();
    }

    private void axe(Page page, String state) {
        // What has just been scrolled under the bar at the top is no smaller target for that.
        page.evaluate("scrollTo(0, 0)");
        axe(state, new AxeBuilder(page).withTags(WCAG));
    }

    private void axe(String state, AxeBuilder rules) {
        // One document, no frames in it: axe may look at it in one go.
        List<Rule> violations = rules.setLegacyMode(true).analyze().getViolations();
        violations.forEach(rule -> found.add(state + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).collect(Collectors.joining(" | "))));
    }

    /** Notes what is wider than the screen. */
    private void fits(Page page, String state) {
        Object wide = page.evaluate("""
                () => {
                  const root = document.documentElement;
                  const panel = document.querySelector('dialog[open]');
                  const over = [];
                  if (root.scrollWidth > root.clientWidth) {
                    over.push(...[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1
                      && !e.closest('.table-scroll') && !e.closest('.skip')).map((e) => e.outerHTML.slice(0, 90)).slice(0, 3), 'page');
                  }
                  if (panel && panel.scrollWidth > panel.clientWidth) over.push('panel ' + panel.id);
                  for (const button of document.querySelectorAll('button')) {
                    if (button.checkVisibility() && button.scrollWidth > button.clientWidth + 1) over.push(button.outerHTML.slice(0, 90));
                  }
                  return over.join(' | ');
                }""");
        if (!String.valueOf(wide).isEmpty()) {
            found.add(state + " is too wide: " + wide);
        }
    }
}
