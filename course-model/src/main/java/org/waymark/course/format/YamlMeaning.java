package org.waymark.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.waymark.core.Problems;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Items;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;
import org.waymark.course.yaml.YamlReader;

/** Whether two texts of YAML say the same, but for the order of keys, and hold the same comments. */
final class YamlMeaning {

    private YamlMeaning() {}

    static boolean same(String before, String after) {
        Optional<Object> one = meaning(before);
        return one.isPresent() && one.equals(meaning(after)) && comments(before).equals(comments(after));
    }

    /** What a text says; nothing if it cannot be read without a problem. */
    static Optional<Object> meaning(String text) {
        Problems problems = new Problems();
        Optional<YamlNode> node = new YamlReader().read(text, "", 0, problems);
        return problems.sorted().isEmpty() ? node.map(YamlMeaning::plain) : Optional.empty();
    }

    private static Object plain(YamlNode node) {
        if (node instanceof Keys keys) {
            Map<String, Object> map = new TreeMap<>();
            keys.entries().forEach((key, entry) -> map.put(key, plain(entry.value())));
            return map;
        }
        if (node instanceof Items items) {
            return items.items().stream().map(YamlMeaning::plain).toList();
        }
        Scalar scalar = (Scalar) node;
        return List.of(scalar.absent(), scalar.text());
    }

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        try {
            LoadSettings settings =
                    LoadSettings.builder().setParseComments(true).build();
            for (Event event : new Parse(settings).parseString(text)) {
                if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                    comments.add(comment.getValue().strip());
                }
            }
        } catch (YamlEngineException e) {
            comments.add("cannot be read: " + text);
        }
        comments.sort(null);
        return comments;
    }
}
