package org.waymark.course;

import java.util.List;
import java.util.Optional;
import org.waymark.core.Place;

/**
 * A film or a sound recording, with what those read who cannot see or hear it. A film has captions or a transcript, a sound recording has a transcript.
 *
 * @param medium whether there is something to see
 * @param says what can be seen and heard, in a sentence, as plain text
 * @param file the recording itself
 * @param captions captions beside it, the course's first language first
 * @param transcript what is said and shown, in words; empty if there is none
 * @param place where it is written
 */
public record Recording(
        Medium medium, String says, MediaFile file, List<Captions> captions, Prose transcript, Place place)
        implements Part {

    public Recording {
        captions = List.copyOf(captions);
    }

    @Override
    public <T> T on(Cases<T> cases) {
        return cases.recording(this);
    }

    /** What a recording is for. */
    public enum Medium {
        VIDEO,
        AUDIO
    }

    /**
     * Captions in one language, as WebVTT.
     *
     * @param language a BCP 47 tag
     * @param file the {@code .vtt} file
     */
    public record Captions(String language, MediaFile file) {}

    /** The captions in a language, if there are any. */
    public Optional<Captions> captions(String language) {
        return captions.stream()
                .filter(each -> each.language().equals(language))
                .findFirst();
    }
}
