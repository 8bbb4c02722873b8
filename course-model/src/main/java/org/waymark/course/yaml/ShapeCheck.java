package org.waymark.course.yaml;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.core.Nearest;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.yaml.YamlNode.Entry;
import org.waymark.course.yaml.YamlNode.Items;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

/** Compares YAML with the shape it should have, and notes every difference. */
public final class ShapeCheck {

    private static final int LONGEST_SHOWN = 60;

    private final Problems problems;

    /** Notes what it finds in the problems given. */
    public ShapeCheck(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks a node.
     *
     * @param what what the node is, for a message: "file catalogue.yaml", "entry of the key …"
     * @return whether it has the shape
     */
    public boolean check(YamlNode node, Shape shape, String what) {
        if (shape instanceof Shape.Text text) {
            return text(node, text, what);
        }
        if (shape instanceof Shape.OneOf oneOf) {
            return oneOf(node, oneOf, what);
        }
        if (shape instanceof Shape.ListOf list) {
            return list(node, list, what);
        }
        if (shape instanceof Shape.KeysOf keys) {
            return keys(node, keys, what);
        }
        if (shape instanceof Shape.KeysOr or) {
            boolean told = node instanceof Keys keys && or.tells().stream().anyMatch(keys.entries()::containsKey);
            return check(node, told ? or.keys() : or.otherwise(), what);
        }
        Shape.TextOrKeys either = (Shape.TextOrKeys) shape;
        return check(node, node instanceof Keys ? either.keys() : either.text(), what);
    }

    private boolean text(YamlNode node, Shape.Text shape, String what) {
        if (!(node instanceof Scalar scalar) || scalar.absent()) {
            return wrong(node, shape, what, "");
        }
        if (shape.form().fits(scalar.text())) {
            return true;
        }
        if (shape.form() == TextForm.ID && scalar.text().contains(" - ")) {
            return wrong(
                    node,
                    shape,
                    what,
                    "Two entries of a list ran together here: begin each on a line of its own, with its hyphen under the hyphen above.");
        }
        return wrong(
                node,
                shape,
                what,
                (TextForm.seen(scalar.text()).equals(scalar.text())
                                ? ""
                                : "There is a character in it that cannot be seen. ")
                        + shape.form()
                                .meant(scalar.text())
                                .map(meant -> "Did you mean " + meant + "?")
                                .orElse(""));
    }

    private boolean oneOf(YamlNode node, Shape.OneOf shape, String what) {
        if (node instanceof Scalar scalar && shape.words().contains(scalar.text())) {
            return true;
        }
        Optional<String> meant =
                node instanceof Scalar scalar ? Nearest.to(scalar.text(), shape.words()) : Optional.empty();
        return wrong(
                node,
                shape,
                what,
                meant.map(near -> "Did you mean " + near + "?").orElse(""));
    }

    private boolean list(YamlNode node, Shape.ListOf shape, String what) {
        if (!(node instanceof Items items)) {
            return wrong(
                    node,
                    shape,
                    what,
                    node instanceof Scalar scalar && !scalar.absent() ? listMeant(scalar.text(), shape.item()) : "");
        }
        if (items.items().isEmpty() && !shape.mayBeEmpty()) {
            problems.add(
                    CatalogueProblem.WRONG_VALUE,
                    node.place(),
                    "The list at the " + what + " is empty.",
                    "Write " + shape.wanted() + ".");
            return false;
        }
        boolean right = true;
        for (YamlNode item : items.items()) {
            right &= check(item, shape.item(), what.startsWith("entry of ") ? what : "entry of the " + what);
        }
        return right;
    }

    /** What to do about a text that stands where a list is wanted. */
    private static String listMeant(String text, Shape item) {
        String hint = YamlSigns.listHint(text);
        boolean entries = !text.isBlank()
                && text.length() <= LONGEST_SHOWN
                && text.matches("[^:\\[\\]{}#]+")
                && Arrays.stream(text.split(",", -1)).allMatch(each -> fits(each.strip(), item));
        return hint.isEmpty() && entries ? "Did you mean [" + text + "]?" : hint;
    }

    /** Whether a single value could be an item by itself. */
    private static boolean fits(String text, Shape item) {
        Shape form = item instanceof Shape.KeysOr or ? or.otherwise().text() : item;
        form = form instanceof Shape.TextOrKeys either ? either.text() : form;
        return form instanceof Shape.Text wanted && wanted.form().fits(text);
    }

    private boolean keys(YamlNode node, Shape.KeysOf shape, String what) {
        if (!(node instanceof Keys keys)) {
            return wrong(node, shape, what, "");
        }
        List<Shape.Key> missing = shape.keys().values().stream()
                .filter(Shape.Key::required)
                .filter(key -> !keys.entries().containsKey(key.name()))
                .toList();
        if (keys.entries().isEmpty() && missing.size() > 1) {
            problems.add(
                    CatalogueProblem.NOTHING_TO_READ,
                    keys.place(),
                    "There is nothing in the " + what + ".",
                    "It needs at least the keys "
                            + String.join(
                                    ", ", missing.stream().map(Shape.Key::name).toList())
                            + ", each on a line of its own with a colon, a space and its value.");
            return false;
        }
        Set<String> mistyped = new HashSet<>();
        boolean right = true;
        for (var each : keys.entries().entrySet()) {
            Shape.Key key = shape.keys().get(each.getKey());
            if (key == null) {
                mistyped.addAll(unknown(each.getKey(), each.getValue(), keys, shape, what));
                right = false;
            } else if (key.required() || !leftEmpty(each.getValue()) || isColour(key)) {
                right &= check(each.getValue().value(), key.shape(), "key \"" + each.getKey() + "\"");
            }
        }
        for (Shape.Key key : missing) {
            if (!mistyped.contains(key.name())) {
                problems.add(
                        CatalogueProblem.MISSING_KEY,
                        keys.place(),
                        "The key \"" + key.name() + "\" is missing in the " + what + ".",
                        "Add a line \"" + key.name() + ": …\" with "
                                + key.shape().wanted() + ". " + key.about());
            }
        }
        return right && missing.isEmpty();
    }

    /** A colour without quotation marks is a remark to YAML, so that its key looks as if it were left empty. */
    private static boolean isColour(Shape.Key key) {
        return key.shape() instanceof Shape.Text text && text.form() == TextForm.COLOUR;
    }

    private static boolean leftEmpty(Entry entry) {
        return entry.value() instanceof Scalar scalar && scalar.absent();
    }

    /** Notes a key that is not known, and returns the one that was meant, if that can be said. */
    private Set<String> unknown(String name, Entry entry, Keys keys, Shape.KeysOf shape, String what) {
        List<String> free = shape.keys().keySet().stream()
                .filter(each -> !keys.entries().containsKey(each))
                .toList();
        String seen = TextForm.seen(name);
        if (!seen.equals(name) && shape.keys().containsKey(seen)) {
            problems.add(
                    CatalogueProblem.UNKNOWN_KEY,
                    entry.key(),
                    "There is a character that cannot be seen in the key \"" + seen + "\".",
                    "Write the key anew. It came with text that was copied from a web page or a word processor.");
            return Set.of(seen);
        }
        Optional<String> meant = Nearest.to(name.toLowerCase(java.util.Locale.ROOT), free);
        problems.add(
                CatalogueProblem.UNKNOWN_KEY,
                entry.key(),
                "There is no key \"" + YamlNode.clipped(name) + "\" in the " + what + ".",
                meant.map(near -> "Did you mean \"" + near + "\"? ").orElse("") + "Known here: "
                        + String.join(", ", shape.keys().keySet()) + "."
                        + (leftEmpty(entry) && meant.isEmpty()
                                ? " If it belongs to the text before it, put that whole text in quotes: '…'."
                                : ""));
        return meant.map(Set::of).orElse(Set.of());
    }

    private boolean wrong(YamlNode node, Shape shape, String what, String meant) {
        boolean empty = node instanceof Scalar scalar
                && (scalar.absent() || scalar.text().isBlank());
        problems.add(
                CatalogueProblem.WRONG_VALUE,
                node.place(),
                empty ? "The " + what + " is empty." : "The " + what + " cannot be " + node.describe() + ".",
                (meant.isEmpty() ? "" : meant.strip() + " ") + "Write " + shape.wanted() + ".");
        return false;
    }
}
