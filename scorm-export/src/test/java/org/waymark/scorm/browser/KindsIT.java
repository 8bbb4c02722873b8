package org.waymark.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.scorm.browser.Eventually.eventually;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A course with one of every kind of activity and question, in two languages as far as it is translated, in two parts. */
class KindsIT {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final List<String> ACTIVITIES = List.of(
            "Read",
            "Two at the counter",
            "The kettle hums",
            "Seven questions",
            "At the door",
            "Before we meet",
            "Think back",
            "Pause",
            "What helps?",
            "Pour for somebody",
            "Fresh air");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private Lms lms;

    @BeforeEach
    void open() throws IOException {
        Path catalogue = TestCourse.folder().resolveSibling("kinds-catalogue");
        lms = new Lms(TestCourse.of(catalogue, "every-kind").export(folder).file(), folder.resolve("records"), "");
    }

    @AfterEach
    void close() throws IOException {
        lms.close();
    }

    private Learner alex(BrowserContext device) {
        return Learner.opens(device, lms.address("alex"));
    }

    private static Locator form(Learner learner, String question) {
        return learner.form("question/alone/questions/" + question);
    }

    private static void check(Locator form) {
        form.locator("button[type=submit]").click();
    }

    private static String verdict(Locator form) {
        return form.locator(".verdict").innerText();
    }

    private static void answerAllRightly(Learner learner) {
        learner.goTo("Seven questions");
        Locator first = form(learner, "first");
        first.getByLabel("Would you like tea?").check();
        check(first);
        Locator helps = form(learner, "helps");
        helps.getByLabel("A chair").check();
        helps.getByLabel("Time").check();
        check(helps);
        Locator hot = form(learner, "hot");
        hot.getByLabel("False").check();
        check(hot);
        Locator order = form(learner, "order");
        for (int place = 0; place < 3; place++) {
            Locator item = order.locator(".order > li")
                    .filter(new Locator.FilterOptions()
                            .setHasText(List.of("Fill the kettle", "Switch it on", "Pour")
                                    .get(place)));
            for (int i = 0; i < 3; i++) {
                if (!order.locator(".order > li").nth(place).innerText().equals(item.innerText())) {
                    item.locator(".up").click();
                }
            }
        }
        check(order);
        Locator where = form(learner, "where");
        where.getByLabel("kettle").selectOption("water");
        where.getByLabel("pot").selectOption("tea");
        where.getByLabel("cup").selectOption("tea");
        check(where);
        Locator poured = form(learner, "poured");
        poured.locator("input").fill("A cup of  TEA.");
        check(poured);
        Locator like = form(learner, "like");
        like.getByLabel("A little").check();
        check(like);
    }

    @Test
    void everyKindOfAnswerIsToldToTheLmsAsItsKindAsks() throws Exception {
        Learner learner = alex(CHROMIUM.device());
        answerAllRightly(learner);

        assertThat(verdict(form(learner, "order"))).isEqualTo("Yes, that order fits.");
        assertThat(verdict(form(learner, "where"))).isEqualTo("Yes, they belong together like that.");
        assertThat(verdict(form(learner, "poured"))).isEqualTo("Yes, that fits.");
        assertThat(verdict(form(learner, "like"))).contains("Nothing here is right or wrong");
        assertThat(form(learner, "like").locator(".afterwards").innerText()).isEqualTo("There is coffee too.");
        assertThat(learner.lmsProblems()).isEmpty();
        List<?> calls = learner.lmsCalls();
        assertThat(types(calls))
                .containsExactly("choice", "choice", "true-false", "sequencing", "matching", "fill-in", "likert");
        assertThat(set(calls, "student_response"))
                .containsExactly("b", "a,b", "f", "a,b,c", "a.d,b.e,c.e", "A cup of  TEA.", "b");
        assertThat(set(calls, "result"))
                .containsExactly("correct", "correct", "correct", "correct", "correct", "correct", "neutral");
        assertThat(set(calls, "correct_responses.0.pattern"))
                .containsExactly("b", "a,b", "f", "a,b,c", "a.d,b.e,c.e", "tea");
        eventually(
                "six of the seven that count are right",
                () -> "86".equals(lms.record("alex").get("cmi.core.score.raw")));
    }

    private static List<String> types(List<?> calls) {
        return set(calls, "type");
    }

    /** What was set of each interaction, in order. */
    private static List<String> set(List<?> calls, String element) {
        return calls.stream()
                .map(String::valueOf)
                .filter(call -> call.matches(
                        "LMSSetValue \\| cmi\\.interactions\\.\\d+\\." + element.replace(".", "\\.") + " \\| .*"))
                .map(call -> call.replaceFirst("^LMSSetValue \\| [^|]* \\| (.*) \\| [^|]* \\| [^|]*$", "$1"))
                .toList();
    }

