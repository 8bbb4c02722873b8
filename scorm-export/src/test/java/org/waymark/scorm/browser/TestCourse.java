package org.waymark.scorm.browser;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.lock.Lock;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.Exporter;
import org.waymark.scorm.RecordStore;

/** The catalogue in {@code src/test/resources/test-catalogue}, or a copy of it, ready to be exported. */
public record TestCourse(Catalogue catalogue, Course course, Lock lock) {

    /** The course with everything in it: two parts that count and one that does not. */
    public static TestCourse small() throws IOException {
        return of(folder(), "a-small-course");
    }

    /** A course of a catalogue in which nothing may be wrong. */
    public static TestCourse of(Path folder, String id) throws IOException {
        CatalogueReading reading = new CatalogueReader().read(folder);
        if (reading.hasErrors()) {
            throw new IllegalStateException("the catalogue of the tests is wrong: " + reading.problems());
        }
        Catalogue catalogue = reading.catalogue().orElseThrow();
        Lock lock = Exporter.numbers(catalogue, new Problems());
        return new TestCourse(catalogue, catalogue.course(id).orElseThrow(), lock);
    }

    /** Where the catalogue lies. */
    public static Path folder() {
        URL found = TestCourse.class.getResource("/test-catalogue/catalogue.yaml");
        if (found == null) {
            throw new IllegalStateException("the catalogue of the tests is not on the class path");
        }
        try {
            return Path.of(found.toURI()).resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Exports it. */
    public ExportedPackage export(Path to, Optional<RecordStore> store) throws IOException {
        return export(to, ExportOrder.of("scorm12").sendingTo(store)).get(0);
    }

    /** Exports what is ordered. */
    public List<ExportedPackage> export(Path to, ExportOrder order) throws IOException {
        List<ExportedPackage> written = new ArrayList<>();
        new Exporter(catalogue, lock).export(course, order, to, written::add);
        return written;
    }

    /** Exports it without a record store. */
    public ExportedPackage export(Path to) throws IOException {
        return export(to, Optional.empty());
    }
}
