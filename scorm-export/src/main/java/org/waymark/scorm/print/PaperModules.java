package org.waymark.scorm.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.course.CourseModule;
import org.waymark.course.CoursePart;
import org.waymark.course.ModuleUse;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.page.ProseHtml;

/** Lays out the modules of a plan, in order, with the part of the course that each is in. */
final class PaperModules {

    private PaperModules() {}

    static List<Paper.Module> of(PackagePlan plan, PaperWords words, ProseHtml prose) {
        List<Paper.Module> modules = new ArrayList<>();
        Optional<CoursePart> before = Optional.empty();
        for (CourseModule module : plan.modules()) {
            Optional<CoursePart> part = part(plan, module);
            PaperActivities laidOut = new PaperActivities(words, prose, module);
            modules.add(new Paper.Module(
                    module.id(),
                    module.title(),
                    module.summary(),
                    part.equals(before) ? Optional.empty() : part.map(CoursePart::title),
                    part.map(CoursePart::title).orElse(""),
                    modules.size() + 1,
                    module.length().toMinutes(),
                    plan.isOptional(module),
                    module.isSession(),
                    module.outcomes(),
                    laidOut.activities().stream()
                            .filter(activity -> activity.note().isPresent())
                            .map(activity -> new Paper.Heavy(
                                    activity.anchor(),
                                    activity.title(),
                                    activity.note().get()))
                            .toList(),
                    laidOut.activities(),
                    laidOut.answers()));
            before = part;
        }
        return modules;
    }

    static Optional<CoursePart> part(PackagePlan plan, CourseModule module) {
        return plan.course().modules().stream()
                .filter(use -> use.module().equals(module.id()))
                .findFirst()
                .flatMap(ModuleUse::part);
    }
}