    @Test
    void answersOfEveryKindAreThereOnAnotherDevice() throws Exception {
        Learner first = alex(CHROMIUM.device());
        answerAllRightly(first);
        first.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        Learner again = alex(CHROMIUM.device());

        for (String question : List.of("first", "helps", "hot", "order", "where", "poured")) {
            assertThat(verdict(form(again, question))).as(question).startsWith("Yes, ");
        }
        assertThat(form(again, "order").locator(".order > li .words").allInnerTexts())
                .containsExactly("Fill the kettle", "Switch it on", "Pour");
        assertThat(form(again, "poured").locator("input").inputValue()).isEqualTo("A cup of  TEA.");
        assertThat(form(again, "like").getByLabel("A little").isChecked()).isTrue();
    }

    @Test
    void whatIsOutOfPlaceIsMarkedAndWhatIsMissingIsAskedFor() {
        Learner learner = alex(CHROMIUM.device()).goTo("Seven questions");
        check(form(learner, "where"));
        assertThat(verdict(form(learner, "where"))).isEqualTo("Choose something for each of them first.");
        check(form(learner, "poured"));
        assertThat(verdict(form(learner, "poured"))).isEqualTo("Write something first.");
        form(learner, "poured").locator("input").fill("Milk");
        check(form(learner, "poured"));
        assertThat(form(learner, "poured").innerText())
                .contains("Have a look at the pot.")
                .doesNotContain("That is it.");
        check(form(learner, "order"));
        assertThat(verdict(form(learner, "order"))).startsWith("Not quite.");
        assertThat(form(learner, "order").locator(".feedback:visible").count()).isPositive();
    }

    @Test
    void orderIsPutByKeyboardAndEachMoveIsSaid() {
        Learner learner = alex(CHROMIUM.device()).goTo("Seven questions");
        Locator order = form(learner, "order");
        String second = order.locator(".order > li .words").nth(1).innerText();
        order.locator(".order > li").nth(1).locator(".up").focus();
        learner.page().keyboard().press("Enter");

        assertThat(order.locator(".order > li .words").first().innerText()).isEqualTo(second);
        assertThat(order.locator(".moved").innerText()).isEqualTo(second + " is now in place 1 of 3.");
        learner.page().keyboard().press("Space");
        assertThat(order.locator(".moved").innerText()).isEqualTo(second + " is first already.");
    }

    private static void choose(Learner learner, String scene, String way) {
        Locator form = learner.at(".scene[data-scene=" + scene + "] form");
        form.getByLabel(way).check();
        check(form);
    }

    private static List<String> scenes(Learner learner) {
        return learner.at(".activity.current .scene:visible").all().stream()
                .map(scene -> scene.getAttribute("data-scene"))
                .toList();
    }

    @Test
    void aScenarioIsWalkedAgainAnotherWayAndTheWayIsThereNextTime() throws Exception {
        Learner learner = alex(CHROMIUM.device()).goTo("At the door");
        assertThat(scenes(learner)).containsExactly("start");
        choose(learner, "start", "Wait");
        choose(learner, "outside", "Go home");
        assertThat(scenes(learner)).containsExactly("start", "outside", "home");
        assertThat(learner.at(".walk-end:visible").innerText()).contains("You saw 3 of 4 scenes");

        learner.at(".walk-end .again").click();
        assertThat(scenes(learner)).containsExactly("start");
        choose(learner, "start", "Wait");
        choose(learner, "outside", "Look at the rain");
        assertThat(scenes(learner)).containsExactly("start", "outside");
        choose(learner, "outside", "Start again");
        assertThat(scenes(learner)).containsExactly("start");
        choose(learner, "start", "Wait");
        assertThat(learner.at(".scene[data-scene=outside] input:checked").count())
                .isZero();
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        Learner again = alex(CHROMIUM.device());

        assertThat(scenes(again)).containsExactly("start", "outside");
        assertThat(again.at(".scene[data-scene=start]").getByLabel("Wait").isChecked())
                .isTrue();
        choose(again, "outside", "Ask her in");
        assertThat(scenes(again)).containsExactly("start", "outside", "inside");
        assertThat(again.lmsProblems()).isEmpty();
    }

