package org.waymark.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Iris;

/**
 * All that one provider publishes.
 *
 * @param folder the folder it was read from
 * @param title its name
 * @param iris the IRIs of everything in it
 * @param provider who publishes it
 * @param licence the licence of its text, as an SPDX id
 * @param languages BCP 47 tags; the first is the language that courses are written in
 * @param support who a learner can turn to, in the order to show them
 * @param frameworks by id
 * @param courses by id
 * @param modules by id, whether or not a course uses them
 * @param pathways by id
 * @param crosswalks by id
 * @param translations the other languages that there are words in, in the order of {@code languages}
 * @param presentation how its courses are shown
 */
public record Catalogue(
        Path folder,
        String title,
        Iris iris,
        Provider provider,
        String licence,
        List<String> languages,
        List<SupportContact> support,
        List<Framework> frameworks,
        List<Course> courses,
        List<CourseModule> modules,
        List<Pathway> pathways,
        List<Crosswalk> crosswalks,
        List<Translation> translations,
        Presentation presentation) {

    public Catalogue {
        languages = List.copyOf(languages);
        support = List.copyOf(support);
        frameworks = ById.of(frameworks, Framework::id);
        courses = ById.of(courses, Course::id);
        modules = ById.of(modules, CourseModule::id);
        pathways = List.copyOf(pathways);
        crosswalks = List.copyOf(crosswalks);
        translations = List.copyOf(translations);
    }

    /** A catalogue whose courses are shown in Waymark's own way. */
    public Catalogue(
            Path folder,
            String title,
            Iris iris,
            Provider provider,
            String licence,
            List<String> languages,
            List<SupportContact> support,
            List<Framework> frameworks,
            List<Course> courses,
            List<CourseModule> modules,
            List<Pathway> pathways,
            List<Crosswalk> crosswalks,
            List<Translation> translations) {
        this(
                folder,
                title,
                iris,
                provider,
                licence,
                languages,
                support,
                frameworks,
                courses,
                modules,
                pathways,
                crosswalks,
                translations,
                Presentation.BUILT_IN);
    }

    /** The course with this id. */
    public Optional<Course> course(String id) {
        return ((ById<Course>) courses).first(id);
    }

    /** The module with this id. */
    public Optional<CourseModule> module(String id) {
        return ((ById<CourseModule>) modules).first(id);
    }

    /** The framework with this id. */
    public Optional<Framework> framework(String id) {
        return ((ById<Framework>) frameworks).first(id);
    }

    /** The element that a reference points to. */
    public Optional<Element> element(ElementRef ref) {
        return framework(ref.framework()).flatMap(framework -> framework.element(ref.element()));
    }

    /** The modules of a course, in its order; those that don't exist are left out. */
    public List<CourseModule> modulesOf(Course course) {
        return course.modules().stream()
                .flatMap(use -> module(use.module()).stream())
                .toList();
    }
}
