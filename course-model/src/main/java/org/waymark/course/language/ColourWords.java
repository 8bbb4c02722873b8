package org.waymark.course.language;

import java.util.List;
import java.util.Optional;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;

/**
 * How a text relies on colour alone.
 *
 * @param colours names of colours
 * @param things what is known to be on a screen: "the red button"
 * @param shown words before "in red": "marked in red"
 */
record ColourWords(List<Phrase> colours, List<Phrase> things, List<Phrase> shown) {

    ColourWords {
        colours = List.copyOf(colours);
        things = List.copyOf(things);
        shown = List.copyOf(shown);
    }

    static ColourWords of(Optional<YamlNode> node) {
        Optional<Keys> keys = node.filter(Keys.class::isInstance).map(Keys.class::cast);
        return new ColourWords(
                LanguageRules.phrases(keys.flatMap(each -> each.get("colours"))),
                LanguageRules.phrases(keys.flatMap(each -> each.get("things"))),
                LanguageRules.phrases(keys.flatMap(each -> each.get("shown"))));
    }
}
