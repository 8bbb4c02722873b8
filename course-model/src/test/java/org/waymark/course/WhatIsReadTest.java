package org.waymark.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;

/** What becomes of what an author wrote, where nothing is wrong. */
class WhatIsReadTest {

    private static final String QUIZ = "modules/kettle/which-answer.md";

    @TempDir
    private Path scratch = Path.of("");

    @Test
    void everyKindOfFile() throws IOException {
        Catalogue catalogue = read("sound-with-everything");
        assertThat(catalogue.title()).isEqualTo("Training for a kind kitchen");
        assertThat(catalogue.support()).extracting(SupportContact::link).containsExactly(Optional.of("tel:116123"));
        assertThat(catalogue.frameworks()).extracting(Framework::id).containsExactly("gifts", "kindness");
        Course tea = catalogue.course("a-cup-of-tea").orElseThrow();
        assertThat(tea.length()).isEqualTo(Duration.ofMinutes(15));
        assertThat(tea.cohort()).contains(new Cohort(4, 12));
        Course coffee = catalogue.course("a-cup-of-coffee").orElseThrow();
        assertThat(coffee.modules()).extracting(ModuleUse::module).containsExactly("kettle");
        assertThat(coffee.audience()).isEqualTo("Anyone");
        assertThat(catalogue.modulesOf(tea)).extracting(CourseModule::id).containsExactly("kettle", "biscuits");
        assertThat(catalogue.pathways().get(0).steps()).hasSize(2);
        assertThat(catalogue.crosswalks().get(0).links()).hasSize(1);
        assertThat(catalogue.translations().get(0).language()).isEqualTo("cy");
        assertThat(catalogue.translations().get(0).modules()).containsOnlyKeys("kettle", "biscuits");
    }

    @Test
    void aPageWithoutItsCommentsAndItsFacilitatorsNote() throws IOException {
        Activity page = activity(read("sound-with-everything"), "welcome");
        assertThat(page.parts()).hasSize(1);
        String text = ((Prose) page.parts().get(0)).markdown();
        assertThat(text)
                .contains("Somebody is at the door", "| blue | *Amina* |", "1. Ask\n2. Wait")
                .doesNotContain("<!--", "a note", ":::", "Let them sit first");
        assertThat(page.heading().facilitator()).extracting(Prose::markdown).containsExactly("Let them sit first.");
        assertThat(page.heading().contentNote()).contains("mentions rain");
    }

    @Test
    void aVariantOfACourseWithParts() throws IOException {
        Course coffee = read("variant-of-parts").course("a-cup-of-coffee").orElseThrow();
        assertThat(coffee.parts()).extracting(CoursePart::title).containsExactly("Day 1", "Day 2");
        assertThat(coffee.modulesIn(coffee.parts().get(0)))
                .extracting(ModuleUse::module)
                .containsExactly("kettle", "cups");
        assertThat(coffee.modulesIn(coffee.parts().get(1)))
                .extracting(ModuleUse::module)
                .containsExactly("spoons");
    }

    @Test
    void theWordsOfACourseInAnotherLanguage() throws IOException {
        Translation welsh = read("translation-of-parts-sound").translations().get(0);
        assertThat(welsh.courses().get("a-cup-of-tea"))
                .isEqualTo(new Translation.CourseWords(
                        "Paned o de",
                        "Chwarter awr.",
                        "Unrhyw un",
                        List.of("Mae cwpan gennych chi."),
                        "Does neb wedi ei ddarllen eto.",
                        List.of("Diwrnod 1", "Diwrnod 2")));
    }

    @Test
    void questionsWithTheirChoicesAndFeedback() throws IOException {
        List<Question> questions = activity(read("sound"), "which-answer").questions();
        assertThat(questions).extracting(Question::id).containsExactly("what-to-say", "in-the-cup");
        assertThat(questions.get(1)).isInstanceOf(Question.Several.class);
        Question.One first = (Question.One) questions.get(0);
        assertThat(first.asks().markdown()).isEqualTo("What might you say?");
        assertThat(first.choices()).extracting(Choice::right).containsExactly(false, true);
        assertThat(first.choices().get(1).text().markdown()).isEqualTo("What would be easiest for you?");
        assertThat(first.choices().get(1).id()).isEqualTo("what-would-be-easiest-for-you");
        assertThat(first.choices().get(1).feedback().markdown()).isEqualTo("It leaves the choice with her.");
    }

