package org.waymark.scorm.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacilitatorGuideTest {

    @TempDir
    Path folder;

    private Printed guide;
    private Document page;

    @BeforeEach
    void print() throws IOException {
        guide = Printed.of("guide", folder);
        page = guide.page();
    }

    @Test
    void notesAreThereInFullBelowWhatLearnersSee() throws IOException {
        assertThat(page.expectFirst("#together\\/talk").select(".seen").text())
                .contains("Sit so that all can see each other.", "What helped you last time?");
        assertThat(page.expectFirst("#together\\/talk").select(".notes").text())
                .isEqualTo("Minutes 0 to 5. Wait, with your hands still. Somebody will speak.");
        assertThat(guide.words()).contains("Wait, with your hands still.", "Watch for who is not asked.");
    }

    @Test
    void aSessionHasATimetableFromMinuteToMinute() {
        assertThat(page.select("#together .timetable tbody tr").eachText())
                .containsExactly(
                        "0:00–0:15 What helps? Talk together 15 min",
                        "0:15–0:35 Pour for somebody Practise together 20 min",
                        "0:35–0:45 Fresh air Break 10 min");
    }

    @Test
    void daysCountFromWhenPeopleComeTogether() {
        assertThat(page.select("#glance .day").eachText())
                .containsExactly(
                        "Day 1: alone 31 min on their own When What How long on their own A cup of tea 31 min",
                        "Day 2: together 45 min together When What How long 0:00–0:45 Pouring for somebody 45 min");
    }

    @Test
    void whatPeopleDoOnTheirOwnIsSummedUp() {
        assertThat(page.select("#alone .done li").eachText()).hasSize(8).contains("Seven questions Think, 10 min");
        assertThat(page.select("#alone .seen")).isEmpty();
        assertThat(page.select("#alone .heavy").text()).contains("Read: mentions a burnt hand");
    }

    @Test
    void theContestedIsShownAsContested() {
        assertThat(page.select("#serves table").get(0).select("tbody tr").eachText())
                .containsExactly("Some values (contested) introduces Mutuality; Honesty (contested)");
        assertThat(page.select("#contested .contest").eachText())
                .containsExactly(
                        "The list as a whole Some values A third reader: Lists end too soon.",
                        "Honesty Some values A careful reader: Not everything has to be said. The course takes up: Mutuality");
    }

    @Test
    void theCoverSaysThatItIsADraftAndThatNobodyIsRecordedAsItsMaker() {
        assertThat(page.select(".cover").text())
                .contains("This course is a draft.", "Who made this course is not recorded.", "2 to 6 people together");
    }

    @Test
    void materialsAreListedBeforeTheSessionAndByDay() {
        assertThat(page.select("#together .prepare li").eachText()).containsExactly("A kettle");
        assertThat(page.select("#materials").text()).contains("Day 2: together Pouring for somebody A kettle");
    }

    @Test
    void creditsNameLicencesAndPictures() {
        assertThat(page.select("#credits").text())
                .contains("Licence of the text: CC0-1.0.", "media/door.png in A cup of tea: A. Person, CC0-1.0.");
    }
}
