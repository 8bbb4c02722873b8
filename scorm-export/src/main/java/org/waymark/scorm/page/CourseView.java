package org.waymark.scorm.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.course.Catalogue;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.CoursePart;
import org.waymark.course.Translation;
import org.waymark.course.lock.Lock;

/** Makes the view of a page: a course or a module alone, with its translations beside it. */
final class CourseView {

    private final Subject subject;
    private final Catalogue catalogue;
    private final Course course;
    private final Speech speech;
    private final List<Translation> translations;
    private final ActivityView activities;

    /** The view of what a page is about, in these languages; the translations are those of all but the first. */
    CourseView(Subject subject, Lock lock, Speech speech, List<Translation> translations) {
        this.subject = subject;
        this.catalogue = subject.catalogue();
        this.course = subject.course();
        this.speech = speech;
        this.translations = List.copyOf(translations);
        this.activities = new ActivityView(catalogue, lock, speech);
    }

    View.Course view() {
        List<CoursePart> parts = subject.module().isPresent() ? List.of() : course.parts();
        List<View.CoursePart> views = new ArrayList<>();
        List<CourseModule> modules = subject.modules();
        if (parts.isEmpty()) {
            views.add(new View.CoursePart(Optional.empty(), modules(modules, modules, Optional.empty())));
        }
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            Html title = speech.text(words(
                    parts.get(i).title(),
                    translation -> Optional.ofNullable(translation.courses().get(course.id()))
                            .map(Translation.CourseWords::parts)
                            .filter(titles -> titles.size() > index)
                            .map(titles -> titles.get(index))));
            List<CourseModule> inside = course.modulesIn(parts.get(i)).stream()
                    .flatMap(use -> catalogue.module(use.module()).stream())
                    .toList();
            views.add(new View.CoursePart(Optional.of(title), modules(inside, modules, Optional.of(title))));
        }
        String madeBy = course.madeBy().stream()
                .map(each -> each.role()
                        + each.share().map(share -> " (" + share + ")").orElse(""))
                .collect(Collectors.joining(", "));
        return new View.Course(
                speech.text(title()),
                subject.title(),
                speech.text(summary()),
                reviewed(),
                madeBy,
                catalogue.licence(),
                catalogue.provider().name(),
                speech.html(parts.isEmpty() ? "cover-time" : "cover-time-modules", language -> new Object[] {
                    "time", speech.time(language, subject.length().toMinutes()), "parts", modules.size()
                }),
                views);
    }

    private List<View.Module> modules(List<CourseModule> some, List<CourseModule> all, Optional<Html> within) {
        return some.stream()
                .map(module -> module(module, all.indexOf(module) + 1, within))
                .toList();
    }

    private View.Module module(CourseModule module, int number, Optional<Html> within) {
        return new View.Module(
                module.id(),
                speech.text(ofModule(module, module.title(), Translation.ModuleWords::title)),
                speech.text(ofModule(module, module.summary(), Translation.ModuleWords::summary)),
                speech.html(within.isPresent() ? "module-label" : "part-label", language -> new Object[] {"n", number}),
                within,
                speech.time(module.length().toMinutes()),
                subject.isOptional(module),
                module.isSession(),
                outcomes(module),
                module.activities().stream()
                        .map(activity -> activities.of(
                                module,
                                words(
                                        activity,
                                        translation -> Optional.ofNullable(
                                                        translation.modules().get(module.id()))
                                                .map(words -> words.activities().get(activity.id())))))
                        .toList());
    }

    private Html outcomes(CourseModule module) {
        return speech.block(words(
                        module.outcomes(),
                        translation -> Optional.ofNullable(translation.modules().get(module.id()))
                                .map(Translation.ModuleWords::outcomes)
                                .filter(outcomes -> !outcomes.isEmpty()))
                .map(outcomes -> new Html(
                        outcomes.isEmpty()
                                ? ""
                                : outcomes.stream()
                                        .map(each -> "<li>" + Templates.escape(each) + "</li>")
                                        .collect(Collectors.joining("", "<ul>", "</ul>")))));
    }

    private Html reviewed() {
        return course.reviewed().isEmpty()
                ? new Html("")
                : speech.text(ofCourse(course.reviewed(), Translation.CourseWords::reviewed));
    }

    private Versions<String> title() {
        return subject.module()
                .map(module -> ofModule(module, module.title(), Translation.ModuleWords::title))
                .orElseGet(() -> ofCourse(course.title(), Translation.CourseWords::title));
    }

    private Versions<String> summary() {
        return subject.module()
                .map(module -> ofModule(module, module.summary(), Translation.ModuleWords::summary))
                .orElseGet(() -> ofCourse(course.summary(), Translation.CourseWords::summary));
    }

    private Versions<String> ofCourse(String original, Function<Translation.CourseWords, String> word) {
        return words(
                original,
                translation -> Optional.ofNullable(translation.courses().get(course.id()))
                        .map(word)
                        .filter(text -> !text.isEmpty()));
    }

    private Versions<String> ofModule(
            CourseModule module, String original, Function<Translation.ModuleWords, String> word) {
        return words(
                original,
                translation -> Optional.ofNullable(translation.modules().get(module.id()))
                        .map(word)
                        .filter(text -> !text.isEmpty()));
    }

    private <T> Versions<T> words(T original, Function<Translation, Optional<T>> other) {
        return new Versions<>(original, translations.stream().map(other).toList());
    }
}