    @Test
    void ticksAreKeptWithThePlaceAndAreNoInteraction() throws Exception {
        Learner learner = alex(CHROMIUM.device()).goTo("Before we meet");
        learner.at(".activity.current").getByLabel("Find two cups").check();
        learner.at(".activity.current").getByLabel("Two chairs").check();
        learner.at(".activity.current").getByLabel("Two chairs").uncheck();
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        Learner again = alex(CHROMIUM.device());

        assertThat(again.at(".activity.current").getByLabel("Find two cups").isChecked())
                .isTrue();
        assertThat(again.at(".activity.current").getByLabel("Two chairs").isChecked())
                .isFalse();
        assertThat(types(again.lmsCalls())).isEmpty();
    }

    @Test
    void takingPartIsSaidByTheLearnerAndGoingOnSaysNothing() {
        Learner learner = alex(CHROMIUM.device()).goTo("What helps?");
        learner.next().goTo("What helps?");
        assertThat(learner.at("#contents li.done").count()).isZero();
        learner.at(".activity.current .took-part").click();

        assertThat(learner.at(".activity.current .took").innerText()).isEqualTo("You said that you took part.");
        assertThat(learner.at("#contents li.done").count()).isEqualTo(1);
    }

    @Test
    void aContentNoteStandsBeforeWhatItWarnsOfAndThereIsAWayPast() {
        Learner learner = alex(CHROMIUM.device()).start();
        assertThat(learner.at(".activity.current").innerText())
                .contains("this page mentions a burnt hand")
                .doesNotContain("Amina burnt her hand");
        learner.at(".activity.current .go-past").click();
        assertThat(learner.shows()).isEqualTo("Two at the counter");
        assertThat(learner.at("#contents li.done").count()).isEqualTo(1);

        Learner other = Learner.opens(CHROMIUM.device(), lms.address("kim")).start();
        other.at(".activity.current .read-on").click();
        assertThat(other.at(".activity.current").innerText()).contains("Amina burnt her hand");
    }

    @Test
    void anotherLanguageIsAButtonAwayAndNothingIsLost() throws Exception {
        BrowserContext device = CHROMIUM.device();
        Learner learner = alex(device).goTo("Seven questions");
        form(learner, "first").getByLabel("Sit down").check();
        check(form(learner, "first"));
        form(learner, "poured").locator("input").fill("half a w");
        learner.at("[data-speaks='1']").click();

        assertThat(learner.shows()).isEqualTo("Saith cwestiwn");
        assertThat(learner.frame().evaluate("document.documentElement.lang")).isEqualTo("cy");
        assertThat(form(learner, "first").getByLabel("Eisteddwch").isChecked()).isTrue();
        assertThat(verdict(form(learner, "first"))).startsWith("Efallai bod ateb arall");
        assertThat(form(learner, "poured").locator("input").inputValue()).isEqualTo("half a w");
        assertThat(form(learner, "where").locator("option").allInnerTexts())
                .contains("dŵr", "te")
                .doesNotContain("water");
        form(learner, "poured").locator("input").fill("Paned o de");
        check(form(learner, "poured"));
        assertThat(verdict(form(learner, "poured"))).isEqualTo("Ydy, mae hwnna'n addas.");
        assertThat(learner.at("#next").innerText()).isEqualTo("Nesaf: At the door");

        learner.next();
        assertThat(learner.at(".activity.current").innerText()).contains("Nid yw'r dudalen hon wedi'i chyfieithu eto");
        assertThat(learner.at(".activity.current h3 [lang]").getAttribute("lang"))
                .isEqualTo("en-GB");
        learner.closesTheTab();
        eventually("the session is closed", () -> lms.record("alex").closed());

        Learner again = alex(device);
        assertThat(again.notice()).isEqualTo("Croeso'n ôl. Dyma lle'r oeddech chi.");
        again.at("[data-speaks='0']").click();
        assertThat(again.notice()).isEqualTo("Welcome back. This is where you were.");
    }

    @Test
    void axeFindsNothingOnAnyKindOfPageInEitherLanguageAndNothingIsCutOff() {
        List<String> found = new ArrayList<>();
        for (int width : new int[] {1280, 320}) {
            Page page = CHROMIUM.device(new Browser.NewContextOptions().setViewportSize(width, 800))
                    .newPage();
            page.navigate(lms.course());
            page.locator("#start:enabled").waitFor();
            for (String activity : ACTIVITIES) {
                go(page, activity);
                for (int i = 0; i < 2; i++) {
                    if (i == 1) {
                        page.locator(".activity.current .read-on:visible").all().forEach(Locator::click);
                        page.locator(".activity.current form:visible button[type=submit]")
                                .all()
                                .forEach(Locator::click);
                        page.locator("[data-speaks='1']").click();
                    }
                    page.evaluate("scrollTo(0, 0)");
                    new AxeBuilder(page)
                            .withTags(WCAG)
                            .setLegacyMode(true)
                            .analyze()
                            .getViolations()
                            .forEach(rule -> found.add(width + " " + activity + ": " + rule.getId() + " "
                                    + rule.getNodes().stream()
                                            .map(CheckedNode::getHtml)
                                            .limit(2)
                                            .toList()));
                    if (!(Boolean) page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
                        found.add(width + " " + activity + " is too wide");
                    }
                }
                page.locator("[data-speaks='0']").click();
            }
        }
        assertThat(found).isEmpty();
    }

