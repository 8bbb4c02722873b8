package org.waymark.scorm.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"workbook", "guide"})
    void theSameCourseGivesTheSameBytes(String format) throws IOException {
        Printed first = Printed.of(format, folder.resolve("first"));
        Printed second = Printed.of(format, folder.resolve("second"));

        assertThat(Files.mismatch(first.pdf(), second.pdf())).isEqualTo(-1);
        assertThat(Files.mismatch(first.html(), second.html())).isEqualTo(-1);
    }

    @Test
    void noDateIsInIt() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(Printed.of("workbook", folder).pdf().toFile())) {
            assertThat(document.getDocumentInformation().getMetadataKeys())
                    .contains("Title")
                    .doesNotContain("CreationDate", "ModDate");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid")
                    .doesNotContain("Date>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook", "guide"})
    void allLettersAreEmbedded(String format) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(Printed.of(format, folder).pdf().toFile())) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(name -> name.contains("Atkinson") || name.contains("DejaVu"));
        }
    }

    @Test
    void itIsTaggedAndHasALanguageATitleAndBookmarks() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(Printed.of("workbook", folder).pdf().toFile())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Every kind of activity: workbook");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(item.getTitle());
            }
            assertThat(marks)
                    .containsExactly(
                            "Someone to talk to",
                            "Contents",
                            "A cup of tea",
                            "Pouring for somebody",
                            "What comes back",
                            "Credits and licence");
        }
    }

    @Test
    void signsAndWelshAndGreekLettersAreThere() throws IOException {
        assertThat(letters()).contains("Dŵr,tŷa“te”–½→✓Ωμέγα.");
    }

    @Test
    void contentsAndReferencesNamePages() throws IOException {
        assertThat(letters())
                .containsPattern("Acupoftea\\.+4")
                .containsPattern("thequestions\\(→[0-9]+\\)")
                .contains("howteaisgrown(https://example.org/tea)");
    }

    /** All that the workbook says, without any space: where one letter comes from another font, it is not sure that there is one. */
    private String letters() throws IOException {
        return Printed.of("workbook", folder).words().replaceAll("\\h", "");
    }

    @Test
    void anExportForAnLmsDoesWithoutTheLibrary() throws IOException, InterruptedException {
        List<String> libraries = List.of("openhtmltopdf", "pdfbox", "fontbox", "xmpbox", "graphics2d");
        String[] all = System.getProperty("java.class.path").split(File.pathSeparator);
        List<String> without = Stream.of(all)
                .filter(each -> libraries.stream().noneMatch(each::contains))
                .toList();
        assertThat(without).hasSizeLessThanOrEqualTo(all.length - libraries.size());

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, without),
                        WithoutPdf.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("a-small-course-scorm12.zip")).exists();
    }
}
