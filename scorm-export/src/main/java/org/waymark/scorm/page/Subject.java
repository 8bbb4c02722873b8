package org.waymark.scorm.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waymark.course.Catalogue;
import org.waymark.course.Completion;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;

/**
 * What one page is about: a course, or one module of it.
 *
 * @param catalogue the catalogue that both are in
 * @param course the course
 * @param module the module, if the page holds it alone
 */
public record Subject(Catalogue catalogue, Course course, Optional<CourseModule> module) {

    /** A whole course. */
    public static Subject of(Catalogue catalogue, Course course) {
        return new Subject(catalogue, course, Optional.empty());
    }

    /** One module of this subject's course. */
    public Subject only(CourseModule one) {
        return new Subject(catalogue, course, Optional.of(one));
    }

    /** The id of the course or the module. */
    public String id() {
        return module.map(CourseModule::id).orElse(course.id());
    }

    /** The IRI of the course or the module. */
    public String iri() {
        return module.map(each -> catalogue.iris().module(each.id()))
                .orElse(catalogue.iris().course(course.id()));
    }

    /** The name of the course or the module. */
    public String title() {
        return module.map(CourseModule::title).orElse(course.title());
    }

    /** What it is, in a sentence or two, or empty. */
    public String summary() {
        return module.map(CourseModule::summary).orElse(course.summary());
    }

    /** How long it takes. */
    public Duration length() {
        return module.map(CourseModule::length).orElse(course.length());
    }

    /** The modules that the page holds, in order. */
    public List<CourseModule> modules() {
        return module.map(List::of).orElseGet(() -> catalogue.modulesOf(course));
    }

    /** When the learner is done: a module alone is done when all of it is. */
    public Completion completion() {
        return module.<Completion>map(each -> new Completion.AllModules()).orElse(course.completion());
    }

    /** Whether the subject is complete without a module of it. */
    public boolean isOptional(CourseModule one) {
        return module.isEmpty() && course.isOptional(one.id());
    }
}
