package org.waymark.course.yaml;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a piece of a catalogue's YAML may look like. Files are checked against their shape before anything is made of them. */
public sealed interface Shape {

    /** What is wanted, in words: "a length such as 15m or 2h". */
    String wanted();

    /** A single value of a given form. */
    record Text(TextForm form) implements Shape {
        @Override
        public String wanted() {
            return form.wanted();
        }
    }

    /** One of a few words. */
    record OneOf(List<String> words) implements Shape {
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public String wanted() {
            return "one of " + String.join(", ", words);
        }
    }

    /** A list, each item of one shape. */
    record ListOf(Shape item, boolean mayBeEmpty) implements Shape {
        @Override
        public String wanted() {
            return "a list (each item on a line of its own after \"- \"), and in it " + item.wanted();
        }
    }

    /** Keys with values. */
    record KeysOf(Map<String, Key> keys) implements Shape {
        public KeysOf {
            keys = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        }

        @Override
        public String wanted() {
            return "keys with values (" + String.join(": …, ", keys.keySet()) + ": …)";
        }
    }

    /** A single value, or keys with values where there is more to say. */
    record TextOrKeys(Text text, KeysOf keys) implements Shape {
        @Override
        public String wanted() {
            return text.wanted() + ", or " + keys.wanted();
        }
    }

    /**
     * Keys of one shape where they have a key that tells them from others, and something else where they do not.
     *
     * @param tells the keys of which one has to be there
     * @param keys the shape of these keys
     * @param otherwise the shape of everything else
     */
    record KeysOr(List<String> tells, KeysOf keys, TextOrKeys otherwise) implements Shape {
        public KeysOr {
            tells = List.copyOf(tells);
        }

        @Override
        public String wanted() {
            return otherwise.wanted();
        }
    }

    /**
     * A key.
     *
     * @param about what it is for, a sentence for the reference and for editors
     */
    record Key(String name, boolean required, Shape shape, String about) {}

    /** A key that has to be there. */
    static Key needs(String name, Shape shape, String about) {
        return new Key(name, true, shape, about);
    }

    /** A key that may be there. */
    static Key may(String name, Shape shape, String about) {
        return new Key(name, false, shape, about);
    }

    /** Keys with values. */
    static KeysOf keys(Key... keys) {
        Map<String, Key> byName = new LinkedHashMap<>();
        Arrays.stream(keys).forEach(key -> byName.put(key.name(), key));
        return new KeysOf(byName);
    }

    /** One of a few words, from the names of an enum: {@code SELF_PACED} is written {@code self-paced}. */
    static OneOf oneOf(Class<? extends Enum<?>> words) {
        return new OneOf(
                Arrays.stream(words.getEnumConstants()).map(Words::written).toList());
    }
}
