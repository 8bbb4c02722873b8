package org.waymark.course.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.core.Place;

/** A piece of YAML that knows where it stands. Plain data only: no anchors, aliases or tags. */
public sealed interface YamlNode {

    /** Where it begins. */
    Place place();

    /** What it is, in words for a message. */
    String describe();

    /** The beginning of a text, as much as belongs into a message. */
    static String clipped(String text) {
        return text.codePointCount(0, text.length()) > 40
                ? text.substring(0, text.offsetByCodePoints(0, 40)) + "…"
                : text;
    }

    /** A single value, as it was written. */
    record Scalar(String text, boolean absent, Place place) implements YamlNode {
        @Override
        public String describe() {
            return absent ? "nothing" : "\"" + clipped(text) + "\"";
        }
    }

    /** A list. */
    record Items(List<YamlNode> items, Place place) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Keys with values, in the order written. */
    record Keys(Map<String, Entry> entries, Place place) implements YamlNode {
        public Keys {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String describe() {
            return "keys and values";
        }

        /** The value of a key, if it is there and not empty. */
        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key))
                    .map(Entry::value)
                    .filter(value -> !(value instanceof Scalar scalar && scalar.absent()));
        }

        /** The text of a key whose value is a single one; empty if there is none. */
        public Optional<String> text(String key) {
            return get(key).filter(Scalar.class::isInstance).map(value -> ((Scalar) value).text());
        }

        /** The items of a key whose value is a list; none if there is no such key. */
        public List<YamlNode> items(String key) {
            return get(key).filter(Items.class::isInstance)
                    .map(value -> ((Items) value).items())
                    .orElse(List.of());
        }

        /** The value of a key that holds keys itself. */
        public Optional<Keys> keys(String key) {
            return get(key).filter(Keys.class::isInstance).map(Keys.class::cast);
        }

        /** Where the value of a key stands, or the whole if there is no such key. */
        public Place placeOf(String key) {
            Entry entry = entries.get(key);
            return entry == null ? place : entry.value().place();
        }
    }

    /** A key's value, and where the key stands. */
    record Entry(Place key, YamlNode value) {}
}
