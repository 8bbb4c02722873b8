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
