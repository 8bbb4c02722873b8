package org.waymark.cli;

import java.io.IOException;
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
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.Exporter;
import org.waymark.scorm.RecordStore;

/** From a folder to packages: reads, checks, gives numbers for life, and writes. Nothing is written if there is an error. */
final class Export {

    private final Console console;
    private final Path folder;
    private final Path out;
    private final boolean dryRun;

    Export(Console console, Path folder, Path out, boolean dryRun) {
        this.console = console;
        this.folder = folder;
        this.out = out;
        this.dryRun = dryRun;
    }

    /** Writes the packages of these courses, and returns the exit code. */
    int run(List<String> ids, Optional<RecordStore> store) throws IOException {
        return packages(ids, store).isEmpty() && !dryRun ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    /** The packages that were written; none if there was an error, and then it has been said. */
    List<ExportedPackage> packages(List<String> ids, Optional<RecordStore> store) throws IOException {
        CatalogueReading reading = new CatalogueReader().read(folder);
        Problems problems = new Problems();
        problems.addAll(reading.problems());
        if (reading.catalogue().isEmpty() || problems.hasErrors()) {
            return stopped(problems);
        }
        Catalogue catalogue = reading.catalogue().get();
        List<Course> courses = Exporter.choose(catalogue, ids, problems);
        Lock lock = Exporter.numbers(catalogue, problems);
        Exporter exporter = new Exporter(catalogue, lock);
        courses.forEach(course -> exporter.check(course, store, problems));
        if (problems.hasErrors()) {
            return stopped(problems);
        }
        if (!problems.sorted().isEmpty()) {
            new ProblemText(console, folder).print(problems.sorted());
        }
        List<ExportedPackage> written = new ArrayList<>();
        if (dryRun) {
            courses.forEach(course -> console.say("Would write " + out.resolve(course.id() + "-scorm12.zip")));
            return written;
        }
        if (Exporter.keep(catalogue, lock)) {
            console.say("waymark.lock has new numbers: commit it with your courses.");
        }
        for (Course course : courses) {
            ExportedPackage made = exporter.export(course, out, store);
            written.add(made);
            console.out().println(made.file());
            console.say(course.title() + ": " + kilobytes(made.bytes()) + ". A learner's record needs at most "
                    + made.record() + " of " + made.recordLimit() + " characters.");
        }
        console.say(
                "In Moodle: add an activity of the type SCORM package and choose the file. The settings it comes with are right; for "
                        + "\"completed\" to show on the course page, set its completion to the status Completed.");
        return written;
    }

    private List<ExportedPackage> stopped(Problems problems) {
        new ProblemText(console, folder).print(problems.sorted());
        console.say("Nothing was written.");
        return List.of();
    }

    private static String kilobytes(long bytes) {
        return bytes < 10_000_000 ? Math.round(bytes / 1000.0) + " kB" : Math.round(bytes / 1_000_000.0) + " MB";
    }
}