    @Test
    void noneOfTheSignsThatMarkAChoice() throws IOException {
        for (String name : List.of(
                "quiz-right-in-other-marks",
                "quiz-right-and-wrong-signs",
                "quiz-check-box-with-a-space",
                "quiz-with-tabs")) {
            for (Question each : activity(read(name), "which-answer").questions()) {
                Question.Choosing question = (Question.Choosing) each;
                assertThat(question.choices())
                        .as(name)
                        .extracting(choice -> choice.text().markdown())
                        .containsExactly("Tea", "Coffee");
                assertThat(question.choices())
                        .as(name)
                        .extracting(Choice::right)
                        .containsExactly(true, false);
            }
        }
    }

    @Test
    void differentIdsForQuestionsOfTheSameWords() throws IOException {
        assertThat(activity(read("quiz-without-ids"), "which-answer").questions())
                .extracting(Question::id)
                .containsExactly("what-now", "what-now-2");
    }

    @Test
    void severalParagraphsAndAListInAChoice() throws IOException {
        Question.One question = (Question.One) activity(read("quiz-choice-with-a-nested-list"), "which-answer")
                .questions()
                .get(0);
        assertThat(question.choices().get(0).text().markdown()).isEqualTo("Tea\n- with milk\n- without");
        assertThat(question.choices().get(0).feedback().markdown()).isEqualTo("Yes.");
    }

    @Test
    void everyKindOfQuestionFromTheShapeOfItsList() throws IOException {
        List<Question> questions =
                activity(read("sound-with-every-kind"), "which-answer").questions();
        Question.TrueFalse hot = (Question.TrueFalse) questions.get(0);
        assertThat(hot.holds()).isTrue();
        assertThat(hot.choices()).extracting(Choice::id).containsExactly("true", "false");
        Question.Order order = (Question.Order) questions.get(1);
        assertThat(order.itemIds()).containsExactly("fill-the-kettle", "switch-it-on", "pour");
        assertThat(order.shuffled())
                .containsExactlyInAnyOrderElementsOf(order.items())
                .isNotEqualTo(order.items());
        assertThat(order.afterwards().markdown()).isEqualTo("Any kettle will do.");
        Question.Match match = (Question.Match) questions.get(2);
        assertThat(match.itemIds()).containsExactly("kettle", "pot", "cup", "with-water", "with-tea");
        assertThat(match.pairs().get(1).right()).isEqualTo(match.pairs().get(2).right());
        Question.ShortAnswer poured = (Question.ShortAnswer) questions.get(3);
        assertThat(poured.accepted().get(0).words()).containsExactly("tea", "a cup of tea");
        assertThat(poured.otherwise().markdown()).isEqualTo("Have a look at the pot.");
        Question.Scale like = (Question.Scale) questions.get(4);
        assertThat(like.points()).extracting(Question.Point::value).containsExactly(1, 2, 3);
        assertThat(like.itemIds()).containsExactly("not-at-all", "point-2", "very-much");
        assertThat(questions).extracting(Question::counts).containsExactly(true, true, true, true, false);
    }

    @Test
    void wordsThatDifferInNothingThatMatters() {
        assertThat(Question.ShortAnswer.plain("  Une  CAFETI\u00c8RE. ")).isEqualTo("une cafetiere");
        assertThat(Question.ShortAnswer.plain("Cafetie\u0300re")).isEqualTo("cafetiere");
    }

