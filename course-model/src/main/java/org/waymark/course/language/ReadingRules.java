package org.waymark.course.language;

import java.util.Optional;
import org.waymark.course.yaml.TextForm;
import org.waymark.course.yaml.YamlNode.Keys;

/**
 * How hard a text may be, as a catalogue sets it under {@code reading:}.
 *
 * @param wordsPerSentence the most words in a sentence
 * @param hardest the highest LIX of a paragraph (see {@link Lix})
 * @param wordsPerMinute how fast people read
 */
public record ReadingRules(int wordsPerSentence, int hardest, int wordsPerMinute) {

    /** What holds for a catalogue that sets nothing: only what is plainly hard is noted. */
    public static final ReadingRules DEFAULT = new ReadingRules(30, 50, 150);

    /** The rules in a catalogue's head. What is not set, or is not a number, is as in {@link #DEFAULT}. */
    public static ReadingRules of(Optional<Keys> reading) {
        return new ReadingRules(
                number(reading, "words-per-sentence", DEFAULT.wordsPerSentence),
                number(reading, "hardest", DEFAULT.hardest),
                number(reading, "words-per-minute", DEFAULT.wordsPerMinute));
    }

    private static int number(Optional<Keys> keys, String key, int otherwise) {
        return keys.flatMap(each -> each.text(key))
                .filter(TextForm.NUMBER::fits)
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
