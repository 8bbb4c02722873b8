package org.waymark.scorm.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Choice;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.Part;
import org.waymark.course.Prompt;
import org.waymark.course.Prose;
import org.waymark.course.Question;
import org.waymark.course.lock.Lock;

/** Renders a course as one page. */
public final class CoursePage {

    private final Templates templates;
    private final Sentences sentences;
    private final ProseHtml prose;

    /** Pages in the language of the sentences given. */
    public CoursePage(Templates templates, Sentences sentences) {
        this.templates = templates;
        this.sentences = sentences;
        this.prose = new ProseHtml(sentences);
    }

    /**
     * The page, as HTML, still without the part of its head in which packages differ.
     *
     * @param lock with a number for everything in the course
     */
    public RenderedPage render(Subject subject, Lock lock) {
        Catalogue catalogue = subject.catalogue();
        Map<String, Object> values = new HashMap<>();
        values.put("language", catalogue.languages().get(0));
        values.put("course", view(subject, lock));
        values.put("support", catalogue.support());
        values.put("say", sentences);
        values.put("head", new Html(RenderedPage.GAP));
        values.put("data", new Html(new CourseData(subject, lock, sentences).json()));
        return RenderedPage.of(templates.fill("org/waymark/scorm/page/course.vm", values), subject);
    }

    private View.Course view(Subject subject, Lock lock) {
        Catalogue catalogue = subject.catalogue();
        Course course = subject.course();
        List<View.Module> modules = new ArrayList<>();
        for (CourseModule module : subject.modules()) {
            modules.add(new View.Module(
                    module.id(),
                    module.title(),
                    module.summary(),
                    modules.size() + 1,
                    module.length().toMinutes(),
                    subject.isOptional(module),
                    module.outcomes(),
                    module.activities().stream()
                            .map(activity -> activity(catalogue, module, activity, lock))
                            .toList()));
        }
        String madeBy = String.join(
                ", ",
                course.madeBy().stream()
                        .map(each -> each.role()
                                + each.share().map(share -> " (" + share + ")").orElse(""))
                        .toList());
        return new View.Course(
                subject.title(),
                subject.summary(),
                course.reviewed(),
                madeBy,
                catalogue.licence(),
                catalogue.provider().name(),
                subject.length().toMinutes(),
                modules);
    }

    private View.Activity activity(Catalogue catalogue, CourseModule module, Activity activity, Lock lock) {
        List<View.Part> parts = activity.parts().stream()
                .map(part -> part(catalogue, module, activity, part, lock))
                .toList();
        return new View.Activity(
                module.id() + "/" + activity.id(),
                activity.title(),
                CourseData.kind(activity),
                activity.heading().takes().toMinutes(),
                activity.heading().contentNote(),
                parts.stream().anyMatch(View.Prompt.class::isInstance),
                parts);
    }

    private View.Part part(Catalogue catalogue, CourseModule module, Activity activity, Part part, Lock lock) {
        if (part instanceof Question.Choosing question) {
            return question(catalogue, module, activity, question, lock);
        }
        if (part instanceof Prompt prompt) {
            String key = module.id() + "/" + activity.id() + "/" + prompt.id();
            return new View.Prompt("prompt/" + key, key, prose.blocks(prompt.asks(), module.id()));
        }
        if (part instanceof Question question) {
            return new View.Text(prose.blocks(question.asks(), module.id()));
        }
        Prose words = part instanceof Prose written
                ? written
                : new Prose("", activity.heading().place());
        return new View.Text(prose.blocks(words, module.id()));
    }

    private View.Question question(
            Catalogue catalogue, CourseModule module, Activity activity, Question.Choosing question, Lock lock) {
        String moduleId = module.id();
        String key = lock.module(moduleId).orElseThrow() + "."
                + lock.activity(moduleId, activity.id()).orElseThrow() + "."
                + lock.question(moduleId, activity.id(), question.id()).orElseThrow();
        List<View.Choice> choices = new ArrayList<>();
        for (Choice choice : question.choices()) {
            choices.add(new View.Choice(
                    lock.item(moduleId, activity.id(), question.id(), choice.id())
                            .orElseThrow(),
                    Character.toString('a' + choices.size()),
                    prose.line(choice.text(), moduleId),
                    choice.right(),
                    prose.blocks(choice.feedback(), moduleId)));
        }
        return new View.Question(
                "question/" + moduleId + "/" + activity.id() + "/" + question.id(),
                key,
                (moduleId + "__" + activity.id() + "__" + question.id()).replace('-', '_'),
                catalogue.iris().question(moduleId, activity.id(), question.id()),
                question instanceof Question.Several,
                prose.blocks(question.asks(), moduleId),
                choices);
    }
}
