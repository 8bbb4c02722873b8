package org.waymark.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.waymark.course.Activity;
import org.waymark.course.CourseModule;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;

/**
 * A format of one's own: the course's outline as plain text. The file {@code META-INF/services/org.waymark.scorm.format.PackageFormat} names this class, so every
 * Waymark that has its jar on the class path exports {@code --format outline}.
 */
public final class OutlineFormat implements PackageFormat {

    @Override
    public String id() {
        return "outline";
    }

    @Override
    public String name() {
        return "Outline";
    }

    @Override
    public List<Unit> units() {
        return List.of(Unit.COURSE, Unit.MODULE);
    }

    @Override
    public List<String> files(PackagePlan plan) {
        return List.of(plan.id() + "-outline.txt");
    }

    @Override
    public List<String> importNotes(Unit unit) {
        return List.of("It is plain text in UTF-8: paste it into an e-mail or a prospectus.");
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        StringBuilder text = new StringBuilder(plan.title()).append('\n');
        for (CourseModule module : plan.modules()) {
            text.append('\n')
                    .append(module.title())
                    .append(" (")
                    .append(module.length().toMinutes())
                    .append(" min)\n");
            for (Activity activity : module.activities()) {
                text.append("  - ").append(activity.title()).append('\n');
            }
        }
        OutputStream out = output.stream(files(plan).get(0));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
