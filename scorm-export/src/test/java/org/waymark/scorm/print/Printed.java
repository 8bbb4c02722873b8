package org.waymark.scorm.print;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.browser.TestCourse;

/** The course of {@code src/test/resources/paper-catalogue}, which has one of every kind, in one of the formats for paper. */
record Printed(Path html, Path pdf) {

    static TestCourse course() throws IOException {
        return TestCourse.of(folder(), "every-kind");
    }

    static Path folder() {
        URL found = Printed.class.getResource("/paper-catalogue/catalogue.yaml");
        if (found == null) {
            throw new IllegalStateException("the catalogue of the tests is not on the class path");
        }
        try {
            return Path.of(found.toURI()).resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Printed of(String format, Path folder) throws IOException {
        return of(course(), format, folder);
    }

    static Printed of(TestCourse course, String format, Path folder) throws IOException {
        List<ExportedPackage> files = course.export(folder, ExportOrder.of(format));
        return new Printed(files.get(0).file(), files.get(1).file());
    }

    Document page() throws IOException {
        return Jsoup.parse(html.toFile(), "UTF-8");
    }

    /** The words of the PDF, with single spaces, page after page. */
    String words() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Everything that either file says, in small letters. */
    String everything() throws IOException {
        return (Files.readString(html) + words()).toLowerCase(Locale.ROOT);
    }
}
