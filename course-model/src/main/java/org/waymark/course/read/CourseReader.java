package org.waymark.course.read;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.course.CoProducer;
import org.waymark.course.Completion;
import org.waymark.course.Course;
import org.waymark.course.Delivery;
import org.waymark.course.Depth;
import org.waymark.course.ModuleUse;
import org.waymark.course.MustCover;
import org.waymark.course.yaml.Lengths;
import org.waymark.course.yaml.TextForm;
import org.waymark.course.yaml.Words;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

/** Makes a course from a file that has its shape. */
final class CourseReader {

    Course course(Keys keys) {
        return new Course(
                keys.text("course").orElse(""),
                keys.text("title").orElse(""),
                keys.text("summary").orElse("").strip(),
                length(keys, "length"),
                Words.read(Delivery.class, keys.text("delivery").orElse("")),
                keys.text("audience").orElse("").strip(),
                each(keys.items("made-by"))
                        .map(each -> new CoProducer(each.text("role").orElse(""), each.text("share")))
                        .toList(),
                keys.text("reviewed").orElse("").strip(),
                each(keys.items("must-cover"))
                        .map(each -> new MustCover(
                                each.text("framework").orElse(""),
                                Words.read(Depth.class, each.text("depth").orElse("")),
                                each.placeOf("framework")))
                        .toList(),
                keys.items("modules").stream()
                        .flatMap(node -> use(node).stream())
                        .toList(),
                completion(keys.keys("complete-when")),
                keys.placeOf("course"));
    }

    static Duration length(Keys keys, String key) {
        return keys.text(key).flatMap(Lengths::parse).orElse(Duration.ZERO);
    }

    private static Optional<ModuleUse> use(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return Optional.of(new ModuleUse(scalar.text(), false, scalar.place()));
        }
        return node instanceof Keys keys
                ? keys.text("module")
                        .map(module -> new ModuleUse(
                                module, keys.text("optional").orElse("").equals("true"), keys.placeOf("module")))
                : Optional.empty();
    }

    private static Completion completion(Optional<Keys> keys) {
        Optional<Integer> score = keys.flatMap(each -> each.text("score"))
                .filter(TextForm.NUMBER::fits)
                .map(Integer::valueOf);
        Optional<Integer> modules = keys.flatMap(each -> each.text("modules"))
                .filter(TextForm.NUMBER::fits)
                .map(Integer::valueOf);
        if (score.isPresent()) {
            return new Completion.Score(Math.min(100, score.get()));
        }
        return modules.isPresent() ? new Completion.SomeModules(modules.get()) : new Completion.AllModules();
    }

    private static Stream<Keys> each(List<YamlNode> nodes) {
        return nodes.stream().filter(Keys.class::isInstance).map(Keys.class::cast);
    }
}
