package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.waymark.xapi.statement.AgentNames;
import org.waymark.xapi.statement.ScannedStatement;

/** Which learners were erased, by their pseudonyms, and how old statements may be; what comes of them again is not kept. */
record Forgotten(Set<String> learners, Instant before) {

    /** Stands where a learner stood who was erased. */
    static final byte[] NOBODY = "00000000000000000000000000000000".getBytes(StandardCharsets.US_ASCII);

    /** Gives those who were erased the name of nobody. */
    AgentNames without(AgentNames names) {
        return learners.isEmpty()
                ? names
                : (identifier, offset, length) -> {
                    byte[] name = names.of(identifier, offset, length);
                    return learners.contains(new String(name, StandardCharsets.US_ASCII)) ? NOBODY : name;
                };
    }

    static Forgotten read(Path store) throws IOException {
        Path file = file(store);
        Set<String> learners = new LinkedHashSet<>();
        Instant before = Instant.MIN;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("learner ")) {
                    learners.add(line.substring("learner ".length()));
                } else if (line.startsWith("before ")) {
                    before = Instant.parse(line.substring("before ".length()));
                }
            }
        }
        return new Forgotten(learners, before);
    }

    private static Path file(Path store) {
        return store.resolve("forgotten");
    }

    Forgotten andLearners(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(learners);
        all.addAll(more);
        return new Forgotten(all, before);
    }

    Forgotten andBefore(Instant time) {
        return new Forgotten(learners, time.isAfter(before) ? time : before);
    }

    void write(Path store) throws IOException {
        StringBuilder text = new StringBuilder();
        learners.forEach(learner -> text.append("learner ").append(learner).append('\n'));
        if (before.isAfter(Instant.MIN)) {
            text.append("before ").append(before).append('\n');
        }
        SafeFile.write(file(store), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a statement that was scanned with those names, and has a stored time in microseconds, is not to be kept. */
    boolean covers(ScannedStatement statement, long stored) {
        if (before.isAfter(Instant.MIN) && stored < StoredTimes.micros(before)) {
            return true;
        }
        if (!learners.isEmpty() && statement.isAbout(NOBODY)) {
            return true;
        }
        return false;
    }
}
