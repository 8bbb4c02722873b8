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
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.Exporter;

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

    /**
     * Writes the packages of these courses, and returns the exit code.
     *
     * @param updateOf the package that learners have now, if they are to be told of
     */
    int run(List<String> ids, ExportOrder order, Optional<Path> updateOf) throws IOException {
        return packages(ids, order, updateOf).isEmpty() && !dryRun ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    /** The packages that were written; none if there was an error, and then it has been said. */
    List<ExportedPackage> packages(List<String> ids, ExportOrder order) throws IOException {
        return packages(ids, order, Optional.empty());
    }

    private List<ExportedPackage> packages(List<String> ids, ExportOrder order, Optional<Path> updateOf)
            throws IOException {
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
        courses.forEach(course -> exporter.check(course, order, problems));
        List<String> update = List.of();
        if (updateOf.isPresent() && !problems.hasErrors()) {
            update = new UpdateOf(updateOf.get()).compare(exporter, courses, order, problems);
        }
        if (problems.hasErrors()) {
            return stopped(problems);
        }
        if (!problems.sorted().isEmpty()) {
            new ProblemText(console, folder).print(problems.sorted());
        }
        update.forEach(console::say);
        return write(catalogue, lock, exporter, courses, order);
    }

    private List<ExportedPackage> write(
            Catalogue catalogue, Lock lock, Exporter exporter, List<Course> courses, ExportOrder order)
            throws IOException {
        List<ExportedPackage> written = new ArrayList<>();
        if (dryRun) {
            for (Course course : courses) {
                exporter.files(course, order, out).forEach(file -> console.say("Would write " + file));
            }
            importNotes(order);
            return written;
        }
        if (Exporter.keep(catalogue, lock)) {
            console.say("waymark.lock has new numbers: commit it with your courses.");
        }
        int all = 0;
        for (Course course : courses) {
            all += exporter.files(course, order, out).size();
        }
        ProgressLine progress = new ProgressLine(console, "Packing", all);
        for (Course course : courses) {
            progress.show(written.size());
            exporter.export(course, order, out, made -> {
                written.add(made);
                progress.clear();
                tell(made);
                progress.show(written.size());
            });
        }
        progress.clear();
        if (order.pictureWidth().isPresent()) {
            console.say(
                    exporter.saved() == 0
                            ? "No picture was made smaller."
                            : "Smaller pictures saved " + size(exporter.saved()) + ".");
        }
        importNotes(order);
        return written;
    }

    private void tell(ExportedPackage made) {
        console.out().println(made.file());
        console.out().flush();
        String needs = made.recordLimit().isPresent()
                ? " A learner's record needs at most " + made.record() + " of "
                        + made.recordLimit().getAsInt() + " characters."
                : "";
        console.say(made.file().getFileName() + ": " + size(made.bytes()) + "." + needs);
    }

    /** What an organisation has to know on import, once for each format. */
    private void importNotes(ExportOrder order) {
        for (ExportOrder.Item item : order.items()) {
            String before = order.items().size() > 1 ? item.format().name() + ": " : "";
            console.say(before + String.join(" ", item.format().importNotes(item.unit())));
        }
    }

    private List<ExportedPackage> stopped(Problems problems) {
        new ProblemText(console, folder).print(problems.sorted());
        console.say("Nothing was written.");
        return List.of();
    }

    private static String size(long bytes) {
        return bytes < 10_000_000 ? Math.round(bytes / 1000.0) + " kB" : Math.round(bytes / 1_000_000.0) + " MB";
    }
}
