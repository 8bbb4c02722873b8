package org.waymark.xapi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.xapi.StatementText;
import org.waymark.xapi.disclosure.SmallNumbers;
import org.waymark.xapi.report.CatalogueIndex.Item;
import org.waymark.xapi.report.CatalogueIndex.Kind;

class WritersTest {

    private static final String COURSE = "https://example.org/courses/first";

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void neverLetsASpreadsheetTakeATitleForAFormula(String title) throws Exception {
        String csv = ReportsTest.written(titled(title, SmallNumbers.exact()), ReportFormat.CSV);
        String field = csv.lines().skip(1).findFirst().orElseThrow();
        assertThat(field).matches("\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2Jgone", "\u009b2J", "a\u202etxet", "a\r\nb", "\u2028"})
    void neverLetsATitleSteerATerminal(String title) throws Exception {
        assertThat(ReportsTest.written(titled(title, SmallNumbers.exact()), ReportFormat.TABLE))
                .doesNotContain(title)
                .contains("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><b>", "&lt;"})
    void neverTakesATitleForMarkup(String title) throws Exception {
        String html = ReportsTest.written(titled(title, SmallNumbers.exact()), ReportFormat.HTML);
        assertThat(html).doesNotContain(title).doesNotContain("<script", "<img", "onerror=\"");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void saysTheRuleInEverythingThatIsWritten(ReportFormat format) throws Exception {
        String exact = ReportsTest.written(titled("First", SmallNumbers.exact()), format);
        String hidden = ReportsTest.written(titled("First", SmallNumbers.standard()), format);
        assertThat(exact).contains("do not publish");
        assertThat(hidden).contains("1 to 7").doesNotContain("do not publish");
    }

    @ParameterizedTest
    @CsvSource({"CSV", "JSON", "HTML", "TABLE"})
    void neverWritesANumberThatIsHidden(ReportFormat format) throws Exception {
        StatementText one = StatementText.plain()
                .withId(new java.util.UUID(0, 1))
                .about(COURSE)
                .with("result/score/scaled", "0.4321");
        String written = ReportsTest.written(
                Reports.standard()
                        .run(
                                ReportsTest.source(List.of(one)),
                                "courses",
                                index("First"),
                                SmallNumbers.standard(),
                                ReportsTest.NOW),
                format);
        // The page's style, and the hash of it, are no figures.
        String figures = written.replaceAll("(?s)<style>.*</style>", "").replaceAll("sha256-[^=]*=", "");
        assertThat(figures).doesNotContain("43").doesNotContain("mo\"");
    }

    @Test
    void cutsNothingOffOnATerminal() throws Exception {
        String title =
                "A course whose title is a good deal longer than a column of a table would like it to be, and says so";
        String table = ReportsTest.written(titled(title, SmallNumbers.exact()), ReportFormat.TABLE);
        List<String> column = table.lines()
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, Math.min(48, line.length())).strip())
                .toList();
        assertThat(String.join(" ", column)).contains(title);
        assertThat(table).doesNotContain("…").contains("How this is counted:").contains("A dash (–)");
    }

    private static ReportRun titled(String title, SmallNumbers rule) throws Exception {
        return Reports.standard().run(ReportsTest.source(List.of()), "courses", index(title), rule, ReportsTest.NOW);
    }

    private static CatalogueIndex index(String title) {
        return new CatalogueIndex(List.of(new Item(COURSE, title, Kind.COURSE, 60, List.of())), List.of());
    }
}
