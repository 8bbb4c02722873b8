package org.waymark.course.sentences;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The player's own sentences in one language. English is built in; what a catalogue has for a language stands in their place. */
public final class Sentences {

    private final String language;
    private final Map<String, String> page;
    private final Map<String, String> play;

    private Sentences(String language, Map<String, String> page, Map<String, String> play) {
        this.language = language;
        this.page = Collections.unmodifiableMap(new TreeMap<>(page));
        this.play = Collections.unmodifiableMap(new TreeMap<>(play));
    }

    /** The built-in English. */
    public static Sentences english() {
        return new Sentences("en", table("page.properties"), table("play.properties"));
    }

    /** The built-in English with what is said on paper alone. */
    public static Sentences englishOnPaper() {
        Map<String, String> paper = table("page.properties");
        paper.putAll(table("paper.properties"));
        return new Sentences("en", paper, table("play.properties"));
    }

    private static Map<String, String> table(String file) {
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> table = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> table.put(key, properties.getProperty(key)));
            return table;
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
        return new Sentences(tag, changed(page, others), changed(play, others));
    }

    private static Map<String, String> changed(Map<String, String> table, Map<String, String> others) {
        Map<String, String> changed = new TreeMap<>(table);
        others.forEach(changed::replace);
        return changed;
    }

    /** Only those with these keys. */
    public Sentences only(Set<String> keys) {
        Map<String, String> some = new TreeMap<>(page);
        Map<String, String> others = new TreeMap<>(play);
        some.keySet().retainAll(keys);
        others.keySet().retainAll(keys);
        return new Sentences(language, some, others);
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
    public static String nameOf(String tag) {
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
        String sentence = play.getOrDefault(key, page.getOrDefault(key, ""));
        if (sentence.isEmpty()) {
            throw new IllegalArgumentException("no sentence " + key);
        }
        for (int i = 0; i + 1 < values.length; i += 2) {
            sentence = sentence.replace("{" + values[i] + "}", String.valueOf(values[i + 1]));
        }
        return sentence;
    }

    /** What the script says, by key, sorted. */
    public Map<String, String> played() {
        return play;
    }

    /** All of them by key, sorted: for a page that can change its language. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(page);
        all.putAll(play);
        return all;
    }

    /** Sentences are the same if language and words are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sentences sentences
                && language.equals(sentences.language)
                && page.equals(sentences.page)
                && play.equals(sentences.play);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, page, play);
    }

    @Override
    public String toString() {
        return "Sentences[" + language + ", " + (page.size() + play.size()) + "]";
    }
}
