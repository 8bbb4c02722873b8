package org.waymark.course.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.core.Iris;
import org.waymark.core.Place;
import org.waymark.course.Catalogue;
import org.waymark.course.ElementRef;
import org.waymark.course.Framework;
import org.waymark.course.coverage.SmallCatalogue;
import org.waymark.course.writing.CsvReading;

class MoodleFrameworkTest {

    /** The first line of a framework that Moodle 4.5.6 exported. */
    private static final String MOODLES_HEADINGS =
            "\"Parent ID number\",\"ID number\",\"Short name\",\"Description\",\"Description format\",\"Scale values\","
                    + "\"Scale configuration\",\"Rule type (optional)\",\"Rule outcome (optional)\",\"Rule config (optional)\","
                    + "\"Cross-referenced competency ID numbers\",\"Exported ID (optional)\",\"Is framework\",\"Taxonomy\"\n";

    @Test
    void writesFourteenColumnsInMoodlesOrder() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        for (String csv : all(catalogue)) {
            List<List<String>> records = CsvReading.records(csv);
            assertThat(records.get(0))
                    .isEqualTo(CsvReading.records(MOODLES_HEADINGS).get(0));
            assertThat(records).allSatisfy(record -> assertThat(record).hasSize(14));
            assertThat(records).filteredOn(record -> record.get(12).equals("1")).hasSize(1);
        }
    }

    @Test
    void writesAsTheGoldenFilesHaveIt() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        MoodleFramework moodle = new MoodleFramework(catalogue, ElementLinks.of(catalogue));
        for (Framework framework : catalogue.frameworks()) {
            String name = framework.id() + "-moodle.csv";
            String written = moodle.alone(framework);
            assertThat(written).as(name).isEqualTo(SmallCatalogue.golden(name, written));
        }
        String together = moodle.together();
        assertThat(together).isEqualTo(SmallCatalogue.golden("all-frameworks-moodle.csv", together));
    }

    @Test
    void namesOnlyIdNumbersThatTheSameFileHas() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        int relations = 0;
        for (String csv : all(catalogue)) {
            List<List<String>> records = CsvReading.records(csv);
            Set<String> numbers = new HashSet<>();
            for (List<String> record : records.subList(1, records.size())) {
                assertThat(numbers.add(record.get(1))).as(record.get(1)).isTrue();
                assertThat(record.get(0).isEmpty() || numbers.contains(record.get(0)))
                        .isTrue();
            }
            for (List<String> record : records.subList(1, records.size())) {
                for (String other : record.get(10).isEmpty()
                        ? List.<String>of()
                        : List.of(record.get(10).split(","))) {
                    assertThat(numbers).contains(other);
                    relations++;
                }
            }
        }
        assertThat(relations)
                .as("one within values, and three in the file with all")
                .isEqualTo(4);
    }

    @Test
    void tellsInTheDescriptionWhoContestsWhat() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        String csv = new MoodleFramework(catalogue, ElementLinks.of(catalogue))
                .alone(catalogue.framework("duties").orElseThrow());
        assertThat(csv)
                .contains("<p><strong>Contested</strong> by: A letter, objection 5. Records should be few.</p>")
                .contains("Justice (concepts/justice)")
                .contains("1 training day for it. They are not course hours");
    }

    @Test
    void keepsIdNumbersApartAfterMoodleHasCutThem() {
        String framework = "a".repeat(80);
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String number = MoodleIdNumber.element(framework, "b".repeat(60) + i);
            assertThat(number.length()).isLessThanOrEqualTo(MoodleIdNumber.LONGEST);
            assertThat(numbers.add(number)).isTrue();
        }
        assertThat(MoodleIdNumber.element("values", "hope")).isEqualTo("values/hope");
        assertThat(MoodleIdNumber.framework(new Iris("https://example.org/" + "c".repeat(120)), "values"))
                .hasSize(100)
                .isEqualTo(MoodleIdNumber.framework(new Iris("https://example.org/" + "c".repeat(120)), "values"));
    }

    @Test
    void namesAPairOnceWhicheverWayItIsLinked() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        Place here = Place.wholeFile("here");
        ElementRef hope = new ElementRef("values", "hope", here);
        ElementRef safety = new ElementRef("values", "safety", here);
        ElementLinks links = new ElementLinks(List.of(
                new ElementLink(hope, safety, ElementLink.Meaning.SAME_AS),
                new ElementLink(safety, hope, ElementLink.Meaning.SAME_AS)));
        String csv = new MoodleFramework(catalogue, links)
                .alone(catalogue.framework("values").orElseThrow());
        assertThat(CsvReading.records(csv))
                .filteredOn(
                        record -> !record.get(10).isEmpty() && record.get(12).isEmpty())
                .filteredOn(record -> !record.get(10).startsWith("Cross"))
                .hasSize(1);
        assertThat(csv).contains("The same as: Safety (values/safety).");
    }

    private static List<String> all(Catalogue catalogue) {
        MoodleFramework moodle = new MoodleFramework(catalogue, ElementLinks.of(catalogue));
        List<String> all = new java.util.ArrayList<>(
                catalogue.frameworks().stream().map(moodle::alone).toList());
        all.add(moodle.together());
        return all;
    }
}
