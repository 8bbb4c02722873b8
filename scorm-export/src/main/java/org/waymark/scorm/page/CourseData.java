package org.waymark.scorm.page;

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
import org.waymark.course.lock.Lock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the player is told about a course: the block of data in the page's head, {@code CourseData} in the player's {@code types.d.ts}. */
final class CourseData {

    private final Catalogue catalogue;
    private final Course course;
    private final Lock lock;
    private final Sentences sentences;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> elements = new TreeMap<>();

    CourseData(Catalogue catalogue, Course course, Lock lock, Sentences sentences) {
        this.catalogue = catalogue;
        this.course = course;
        this.lock = lock;
        this.sentences = sentences;
    }

    /** The data as JSON that can stand in a script element: no {@code <} is in it. */
    String json(boolean lrs) {
        ObjectNode data = json.createObjectNode();
        data.put("catalogue", catalogue.iris().catalogue());
        data.put("id", course.id());
        data.put("iri", catalogue.iris().course(course.id()));
        data.put("title", course.title());
        data.put("language", catalogue.languages().get(0));
        data.set("completion", completion());
        ArrayNode modules = data.putArray("modules");
        catalogue.modulesOf(course).forEach(each -> module(modules.addObject(), each));
        ObjectNode types = data.putObject("elements");
        elements.forEach(types::put);
        data.put("lrs", lrs);
        data.put("platform", "SCORM 1.2");
        ObjectNode said = data.putObject("sentences");
        sentences.played().forEach(said::put);
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }

    private ObjectNode completion() {
        ObjectNode node = json.createObjectNode();
        if (course.completion() instanceof Completion.SomeModules some) {
            node.put("modules", some.count());
        } else if (course.completion() instanceof Completion.Score score) {
            node.put("score", score.percent());
        } else {
            node.put("all", true);
        }
        return node;
    }

    private void module(ObjectNode node, CourseModule module) {
        node.put("n", lock.module(module.id()).orElseThrow());
        node.put("id", module.id());
        node.put("iri", catalogue.iris().module(module.id()));
        node.put("title", module.title());
        node.put("optional", course.isOptional(module.id()));
        node.put("minutes", module.length().toMinutes());
        elements(
                node.putArray("elements"),
                Stream.concat(
                        module.maps().stream(),
                        module.activities().stream().flatMap(activity -> activity.heading().maps().stream())));
        ArrayNode activities = node.putArray("activities");
        module.activities().forEach(each -> activity(activities.addObject(), module, each));
    }

    private void activity(ObjectNode node, CourseModule module, Activity activity) {
        node.put("n", lock.activity(module.id(), activity.id()).orElseThrow());
        node.put("id", activity.id());
        node.put("iri", catalogue.iris().activity(module.id(), activity.id()));
        node.put("title", activity.title());
        node.put("kind", kind(activity));
        node.put("type", type(activity));
        node.put("minutes", activity.heading().takes().toMinutes());
        elements(node.putArray("elements"), activity.heading().maps().stream());
        ArrayNode questions = node.putArray("questions");
        activity.questions()
                .forEach(question -> questions.add(
                        lock.question(module.id(), activity.id(), question.id()).orElseThrow()));
    }

    private void elements(ArrayNode node, Stream<Mapping> maps) {
        List<ElementRef> refs = maps.map(Mapping::to).toList();
        refs.stream().map(this::iri).distinct().sorted().forEach(node::add);
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

    static String kind(Activity activity) {
        if (activity instanceof Activity.Quiz) {
            return "quiz";
        }
        if (activity instanceof Activity.Reflection) {
            return "reflection";
        }
        return activity instanceof Activity.Break ? "break" : "page";
    }

    private static String type(Activity activity) {
        return switch (kind(activity)) {
            case "quiz" -> Vocabulary.ASSESSMENT;
            case "reflection" -> Vocabulary.REFLECTION;
            case "break" -> Vocabulary.BREAK;
            default -> Vocabulary.PAGE;
        };
    }
}