    private static void go(Page page, String activity) {
        page.locator(".tools [data-panel=contents]").click();
        page.locator("#contents a")
                .filter(new Locator.FilterOptions().setHasText(activity))
                .first()
                .click();
    }

    @Test
    void helpAndABreakAreInReachInTheMiddleOfALongPageAndLeaveRoomToRead() {
        for (int[] screen : new int[][] {{1280, 800}, {320, 640}, {320, 256}}) {
            Page page = CHROMIUM.device(new Browser.NewContextOptions().setViewportSize(screen[0], screen[1]))
                    .newPage();
            page.navigate(lms.course());
            page.locator("#start:enabled").waitFor();
            go(page, "Seven questions");
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)");
            for (String panel : List.of("support", "break")) {
                assertThat((Boolean) page.evaluate(
                                "panel => { const box = document.querySelector(`.tools [data-panel=${panel}]`).getBoundingClientRect();"
                                        + " return box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth && box.height >= 24; }",
                                panel))
                        .as(panel)
                        .isTrue();
            }
            double share = ((Number) page.evaluate("document.querySelector('.tools').offsetHeight / innerHeight"))
                    .doubleValue();
            assertThat(share)
                    .as("share of a screen of %d by %d", screen[0], screen[1])
                    .isLessThan(0.16);
        }
    }

    @Test
    void onPaperItIsAWorkbookThatGivesNoAnswersAway() {
        Page page = CHROMIUM.device().newPage();
        page.navigate(lms.course());
        page.locator("#start:enabled").waitFor();
        go(page, "Seven questions");
        page.locator(".activity.current").getByLabel("Sit down").check();
        page.locator(".activity.current form")
                .first()
                .locator("button[type=submit]")
                .click();
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        String paper = page.locator("body").innerText();
        assertThat(paper)
                .contains("Two at the counter", "\"After you,\" says Amina.", "In which order?", "Think back")
                .doesNotContain(
                        "They may want to stand",
                        "Another answer may fit",
                        "Check my answer",
                        "Take a break",
                        "Pour for somebody");
        assertThat(page.locator("form .rule:visible").count() > 0
                        && page.locator(".reflection .rules").isVisible())
                .isTrue();
    }

    @Test
    void onceLoadedItNeedsNoNetwork() {
        BrowserContext device = CHROMIUM.device();
        Page page = device.newPage();
        page.navigate(lms.course());
        page.locator("#start:enabled").waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        device.setOffline(true);
        for (String activity : ACTIVITIES) {
            go(page, activity);
            assertThat(page.locator(".activity.current h3").innerText()).isEqualTo(activity);
        }
        assertThat(page.evaluate("[...document.images].filter((image) => !image.naturalWidth).length"))
                .isEqualTo(0);
    }

    @Test
    void comfortIsRememberedAndWhereNothingCanBeKeptItLastsForTheVisit() {
        BrowserContext device = CHROMIUM.device();
        device.addInitScript(
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });");
        Page page = device.newPage();
        page.navigate(lms.course());
        page.locator("#start:enabled").waitFor();
        page.locator(".tools [data-panel=comfort]").click();
        for (Map.Entry<String, String> choice : Map.of(
                        "ruler",
                        "on",
                        "motion",
                        "none",
                        "size",
                        "3",
                        "colours",
                        "dark",
                        "letters",
                        "dyslexia",
                        "spacing",
                        "wide")
                .entrySet()) {
            page.locator("#comfort [name=" + choice.getKey() + "][value='" + choice.getValue() + "']")
                    .check();
        }
        page.locator("#comfort .close").click();
        go(page, "Read");
        page.locator(".activity.current .read-on").click();

        assertThat(page.locator("#ruler").isVisible()).isTrue();
        page.locator(".activity.current canvas[role=img]:visible").waitFor();
        assertThat(page.locator(".activity.current canvas:visible").getAttribute("aria-label"))
                .isEqualTo("A drawing that moves");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(23, 27, 26)");
    }
}
