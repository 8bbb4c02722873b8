package org.waymark.course;

import java.util.List;
import org.waymark.course.sentences.Sentences;

/**
 * What a catalogue says of how its courses are shown.
 *
 * @param look the provider's colours and logo
 * @param sentences the player's sentences in some of the catalogue's languages; each may be only a part of them
 */
public record Presentation(Look look, List<Sentences> sentences) {

    /** What is built in, and nothing else. */
    public static final Presentation BUILT_IN = new Presentation(Look.PLAIN, List.of());

    public Presentation {
        sentences = List.copyOf(sentences);
    }
}
