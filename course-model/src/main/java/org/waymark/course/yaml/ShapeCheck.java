package org.waymark.course.yaml;

import java.util.stream.Collectors;
import org.waymark.core.Nearest;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.yaml.YamlNode.Entry;
import org.waymark.course.yaml.YamlNode.Items;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

/** Compares YAML with the shape it should have, and notes every difference. */
public final class ShapeCheck {

    private final Problems problems;

    /** Notes what it finds in the problems given. */
    public ShapeCheck(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks a node.
     *
     * @param what what the node is, for a message: "catalogue.yaml", "an element"
     */
    public void check(YamlNode node, Shape shape, String what) {
        if (shape instanceof Shape.Text text) {
            text(node, text, what);
        } else if (shape instanceof Shape.OneOf oneOf) {
            oneOf(node, oneOf, what);
        } else if (shape instanceof Shape.ListOf list) {
            list(node, list, what);
        } else if (shape instanceof Shape.KeysOf keys) {
            keys(node, keys, what);
        } else if (shape instanceof Shape.TextOrKeys either) {
            check(node, node instanceof Keys ? either.keys() : either.text(), what);
        }
    }

    private void text(YamlNode node, Shape.Text shape, String what) {
        if (!(node instanceof Scalar scalar) || scalar.absent() || !shape.form().fits(scalar.text())) {
            wrong(node, shape, what);
        }
    }

    private void oneOf(YamlNode node, Shape.OneOf shape, String what) {
        if (node instanceof Scalar scalar && shape.words().contains(scalar.text())) {
            return;
        }
        String meant = node instanceof Scalar scalar
                ? Nearest.to(scalar.text(), shape.words())
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("")
                : "";
        problems.add(
                CatalogueProblem.WRONG_VALUE,
                node.place(),
                "The " + what + " should be " + shape.wanted() + ", and here is " + node.describe() + ".",
                meant + "Write one of: " + String.join(", ", shape.words()) + ".");
    }

    private void list(YamlNode node, Shape.ListOf shape, String what) {
        if (!(node instanceof Items items)) {
            wrong(node, shape, what);
            return;
        }
        if (items.items().isEmpty() && !shape.mayBeEmpty()) {
            wrong(node, shape, what);
        }
        items.items().forEach(item -> check(item, shape.item(), "entry of " + what));
    }

    private void keys(YamlNode node, Shape.KeysOf shape, String what) {
        if (!(node instanceof Keys keys)) {
            wrong(node, shape, what);
            return;
        }
        keys.entries().forEach((name, entry) -> knownKey(name, entry, shape, what));
        shape.keys().values().stream()
                .filter(Shape.Key::required)
                .filter(key -> !keys.entries().containsKey(key.name()))
                .forEach(key -> problems.add(
                        CatalogueProblem.MISSING_KEY,
                        keys.place(),
                        "The key \"" + key.name() + "\" is missing in the " + what + ".",
                        "Add a line \"" + key.name() + ": …\" with "
                                + key.shape().wanted() + ". " + key.about()));
    }

    private void knownKey(String name, Entry entry, Shape.KeysOf shape, String what) {
        Shape.Key key = shape.keys().get(name);
        if (key == null) {
            String meant = Nearest.to(name, shape.keys().keySet())
                    .map(near -> "Did you mean \"" + near + "\"? ")
                    .orElse("");
            problems.add(
                    CatalogueProblem.UNKNOWN_KEY,
                    entry.key(),
                    "There is no key \"" + name + "\" in the " + what + ".",
                    meant + "Known here: " + shape.keys().keySet().stream().collect(Collectors.joining(", ")) + ".");
            return;
        }
        boolean leftEmpty = entry.value() instanceof Scalar scalar && scalar.absent();
        if (leftEmpty && !key.required()) {
            return;
        }
        check(entry.value(), key.shape(), "key \"" + name + "\"");
    }

    private void wrong(YamlNode node, Shape shape, String what) {
        problems.add(
                CatalogueProblem.WRONG_VALUE,
                node.place(),
                "The " + what + " has " + node.describe() + " where something else is wanted.",
                "Write " + shape.wanted() + ".");
    }
}
