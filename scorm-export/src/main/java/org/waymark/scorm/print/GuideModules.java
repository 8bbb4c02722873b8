package org.waymark.scorm.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.course.CourseModule;
import org.waymark.course.CoursePart;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.page.ProseHtml;

/** Lays out the modules of a plan for whoever leads them, and the days that they make. */
final class GuideModules {

    private final List<Guide.Module> modules = new ArrayList<>();
    private final List<Guide.Day> days = new ArrayList<>();

    GuideModules(PackagePlan plan, PaperWords words, ProseHtml prose, GuideCoverage coverage) {
        List<Paper.Module> paper = PaperModules.of(plan, words, prose);
        Map<String, List<Guide.Module>> byDay = new LinkedHashMap<>();
        for (int i = 0; i < paper.size(); i++) {
            CourseModule module = plan.modules().get(i);
            Guide.Module made = module(module, paper.get(i), prose, coverage);
            modules.add(made);
            byDay.computeIfAbsent(
                            PaperModules.part(plan, module)
                                    .map(CoursePart::title)
                                    .orElse(plan.title()),
                            title -> new ArrayList<>())
                    .add(made);
        }
        byDay.forEach((title, all) -> days.add(day(title, all)));
    }

    List<Guide.Module> modules() {
        return modules;
    }

    List<Guide.Day> days() {
        return days;
    }

    private static Guide.Module module(
            CourseModule module, Paper.Module paper, ProseHtml prose, GuideCoverage coverage) {
        List<Guide.Activity> activities = new ArrayList<>();
        for (int i = 0; i < module.activities().size(); i++) {
            activities.add(new Guide.Activity(
                    paper.activities().get(i),
                    module.activities().get(i).heading().facilitator().stream()
                            .map(note -> prose.blocks(note, module.id()))
                            .toList()));
        }
        return new Guide.Module(paper, module.materials(), activities, coverage.served(module.id()));
    }

    private static Guide.Day day(String title, List<Guide.Module> modules) {
        List<Guide.Stretch> stretches = new ArrayList<>();
        long alone = 0;
        long together = 0;
        for (Guide.Module module : modules) {
            stretches.add(new Guide.Stretch(module, together));
            if (module.paper().session()) {
                together += module.paper().minutes();
            } else {
                alone += module.paper().minutes();
            }
        }
        return new Guide.Day(title, alone, together, stretches);
    }
}
