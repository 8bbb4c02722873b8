package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a store says of itself: its format, and by what it knows its learners' key. */
final class StoreFile {

    static final int FORMAT = 1;

    private StoreFile() {}

    /** Makes sure that a key is that of a store; one that has none yet takes it. */
    static void open(Path store, LearnerKey key) throws IOException {
        Path file = store.resolve("store.json");
        if (!Files.exists(file)) {
            String text = "{\n  \"format\": " + FORMAT + ",\n  \"learnersKey\": \"" + key.check() + "\"\n}\n";
            SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged.", e);
        }
        if (json.path("format").intValue(0) != FORMAT) {
            throw new IOException(
                    "the store in " + store + " has a format that this Waymark does not know. Use a newer one.");
        }
        if (!json.path("learnersKey").stringValue("").equals(key.check())) {
            throw new IOException(
                    "the learners' key does not belong to the store in " + store
                            + ": with it the same learner would become somebody else. Use the key that the store was begun with.");
        }
    }
}
