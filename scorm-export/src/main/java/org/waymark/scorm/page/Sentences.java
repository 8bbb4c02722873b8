package org.waymark.scorm.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The player's own sentences in one language. English is built in; what a catalogue has for a language stands in their place. */
public final class Sentences {

    private static final String PLAY = "play.";

    private final String language;
    private final Map<String, String> table;

    private Sentences(String language, Map<String, String> table) {
        this.language = language;
        this.table = table;
    }

    /** The built-in English. */
    public static Sentences english() {
        try (InputStream in = Sentences.class.getResourceAsStream("sentences-en.properties")) {
            if (in == null) {
                throw new IllegalStateException("sentences-en.properties is missing from the jar");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> table = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> table.put(key, properties.getProperty(key)));
            return new Sentences("en", table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These sentences with others in their place.
     *
     * @param tag the language of the others, as in BCP 47
     * @param others by key; what is not among them stays as it is
     */
    public Sentences with(String tag, Map<String, String> others) {
        Map<String, String> changed = new TreeMap<>(table);
        others.forEach((key, sentence) -> changed.replace(key, sentence));
        return new Sentences(tag, changed);
    }

    /** The language, as in BCP 47. */
    public String language() {
        return language;
    }

    /** The language's name for itself. */
    public String name() {
        return nameOf(language);
    }

    /** The name for itself of a language with a BCP 47 tag. */
    static String nameOf(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /**
     * A sentence.
     *
     * @param values names and values of what stands in braces, in turn
     * @throws IllegalArgumentException if there is no such sentence
     */
    public String say(String key, Object... values) {
        String sentence = table.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key);
        }
        for (int i = 0; i + 1 < values.length; i += 2) {
            sentence = sentence.replace("{" + values[i] + "}", String.valueOf(values[i + 1]));
        }
        return sentence;
    }

    /** All sentences by key, sorted. Those that begin with {@code play.} are said by the script. */
    public Map<String, String> all() {
        return Map.copyOf(table);
    }

    /** What the script says, by key, sorted. */
    public Map<String, String> played() {
        Map<String, String> played = new TreeMap<>();
        table.forEach((key, sentence) -> {
            if (key.startsWith(PLAY)) {
                played.put(key.substring(PLAY.length()), sentence);
            }
        });
        return played;
    }

    /** What the script says and what stands in the page, by key, sorted: for a page that can change its language. */
    public Map<String, String> spoken() {
        Map<String, String> spoken = new TreeMap<>(table);
        spoken.keySet().removeIf(key -> key.startsWith(PLAY));
        spoken.putAll(played());
        return spoken;
    }
}
