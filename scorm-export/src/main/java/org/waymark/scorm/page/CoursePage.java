package org.waymark.scorm.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.course.Catalogue;
import org.waymark.course.MediaFile;
import org.waymark.course.Translation;
import org.waymark.course.lock.Lock;
import org.waymark.course.sentences.Sentences;

/** Renders a course as one page, in every language that it is there in. */
public final class CoursePage {

    private final Templates templates;
    private final Sentences english;

    /** Pages with the player's sentences given, as far as a catalogue has no others. */
    public CoursePage(Templates templates, Sentences english) {
        this.templates = templates;
        this.english = english;
    }

    /**
     * The page, as HTML, still without the part of its head in which packages differ.
     *
     * @param lock with a number for everything in the course
     */
    public RenderedPage render(Subject subject, Lock lock) {
        Catalogue catalogue = subject.catalogue();
        List<Translation> translations = catalogue.translations().stream()
                .filter(translation -> hasAny(subject, translation))
                .toList();
        List<Sentences> languages = new ArrayList<>();
        languages.add(sentences(catalogue, catalogue.languages().get(0)));
        translations.forEach(translation -> languages.add(sentences(catalogue, translation.language())));
        Speech speech = new Speech(languages);

        Map<String, Object> values = new HashMap<>();
        values.put("language", catalogue.languages().get(0));
        values.put("course", new CourseView(subject, lock, speech, translations).view());
        values.put("support", catalogue.support());
        values.put(
                "logo",
                catalogue.presentation().look().logo().map(MediaFile::path).orElse(""));
        values.put("say", speech);
        values.put("head", new Html(RenderedPage.GAP));
        values.put("data", new Html(new CourseData(subject, lock, speech).json()));
        return RenderedPage.of(templates.fill("org/waymark/scorm/page/course.vm", values), subject);
    }

    private Sentences sentences(Catalogue catalogue, String tag) {
        return english.with(
                tag,
                catalogue.presentation().sentences().stream()
                        .filter(each -> each.language().equals(tag))
                        .findFirst()
                        .map(Sentences::all)
                        .orElse(Map.of()));
    }

    private static boolean hasAny(Subject subject, Translation translation) {
        return subject.modules().stream()
                .map(module -> translation.modules().get(module.id()))
                .anyMatch(words -> words != null
                        && (!words.title().isEmpty() || !words.activities().isEmpty()));
    }
}
