package org.waymark.course.read;

import java.util.List;
import java.util.Optional;
import org.waymark.course.Crosswalk;
import org.waymark.course.Pathway;
import org.waymark.course.yaml.Lengths;
import org.waymark.course.yaml.Words;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

/** Makes pathways and crosswalks from files that have their shape. */
final class PathwayReader {

    Pathway pathway(Keys keys) {
        List<Pathway.Step> steps = keys.items("steps").stream()
                .flatMap(node -> step(node).stream())
                .toList();
        return new Pathway(
                keys.text("pathway").orElse(""),
                keys.text("title").orElse(""),
                keys.text("summary").orElse("").strip(),
                CourseReader.anyOrder(keys, true),
                steps,
                keys.placeOf("pathway"));
    }

    private static Optional<Pathway.Step> step(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return Optional.of(new Pathway.Here(scalar.text(), scalar.place()));
        }
        return node instanceof Keys keys
                ? keys.text("elsewhere")
                        .map(title -> new Pathway.Elsewhere(
                                title,
                                keys.text("length").flatMap(Lengths::parse),
                                keys.text("about").orElse("").strip()))
                : Optional.empty();
    }

    Crosswalk crosswalk(Keys keys) {
        List<Crosswalk.Link> links = keys.items("links").stream()
                .flatMap(node -> link(node).stream())
                .toList();
        return new Crosswalk(
                keys.text("crosswalk").orElse(""),
                keys.text("title").orElse(""),
                keys.text("source").orElse("").strip(),
                links,
                keys.placeOf("crosswalk"));
    }

    private static Optional<Crosswalk.Link> link(YamlNode node) {
        return node instanceof Keys keys
                ? keys.get("from")
                        .flatMap(Refs::element)
                        .flatMap(from -> keys.get("to")
                                .flatMap(Refs::element)
                                .map(to -> new Crosswalk.Link(
                                        from,
                                        Words.read(
                                                Crosswalk.Relation.class,
                                                keys.text("relation").orElse("")),
                                        to,
                                        keys.text("because").orElse("").strip())))
                : Optional.empty();
    }
}
