package org.waymark.course.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.waymark.core.Problems;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlReader;

/** What is built in for catalogues in English: topics that want a content note, and words for colours. A catalogue's own file replaces it. */
final class EnglishWords {

    private static final String FILE = "english.yaml";

    private EnglishWords() {}

    static Keys read() {
        try (InputStream in = EnglishWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FILE);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Problems problems = new Problems();
            return (Keys) new YamlReader()
                    .read(text, FILE, 0, problems)
                    .orElseThrow(
                            () -> new IllegalStateException(problems.sorted().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
