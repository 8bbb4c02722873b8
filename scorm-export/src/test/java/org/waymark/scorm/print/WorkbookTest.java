package org.waymark.scorm.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.course.Activity;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.format.Unit;

class WorkbookTest {

    @TempDir
    Path folder;

    private Printed workbook;
    private Document page;

    @BeforeEach
    void print() throws IOException {
        workbook = Printed.of("workbook", folder);
        page = workbook.page();
    }

    @Test
    void theTestsSeeEveryKindOfActivity() throws IOException {
        Set<Activity.Kind> kinds = Printed.course().catalogue().modules().stream()
                .flatMap(module -> module.activities().stream())
                .map(Activity::kind)
                .collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder(Activity.Kind.values());
    }

    @Test
    void everyActivityIsThereInOrderInBothFiles() throws IOException {
        List<String> titles = Printed.course().catalogue().modules().stream()
                .flatMap(module -> module.activities().stream())
                .map(Activity::title)
                .toList();

        assertThat(page.select("section.activity > h3").eachText()).containsExactlyElementsOf(titles);
        String words = workbook.words();
        int at = 0;
        for (String title : titles) {
            int next = words.indexOf(title, at);
            assertThat(next).as(title + " after " + at).isGreaterThanOrEqualTo(at);
            at = next;
        }
    }

    @Test
    void nothingThatAFacilitatorIsToldIsInIt() throws IOException {
        assertThat(workbook.everything())
                .doesNotContain("with your hands still")
                .doesNotContain("somebody will speak")
                .doesNotContain("watch for who is not asked");
    }

    @Test
    void everyKindOfQuestionCanBeAnsweredWithAPen() {
        List<Element> questions = page.select("#alone\\/questions .question");

        assertThat(questions).hasSize(7);
        assertThat(questions.get(0).select(".pen .box")).hasSize(2);
        assertThat(questions.get(1).select(".hint").text()).isEqualTo("Tick all that fit.");
        assertThat(questions.get(2).select(".hint").text()).isEqualTo("Is it true? Tick one.");
        assertThat(questions.get(3).select(".pen .blank")).hasSize(3);
        assertThat(questions.get(4).select(".pen .blank")).hasSize(3);
        assertThat(questions.get(4).select(".letters li").eachText()).containsExactly("A tea", "B water");
        assertThat(questions.get(5).select(".rule")).hasSize(1);
        assertThat(questions.get(6).select(".scale.n3 .point").eachText()).containsExactly("1", "2", "3");
    }

    @Test
    void thingsToPutInOrderAreNotInTheRightOne() {
        assertThat(page.select("#alone\\/questions .question:nth-of-type(4) .pen li")
                        .eachText())
                .hasSize(3)
                .isNotEqualTo(List.of("Fill the kettle", "Switch it on", "Pour"));
    }

    @Test
    void whatFitsIsSaidAtTheEndAndNotBesideTheQuestion() {
        assertThat(page.select("article").text()).doesNotContain("This asks.").doesNotContain("fits less well");
        assertThat(page.select("#answers").text()).contains("This asks.", "B Would you like tea? – ✓ fits");
        assertThat(page.select("#answers .answer").size())
                .as("a scale without words afterwards needs no answer; this one has some")
                .isEqualTo(9);
    }

    @Test
    void whatComesBackForAMatchNamesTheLetterThatStandsBesideTheRightHalf() {
        Element match = page.select("#alone\\/questions .question").get(4);
        String water = match.select(".letters li").stream()
                .filter(item -> item.text().endsWith("water"))
                .findFirst()
                .orElseThrow()
                .select(".letter")
                .text();

        String back = match.id().replace("question/", "answer/");

        assertThat(page.expectFirst("[id=" + back + "]").select("li").get(0).text())
                .isEqualTo(water + " kettle – water");
    }

    @Test
    void choicesInAScenarioLeadToScenesThatAreThere() {
        Element scenario = page.expectFirst("#alone\\/at-the-door");

        assertThat(scenario.select("h4.scene .number").eachText())
                .containsExactly("Scene 1", "Scene 2", "Scene 3", "Scene 4");
        assertThat(scenario.select("a.scene").eachText())
                .containsExactly(
                        "go to scene 4",
                        "go to scene 2",
                        "go to scene 4",
                        "go to scene 2",
                        "go to scene 1",
                        "go to scene 3");
        scenario.select("a.scene")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void contentNotesComeBeforeWhatTheyWarnOf() throws IOException {
        assertThat(page.select("#alone .heavy").text()).contains("Read: mentions a burnt hand");
        String words = workbook.words();
        assertThat(words.indexOf("Content note: mentions a burnt hand"))
                .isPositive()
                .isLessThan(words.indexOf("Amina burnt her hand"));
    }

    @Test
    void reflectionsHaveLinesAndDiscussionsHaveNone() {
        assertThat(page.expectFirst("#alone\\/think-back").select(".rule")).hasSize(6);
        assertThat(page.expectFirst("#together\\/talk").select(".rule")).isEmpty();
        assertThat(page.select("#together .own .rule")).hasSize(8);
    }

    @Test
    void picturesAndStyleAreWithinTheFileAndNothingElseIsAskedFor() {
        assertThat(page.select("img"))
                .hasSize(2)
                .allMatch(image -> image.attr("src").startsWith("data:image/"));
        assertThat(page.select("link, script, iframe, video, audio")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void someoneToTalkToIsInsideTheCoverAndAtEveryFoot() throws IOException {
        assertThat(page.select("#support .contacts").text())
                .contains("Call 000, any time", "Write, and they write back");
        assertThat(workbook.words().split("Somebody: Call 000, any time", -1)).hasSizeGreaterThan(8);
    }

    @Test
    void everyLinkWithinItLeadsSomewhere() {
        assertThat(page.select("a[href^=#]"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void aModuleByItselfHasNoLinksToWhatIsNotInIt() throws IOException {
        ExportOrder order = new ExportOrder(List.of(new ExportOrder.Item(new Workbook(), Unit.MODULE)));
        List<ExportedPackage> written = Printed.course().export(folder.resolve("modules"), order);

        assertThat(written)
                .extracting(each -> each.file().getFileName().toString())
                .containsExactly(
                        "alone-workbook.html", "alone-workbook.pdf", "together-workbook.html", "together-workbook.pdf");
        Document together = new Printed(written.get(2).file(), written.get(3).file()).page();
        assertThat(together.select("article")).hasSize(1);
        assertThat(together.text()).contains("Go back to the kettle");
        assertThat(together.select("article .prose a")).isEmpty();
    }

    @Test
    void theBillOfMaterialsNamesTheLettersOfThePdfAndNoPlayer() throws IOException {
        String bill = Files.readString(Path.of(workbook.pdf() + ".cdx.json"));

        assertThat(bill).contains("Atkinson Hyperlegible Next", "OFL-1.1").doesNotContain("waymark-player");
    }
}
