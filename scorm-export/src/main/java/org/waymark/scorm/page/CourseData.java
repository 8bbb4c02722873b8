package org.waymark.scorm.page;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.core.Vocabulary;
import org.waymark.course.Activity;
import org.waymark.course.Catalogue;
import org.waymark.course.Completion;
import org.waymark.course.Course;
import org.waymark.course.CourseModule;
import org.waymark.course.ElementRef;
import org.waymark.course.FrameworkKind;
import org.waymark.course.Mapping;
import org.waymark.course.Question;
import org.waymark.course.lock.Lock;
import org.waymark.course.sentences.Sentences;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the player is told about a course: the block of data in the page's head, {@code CourseData} in the player's {@code types.d.ts}. */
final class CourseData {

    private final Catalogue catalogue;
    private final Course course;
    private final Subject subject;
    private final Lock lock;
    private final Speech speech;
    private final Map<String, String> elements = new TreeMap<>();

    CourseData(Subject subject, Lock lock, Speech speech) {
        this.catalogue = subject.catalogue();
        this.course = subject.course();
        this.subject = subject;
        this.lock = lock;
        this.speech = speech;
    }

    /** The data as JSON that can stand in a script element: no {@code <} is in it. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("catalogue", catalogue.iris().catalogue());
            out.writeStringProperty("id", course.id());
            out.writeStringProperty("iri", catalogue.iris().course(course.id()));
            out.writeStringProperty("title", course.title());
            out.writeStringProperty("whole", subject.iri());
            out.writeStringProperty("language", catalogue.languages().get(0));
            completion(out);
            out.writeBooleanProperty("inOrder", subject.module().isEmpty() && !course.anyOrder());
            out.writeBooleanProperty(
                    "named", subject.module().isEmpty() && !course.parts().isEmpty());
            out.writeArrayPropertyStart("modules");
            subject.modules().forEach(each -> module(out, each));
            out.writeEndArray();
            out.writeObjectPropertyStart("elements");
            elements.forEach(out::writeStringProperty);
            out.writeEndObject();
            out.writeArrayPropertyStart("languages");
            speech.languages().forEach(each -> language(out, each));
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString().replace("<", "\\u003c");
    }

    private void language(JsonGenerator out, Sentences sentences) {
        out.writeStartObject();
        out.writeStringProperty("tag", sentences.language());
        out.writeObjectPropertyStart("sentences");
        (speech.several() ? sentences.all() : sentences.played()).forEach(out::writeStringProperty);
        out.writeEndObject();
        out.writeEndObject();
    }

    private void completion(JsonGenerator out) {
        out.writeObjectPropertyStart("completion");
        Completion completion = subject.completion();
        if (completion instanceof Completion.SomeModules some) {
            out.writeNumberProperty("modules", some.count());
        } else if (completion instanceof Completion.Score score) {
            out.writeNumberProperty("score", score.percent());
        } else {
            out.writeBooleanProperty("all", true);
        }
        out.writeEndObject();
    }

    private void module(JsonGenerator out, CourseModule module) {
        out.writeStartObject();
        out.writeNumberProperty("n", lock.module(module.id()).orElseThrow());
        out.writeStringProperty("id", module.id());
        out.writeStringProperty("iri", catalogue.iris().module(module.id()));
        out.writeStringProperty("title", module.title());
        out.writeBooleanProperty("optional", subject.isOptional(module));
        out.writeNumberProperty("minutes", module.length().toMinutes());
        elements(
                out,
                Stream.concat(
                        module.maps().stream(),
                        module.activities().stream().flatMap(activity -> activity.heading().maps().stream())));
        out.writeArrayPropertyStart("activities");
        module.activities().forEach(each -> activity(out, module, each));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void activity(JsonGenerator out, CourseModule module, Activity activity) {
        out.writeStartObject();
        out.writeNumberProperty("n", lock.activity(module.id(), activity.id()).orElseThrow());
        out.writeStringProperty("id", activity.id());
        out.writeStringProperty("iri", catalogue.iris().activity(module.id(), activity.id()));
        out.writeStringProperty("title", activity.title());
        out.writeStringProperty("kind", activity.kind().word());
        out.writeStringProperty("type", type(activity));
        out.writeNumberProperty("minutes", activity.heading().takes().toMinutes());
        elements(out, activity.heading().maps().stream());
        questions(out, "questions", module, activity, activity.questions());
        questions(out, "counting", module, activity, Counting.in(activity));
        out.writeEndObject();
    }

    private void questions(
            JsonGenerator out, String name, CourseModule module, Activity activity, List<Question> questions) {
        out.writeArrayPropertyStart(name);
        for (Question question : questions) {
            out.writeNumber(
                    lock.question(module.id(), activity.id(), question.id()).orElseThrow());
        }
        out.writeEndArray();
    }

    private void elements(JsonGenerator out, Stream<Mapping> maps) {
        List<ElementRef> refs = maps.map(Mapping::to).toList();
        out.writeArrayPropertyStart("elements");
        refs.stream().map(this::iri).distinct().sorted().forEach(out::writeString);
        out.writeEndArray();
        refs.forEach(ref -> elements.put(iri(ref), type(ref)));
    }

    private String iri(ElementRef ref) {
        return catalogue.iris().element(ref.framework(), ref.element());
    }

    private String type(ElementRef ref) {
        boolean duty = catalogue
                .framework(ref.framework())
                .filter(framework -> framework.kind() == FrameworkKind.DUTIES)
                .isPresent();
        return duty ? Vocabulary.DUTY : Vocabulary.COMPETENCY;
    }

    private static String type(Activity activity) {
        return switch (activity.kind()) {
            case QUIZ -> Vocabulary.ASSESSMENT;
            case REFLECTION -> Vocabulary.REFLECTION;
            case BREAK -> Vocabulary.BREAK;
            case PAGE, VIDEO, AUDIO, SCENARIO, CHECKLIST, DISCUSSION, PRACTICE -> Vocabulary.PAGE;
        };
    }
}