    @Test
    void theScenesOfAScenarioAndWhereItsChoicesLead() throws IOException {
        Activity.Scenario scenario = (Activity.Scenario) activity(read("sound-with-every-kind"), "at-the-door");
        assertThat(scenario.scenes()).extracting(Scene::id).containsExactly("start", "outside", "she-left", "inside");
        Scene start = scenario.scenes().get(0);
        Scene outside = scenario.scenes().get(1);
        Question.Step door = start.step().orElseThrow();
        assertThat(door.choices())
                .extracting(choice -> choice.text().markdown())
                .containsExactly("Ask her in", "Wait");
        assertThat(door.counts()).isTrue();
        assertThat(scenario.after(start, door.ways().get(0)))
                .contains(scenario.scenes().get(3));
        assertThat(scenario.after(outside, outside.step().orElseThrow().ways().get(1)))
                .contains(scenario.scenes().get(2));
        assertThat(outside.step().orElseThrow().counts()).isFalse();
    }

    @Test
    void recordingsWithTheirCaptionsAndTranscripts() throws IOException {
        Catalogue catalogue = read("sound-with-every-kind");
        Recording film = (Recording) activity(catalogue, "watch").parts().get(1);
        assertThat(film.captions("en-GB").orElseThrow().file().path()).isEqualTo("media/pouring.vtt");
        assertThat(film.says()).startsWith("Two people at a counter");
        Recording humming = (Recording) activity(catalogue, "listen").parts().get(0);
        assertThat(humming.transcript().markdown()).endsWith("A voice: Nearly there.");
        assertThat(humming.transcript().place().line()).isEqualTo(9);
        assertThat(catalogue.module("kettle").orElseThrow().media())
                .extracting(MediaFile::path)
                .containsExactly("media/humming.mp3", "media/kettle.png", "media/pouring.mp4", "media/pouring.vtt");
    }

    @Test
    void listsToTickUnderTheirHeadings() throws IOException {
        assertThat(activity(read("sound-with-every-kind"), "before-we-meet").tickLists())
                .extracting(TickList::id)
                .containsExactly("in-the-kitchen", "at-the-table");
    }

    @Test
    void thePartsOfACourseAndItsSessions() throws IOException {
        Catalogue catalogue = read("sound-with-every-kind");
        Course course = catalogue.course("a-cup-of-tea").orElseThrow();
        assertThat(course.parts()).extracting(CoursePart::title).containsExactly("Day 1: alone", "Day 2: together");
        assertThat(course.modulesIn(course.parts().get(0)))
                .extracting(ModuleUse::module)
                .containsExactly("kettle", "biscuits");
        CourseModule together = catalogue.module("together").orElseThrow();
        assertThat(together.isSession()).isTrue();
        assertThat(together.materials()).containsExactly("Two cups for each pair");
    }

    @Test
    void theSameWhateverTheLineEnds() throws IOException {
        Catalogue unix = read("sound");
        Catalogue windows = read("text-with-bom-and-crlf");
        assertThat(windows.modules().stream().map(CourseModule::activities).toList())
                .isEqualTo(unix.modules().stream().map(CourseModule::activities).toList());
    }

    @Test
    void asMuchAsCanBeReadWhereSomethingIsWrong() throws IOException {
        Path folder = laidOut("quiz-no-right-answer");
        CatalogueReading reading = new CatalogueReader().read(folder);
        assertThat(reading.hasErrors()).isTrue();
        assertThat(activity(reading.catalogue().orElseThrow(), "which-answer").questions())
                .hasSize(1);
        Files.delete(folder.resolve(QUIZ));
        assertThat(new CatalogueReader().read(folder).catalogue().orElseThrow().modules())
                .hasSize(2);
    }

    private static Activity activity(Catalogue catalogue, String id) {
        return catalogue.module("kettle").orElseThrow().activities().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Catalogue read(String name) throws IOException {
        CatalogueReading reading = new CatalogueReader().read(laidOut(name));
        assertThat(reading.problems()).isEmpty();
        return reading.catalogue().orElseThrow();
    }

    private Path laidOut(String name) throws IOException {
        Path folder = Files.createDirectory(scratch.toRealPath().resolve(name));
        CaseFolder.named(name).layOut(folder);
        return folder;
    }
}
