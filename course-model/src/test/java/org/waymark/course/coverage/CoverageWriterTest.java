package org.waymark.course.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.waymark.course.Catalogue;
import org.waymark.course.writing.CsvReading;
import org.xml.sax.InputSource;

class CoverageWriterTest {

    private static final Map<String, CoverageWriter> FORMS = Map.of(
            "first-80.txt", CoverageWriter.table(80),
            "first-44.txt", CoverageWriter.table(44),
            "first.csv", CoverageWriter.csv(),
            "first.json", CoverageWriter.json(),
            "first.html", CoverageWriter.html());

    @Test
    void writesEveryFormAsItsGoldenFileHasIt() throws IOException {
        for (Map.Entry<String, CoverageWriter> form : FORMS.entrySet()) {
            String written = form.getValue().write(first());
            assertThat(written).as(form.getKey()).isEqualTo(SmallCatalogue.golden(form.getKey(), written));
        }
    }

    @Test
    void writesAWholeCatalogueWithWhatIsNotCounted() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        String written =
                CoverageWriter.table(100).write(new CoverageCount(catalogue).ofCatalogue(catalogue.frameworks()));
        assertThat(written).isEqualTo(SmallCatalogue.golden("catalogue.txt", written));
        assertThat(written).contains("Not counted, because no course uses them: unused.");
    }

    @Test
    void keepsTheLinesOfATableWithinItsWidth() {
        for (long seed = 0; seed < 40; seed++) {
            Catalogue catalogue = new RandomCatalogue(seed, 3, 8).make(20, 3, 2);
            Coverage coverage = new CoverageCount(catalogue).ofCatalogue(catalogue.frameworks());
            for (int width : new int[] {60, 80, 100, 132}) {
                assertThat(CoverageWriter.table(width).write(coverage).lines())
                        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                                .as(line)
                                .isLessThanOrEqualTo(width));
            }
        }
    }

    @Test
    void writesCsvThatReadsBackWithTheSameFigures() throws IOException {
        Coverage coverage = first();
        List<List<String>> records = CsvReading.records(CoverageWriter.csv().write(coverage));
        List<String> headings = records.get(0);
        assertThat(records).allSatisfy(record -> assertThat(record).hasSameSizeAs(headings));
        assertThat(headings)
                .contains(
                        "Training days (days)",
                        "Planned time (minutes)",
                        "meeting (minutes)",
                        "rights, optional (depth)");
        int row = 1;
        for (FrameworkCoverage framework : coverage.frameworks()) {
            for (ElementCoverage element : framework.elements()) {
                List<String> record = records.get(row++);
                assertThat(record.get(headings.indexOf("Element id")))
                        .isEqualTo(element.element().id());
                assertThat(record.get(headings.indexOf("Planned time (minutes)")))
                        .isEqualTo(Long.toString(element.reach().minutes()));
                assertThat(record.get(headings.indexOf("Contested")))
                        .isEqualTo(element.isContested() ? "contested" : "");
            }
        }
        assertThat(records).hasSize(row);
        assertThat(records.stream().map(each -> each.get(headings.indexOf("Element"))))
                .contains("'=Recovery, and what it is not");
    }

    @Test
    void drawsWellFormedMapsThatNameEveryPicture() throws Exception {
        for (long seed = 0; seed < 30; seed++) {
            Catalogue catalogue = new RandomCatalogue(seed, 2, 6).make(30, 3, 2);
            Coverage coverage = new CoverageCount(catalogue).ofCatalogue(catalogue.frameworks());
            Matcher maps = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
                    .matcher(CoverageWriter.html().write(coverage));
            int found = 0;
            while (maps.find()) {
                Document map = parsed(maps.group());
                assertThat(map.getDocumentElement().getAttribute("role")).isEqualTo("img");
                assertThat(map.getElementsByTagName("title").getLength()).isEqualTo(1);
                assertThat(map.getElementsByTagName("desc").item(0).getTextContent())
                        .contains("elements");
                found++;
            }
            assertThat(found).isEqualTo(2 * ((coverage.modules().size() + 11) / 12));
        }
    }

    @Test
    void writesAPageThatNeedsNothingElseAndHasEveryIdOnce() throws IOException {
        String page = CoverageWriter.html().write(first());
        assertThat(page).doesNotContain("<script", "style=\"", "src=", "@import", "url(", "<courses>");
        assertThat(page).contains("default-src &#39;none&#39;; style-src &#39;sha256-", "<html lang=\"en-GB\">");
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        Pattern.compile("aria-labelledby=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(found -> assertThat(ids).contains(found.group(1).split(" ")));
    }

    @Test
    void marksWhatIsContestedWhereverItAppears() throws IOException {
        Coverage coverage = first();
        assertThat(CoverageWriter.table(100).write(coverage).lines())
                .filteredOn(line -> line.contains("Keep records"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("◆"));
        String page = CoverageWriter.html().write(coverage);
        assertThat(page)
                .contains("Keep records <span class=\"contested\">◆ contested</span>")
                .contains("<li>Keep records (◆\u00a0contested)</li>")
                .contains("<text class=\"contested\"");
    }

    @Test
    void saysInEveryFormThatMinutesMustNotBeAddedUp() throws IOException {
        for (CoverageWriter form : FORMS.values()) {
            assertThat(form.write(first()).replaceAll("\\s+", " ")).containsAnyOf("add them up", "be added up");
        }
    }

    private static Coverage first() throws IOException {
        Catalogue catalogue = SmallCatalogue.read();
        return new CoverageCount(catalogue).ofCourse(catalogue.course("first").orElseThrow(), catalogue.frameworks());
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(xml)));
    }
}
