package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.core.Problems;
import org.waymark.course.Course;
import org.waymark.scorm.ExportOrder;
import org.waymark.scorm.ExportedPackage;
import org.waymark.scorm.Exporter;
import org.waymark.scorm.update.PackageUpdate;

/** What a new package means for those who are half-way through a published one. The new one is written to a place of its own first, and nobody gets it before it was compared. */
final class UpdateOf {

    private final Path published;

    UpdateOf(Path published) {
        this.published = published;
    }

    /**
     * Compares, and notes what would harm learners.
     *
     * @param courses the course that was published is looked for among them
     * @return what learners will find, in sentences
     */
    List<String> compare(Exporter exporter, List<Course> courses, ExportOrder order, Problems problems)
            throws IOException {
        Path folder = Files.createTempDirectory("waymark-update");
        try {
            List<ExportedPackage> made = new ArrayList<>();
            for (Course course : courses) {
                exporter.export(course, order, folder, made::add);
            }
            PackageUpdate update = chosen(made);
            update.check(problems);
            return update.said();
        } finally {
            remove(folder);
        }
    }

    private PackageUpdate chosen(List<ExportedPackage> made) throws IOException {
        String name = published.getFileName().toString();
        ExportedPackage next = made.stream()
                .filter(each -> each.file().getFileName().toString().equals(name))
                .findFirst()
                .or(() -> made.stream()
                        .filter(each -> name.contains(each.course()))
                        .findFirst())
                .orElse(made.get(0));
        return PackageUpdate.between(published, next.file());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
