package org.waymark.scorm.moodle;

import java.util.List;
import java.util.Optional;
import org.waymark.course.Course;
import org.waymark.course.SupportContact;
import org.waymark.course.Translation;
import org.waymark.course.writing.Markup;
import org.waymark.scorm.format.PackagePlan;

/** What stands at the top of the course: what it is, who it is for, who has reviewed it, and who a learner can turn to. In the catalogue's own words. */
final class Overview {

    private final PackagePlan plan;

    Overview(PackagePlan plan) {
        this.plan = plan;
    }

    /** A sentence or two, for lists of courses. */
    String summary() {
        Markup html = new Markup();
        paragraph(html, plan.summary());
        return html.toString();
    }

    /** All of it; what of it is there in another language stands below, marked as that language. */
    String whole() {
        Course course = plan.course();
        Markup html = new Markup();
        paragraph(html, course.summary());
        paragraph(html, course.audience());
        paragraph(html, course.reviewed());
        list(html, course.entry());
        if (!plan.catalogue().support().isEmpty()) {
            html.open("ul");
            plan.catalogue().support().forEach(each -> contact(html, each));
            html.close("ul");
        }
        plan.catalogue().translations().stream()
                .filter(each -> course.isIn(each.language()))
                .forEach(each -> Optional.ofNullable(each.courses().get(course.id()))
                        .ifPresent(words -> translated(html, each.language(), words)));
        return html.toString();
    }

    private static void translated(Markup html, String language, Translation.CourseWords words) {
        html.open("div", "lang", language);
        paragraph(html, words.title());
        paragraph(html, words.summary());
        paragraph(html, words.audience());
        paragraph(html, words.reviewed());
        list(html, words.entry());
        html.close("div");
    }

    private static void list(Markup html, List<String> items) {
        if (!items.isEmpty()) {
            html.open("ul");
            items.forEach(each -> html.element("li", each));
            html.close("ul");
        }
    }

    private static void contact(Markup html, SupportContact contact) {
        html.open("li").element("strong", contact.who()).words(": ");
        contact.link()
                .ifPresentOrElse(
                        link -> html.element("a", contact.how(), "href", link), () -> html.words(contact.how()));
        html.close("li");
    }

    private static void paragraph(Markup html, String words) {
        if (!words.isBlank()) {
            html.element("p", words.strip().replaceAll("\\s+", " "));
        }
    }
}
