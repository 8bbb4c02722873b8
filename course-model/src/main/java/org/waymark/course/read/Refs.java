package org.waymark.course.read;

import java.util.List;
import java.util.Optional;
import org.waymark.course.Depth;
import org.waymark.course.ElementRef;
import org.waymark.course.Mapping;
import org.waymark.course.yaml.TextForm;
import org.waymark.course.yaml.Words;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

/** Reads references to elements. What is malformed has been noted by the shape already and is left out here. */
final class Refs {

    private Refs() {}

    static Optional<ElementRef> element(YamlNode node) {
        if (!(node instanceof Scalar scalar)) {
            return Optional.empty();
        }
        int slash = scalar.text().indexOf('/');
        return !TextForm.ELEMENT.fits(scalar.text())
                ? Optional.empty()
                : Optional.of(new ElementRef(
                        scalar.text().substring(0, slash), scalar.text().substring(slash + 1), scalar.place()));
    }

    static List<ElementRef> elements(List<YamlNode> nodes) {
        return nodes.stream().flatMap(node -> element(node).stream()).toList();
    }

    static List<Mapping> maps(List<YamlNode> nodes) {
        return nodes.stream()
                .filter(Keys.class::isInstance)
                .map(Keys.class::cast)
                .flatMap(keys -> keys.get("to").flatMap(Refs::element).stream()
                        .map(to -> new Mapping(
                                to, Words.read(Depth.class, keys.text("depth").orElse("")))))
                .toList();
    }
}
