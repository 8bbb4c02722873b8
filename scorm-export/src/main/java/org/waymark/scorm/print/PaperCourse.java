package org.waymark.scorm.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.course.Attribution;
import org.waymark.course.CourseModule;
import org.waymark.scorm.format.PackagePlan;

/** What a plan says of its course, and who is to be credited. */
final class PaperCourse {

    private PaperCourse() {}

    static Paper.Course of(PackagePlan plan, PaperWords words) {
        return new Paper.Course(
                plan.title(),
                plan.summary(),
                plan.module()
                        .map(CourseModule::length)
                        .orElse(plan.course().length())
                        .toMinutes(),
                plan.catalogue().provider().name(),
                plan.catalogue().licence(),
                plan.course().reviewed(),
                plan.course().madeBy().stream()
                        .map(each -> each.role()
                                + each.share().map(share -> " (" + share + ")").orElse(""))
                        .collect(Collectors.joining(", ")),
                credits(plan, words));
    }

    private static List<String> credits(PackagePlan plan, PaperWords words) {
        List<String> credits = new ArrayList<>();
        for (CourseModule module : plan.modules()) {
            module.licence()
                    .filter(licence -> !licence.equals(plan.catalogue().licence()))
                    .ifPresent(licence ->
                            credits.add(words.say("licence-module", "title", module.title(), "licence", licence)));
            if (!module.attribution().isEmpty()) {
                credits.add(module.title() + ": " + module.attribution());
            }
            for (Attribution picture : module.pictures()) {
                credits.add(words.say(
                        "picture",
                        "file",
                        picture.file(),
                        "title",
                        module.title(),
                        "by",
                        picture.by(),
                        "licence",
                        picture.licence()));
            }
        }
        return credits;
    }
}
