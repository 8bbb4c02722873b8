package org.waymark.scorm.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The player's own sentences in one language. */
public final class Sentences {

    private static final String PLAY = "play.";

    private final Map<String, String> table;

    private Sentences(Map<String, String> table) {
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
            return new Sentences(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
