package org.waymark.course.exchange;

import java.util.List;
import org.waymark.course.Catalogue;
import org.waymark.course.Contest;
import org.waymark.course.Element;
import org.waymark.course.Framework;
import org.waymark.course.writing.PlainText;
import org.waymark.course.yaml.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Frameworks with all that a catalogue says of them, as text for people and as JSON for programs. */
public final class FrameworkList {

    private final Catalogue catalogue;
    private final List<Framework> frameworks;
    private final JsonMapper mapper = new JsonMapper();

    /** Lists these frameworks of a catalogue, in this order. */
    public FrameworkList(Catalogue catalogue, List<Framework> frameworks) {
        this.catalogue = catalogue;
        this.frameworks = List.copyOf(frameworks);
    }

    /** Text for a terminal of so many columns. */
    public String text(int width) {
        PlainText text = new PlainText(width);
        for (Framework framework : frameworks) {
            text.wrapped(framework.id() + ": " + framework.title(), "", "  ");
            text.wrapped(
                    Words.written(framework.kind()) + ", "
                            + framework.elements().size() + " listed, "
                            + Words.written(framework.status()) + (framework.complete() ? "" : ", not complete")
                            + ". Source: " + framework.source().title()
                            + framework.source().date().map(date -> ", " + date).orElse("") + ".",
                    "  ",
                    "  ");
            for (Element element : framework.elements()) {
                boolean contested = !element.contested().isEmpty();
                text.wrapped(
                        element.id() + "  " + element.title()
                                + (contested
                                        ? " (contested by: "
                                                + String.join(
                                                        "; ",
                                                        element.contested().stream()
                                                                .map(Contest::by)
                                                                .toList())
                                                + ")"
                                        : ""),
                        contested ? "  ◆ " : "    ",
                        "      ");
            }
            text.line();
        }
        return text.toString();
    }

    /** JSON with the keys that docs/reference/coverage.md lists. */
    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("catalogue")
                .put("title", catalogue.title())
                .put("iri", catalogue.iris().catalogue());
        ArrayNode all = json.putArray("frameworks");
        frameworks.forEach(each -> framework(all.addObject(), each));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r\n", "\n") + "\n";
    }

    private void framework(ObjectNode json, Framework framework) {
        json.put("id", framework.id());
        json.put("iri", catalogue.iris().framework(framework.id()));
        json.put("title", framework.title());
        json.put("kind", Words.written(framework.kind()));
        json.put("status", Words.written(framework.status()));
        json.put("complete", framework.complete());
        json.putObject("source")
                .put("title", framework.source().title())
                .put("date", framework.source().date().orElse(null))
                .put("url", framework.source().url().orElse(null));
        json.put("about", framework.about());
        contests(json, framework.contested());
        ArrayNode elements = json.putArray("elements");
        for (Element element : framework.elements()) {
            ObjectNode each = elements.addObject()
                    .put("id", element.id())
                    .put("iri", catalogue.iris().element(framework.id(), element.id()))
                    .put("title", element.title())
                    .put("about", element.about());
            if (element.trainingDays().isPresent()) {
                each.put("trainingDays", element.trainingDays().getAsInt());
            } else {
                each.putNull("trainingDays");
            }
            each.put("within", element.within().orElse(null));
            contests(each, element.contested());
        }
    }

    private static void contests(ObjectNode json, List<Contest> contested) {
        ArrayNode contests = json.putArray("contested");
        for (Contest contest : contested) {
            ArrayNode answers = contests.addObject()
                    .put("by", contest.by())
                    .put("because", contest.because())
                    .putArray("answerWith");
            contest.answerWith().forEach(ref -> answers.add(ref.toString()));
        }
    }
}
