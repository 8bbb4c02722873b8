package org.waymark.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.core.Problem;
import org.waymark.core.Problems;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.lock.Lock;
import org.waymark.course.read.CatalogueReader;
import org.waymark.course.read.CatalogueReading;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.Exporter;

/** Reads a catalogue, shows what is wrong with it, and exports one course: the least that a program of your own needs. */
public final class ExportOneCourse {

    private ExportOneCourse() {}

    /** Takes the catalogue's folder, the course's id and the folder to write to. */
    public static void main(String[] args) throws IOException {
        System.out.println(export(Path.of(args[0]), args[1], Path.of(args[2])).file());
    }

    /** Exports a course, or throws with the problems that keep it from being exported. */
    static ExportedPackage export(Path folder, String id, Path out) throws IOException {
        CatalogueReading reading = new CatalogueReader().read(folder);
        if (reading.hasErrors()) {
            StringBuilder words = new StringBuilder("The catalogue has errors:");
            for (Problem problem : reading.problems()) {
                words.append('\n').append(problem.place()).append(": ").append(problem.message());
            }
            throw new IllegalArgumentException(words.toString());
        }
        Catalogue catalogue = reading.catalogue().orElseThrow();
        Course course =
                catalogue.course(id).orElseThrow(() -> new IllegalArgumentException("There is no course " + id));
        Problems problems = new Problems();
        Lock lock = Exporter.numbers(catalogue, problems);
        Exporter exporter = new Exporter(catalogue, lock);
        ExportOrder order = ExportOrder.of("scorm12");
        exporter.check(course, order, problems);
        if (problems.hasErrors()) {
            throw new IllegalArgumentException(problems.sorted().toString());
        }
        Exporter.keep(catalogue, lock);
        List<ExportedPackage> written = new ArrayList<>();
        exporter.export(course, order, out, written::add);
        return written.get(0);
    }
}
