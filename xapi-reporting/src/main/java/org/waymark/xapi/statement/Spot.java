package org.waymark.xapi.statement;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.core.Nearest;
import tools.jackson.databind.JsonNode;

/**
 * A place in what was received, with the value that stands there, if any. Every check of a value that is missing, or that was already found to be
 * of the wrong type, passes: each mistake is told once.
 */
record Spot(@Nullable JsonNode value, @Nullable Spot above, String key, Faults faults) {

    static Spot top(JsonNode value, Faults faults) {
        return new Spot(value, null, "", faults);
    }

    Spot at(String child) {
        return new Spot(value == null ? null : value.get(child), this, child, faults);
    }

    /** The place as a JSON pointer, worked out only when there is something to tell. */
    String path() {
        return above == null
                ? ""
                : above.path() + "/" + shortened(key).replace("~", "~0").replace("/", "~1");
    }

    boolean present() {
        return value != null;
    }

    boolean isObject() {
        return value != null && value.isObject();
    }

    /** How many values or properties stand here; 0 if nothing does. */
    int size() {
        return value == null ? 0 : value.size();
    }

    boolean has(String name) {
        return value != null && value.has(name);
    }

    /** The text that stands here; empty if there is none. */
    String textOrEmpty() {
        return value != null && value.isString() ? value.stringValue() : "";
    }

    void fault(String message, String advice) {
        faults.add(path(), message, advice);
    }

    /** Checks that an object stands here with no other properties than these; false if there is nothing to look into. */
    boolean object(String what, Set<String> allowed) {
        if (!type("an object", JsonNode::isObject)) {
            return false;
        }
        for (String name : keys()) {
            if (!allowed.contains(name)) {
                at(name).fault(
                                "\"" + shortened(name) + "\" is not a property of " + what + ".",
                                unknown(name, allowed));
            }
        }
        return true;
    }

    Spot required(String name, String what) {
        Spot child = at(name);
        if (value != null && !child.present()) {
            child.fault(what + " has no \"" + name + "\".", "Add it: it is required.");
        }
        return child;
    }

    void only(String text) {
        if (type("text", JsonNode::isString) && !textOrEmpty().equals(text)) {
            fault("This has to be \"" + text + "\".", "Write it exactly so, with the same capitals.");
        }
    }

    void text() {
        type("text", JsonNode::isString);
    }

    void truth() {
        type("true or false, without quotes", JsonNode::isBoolean);
    }

    @Nullable
    BigDecimal number() {
        return type("a number, without quotes", JsonNode::isNumber) && value != null ? value.decimalValue() : null;
    }

    void iri() {
        form(
                Forms::isIri,
                "an absolute IRI with a scheme",
                "Write something like https://example.org/courses/first-steps.");
    }

    void uuid() {
        form(Forms::isUuid, "a UUID", "Write 32 hexadecimal digits as 8-4-4-4-12.");
    }

    void language() {
        form(Forms::isLanguage, "a language tag of RFC 5646", "Write something like en-GB.");
    }

    void timestamp() {
        form(
                text -> Timestamps.parse(text).isPresent(),
                "a timestamp",
                "Write it by RFC 3339, such as 2026-03-01T09:30:00.000Z.");
    }

    void duration() {
        form(text -> Durations.seconds(text).isPresent(), "an ISO 8601 duration", "Write something like PT12M30S.");
    }

    void form(Predicate<String> is, String what, String advice) {
        if (type("text", JsonNode::isString) && !is.test(textOrEmpty())) {
            fault("\"" + shortened(textOrEmpty()) + "\" is not " + what + ".", advice);
        }
    }

    void languageMap() {
        if (!type("an object of texts by language", JsonNode::isObject)) {
            return;
        }
        for (String name : keys()) {
            Spot entry = at(name);
            if (!Forms.isLanguage(name)) {
                entry.fault(
                        "\"" + shortened(name) + "\" is not a language tag of RFC 5646.",
                        "Write something like en-GB.");
            }
            entry.text();
        }
    }

    void extensions() {
        if (!type("an object of extensions", JsonNode::isObject)) {
            return;
        }
        for (String name : keys()) {
            if (!Forms.isIri(name)) {
                at(name).fault(
                                "The name of an extension is not an absolute IRI.",
                                "Name it by an IRI that you control.");
            }
        }
    }

    /** Goes through a list; a value that is no list is a fault. */
    void each(Consumer<Spot> check) {
        if (type("a list", JsonNode::isArray) && value != null) {
            for (int i = 0; i < value.size(); i++) {
                check.accept(new Spot(value.get(i), this, Integer.toString(i), faults));
            }
        }
    }

    /** The names of the properties here; none if this is no object. */
    Iterable<String> keys() {
        return value == null || !value.isObject() ? Set.of() : value.propertyNames();
    }

    private boolean type(String what, Predicate<JsonNode> is) {
        // A null was told of once already, for the statement as a whole.
        if (value == null || value.isNull()) {
            return false;
        }
        if (!is.test(value)) {
            fault("This has to be " + what + ".", "Send a value of that type.");
            return false;
        }
        return true;
    }

    private static String unknown(String name, Set<String> allowed) {
        return Nearest.to(shortened(name), allowed)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Leave it out, or put it into extensions under an IRI.");
    }

    static String shortened(String text) {
        return shortened(text, 60);
    }

    /** The beginning of a text, without half of a character at its end. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest) + "…";
    }
}
