package org.waymark.course.read;

import java.util.List;
import java.util.OptionalInt;
import org.waymark.course.Contest;
import org.waymark.course.Element;
import org.waymark.course.Framework;
import org.waymark.course.FrameworkKind;
import org.waymark.course.FrameworkStatus;
import org.waymark.course.Source;
import org.waymark.course.yaml.TextForm;
import org.waymark.course.yaml.Words;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;

/** Makes a framework from a file that has its shape. */
final class FrameworkReader {

    Framework framework(Keys keys) {
        return new Framework(
                keys.text("framework").orElse(""),
                Words.read(FrameworkKind.class, keys.text("kind").orElse("")),
                keys.text("title").orElse(""),
                keys.keys("source")
                        .map(source ->
                                new Source(source.text("title").orElse(""), source.text("date"), source.text("url")))
                        .orElse(new Source("", java.util.Optional.empty(), java.util.Optional.empty())),
                Words.read(FrameworkStatus.class, keys.text("status").orElse("")),
                !"false".equals(keys.text("complete").orElse("true")),
                keys.text("about").orElse("").strip(),
                each(keys.items("contested")).map(this::contest).toList(),
                each(keys.items("elements")).map(this::element).toList(),
                keys.placeOf("framework"));
    }

    private Element element(Keys keys) {
        return new Element(
                keys.text("id").orElse(""),
                keys.text("title").orElse(""),
                keys.text("about").orElse("").strip(),
                keys.text("within"),
                trainingDays(keys),
                each(keys.items("contested")).map(this::contest).toList(),
                keys.placeOf("id"));
    }

    private static OptionalInt trainingDays(Keys keys) {
        return keys.text("training-days").filter(TextForm.NUMBER::fits).stream()
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private Contest contest(Keys keys) {
        return new Contest(
                keys.text("by").orElse(""),
                keys.text("because").orElse("").strip(),
                Refs.elements(keys.items("answer-with")));
    }

    private static java.util.stream.Stream<Keys> each(List<YamlNode> nodes) {
        return nodes.stream().filter(Keys.class::isInstance).map(Keys.class::cast);
    }
}
