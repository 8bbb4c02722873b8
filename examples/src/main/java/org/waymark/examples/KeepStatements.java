package org.waymark.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.waymark.xapi.store.Intake;
import org.waymark.xapi.store.KeepLimits;
import org.waymark.xapi.store.LearnerKey;
import org.waymark.xapi.store.SourceState;
import org.waymark.xapi.store.StatementKeeper;
import org.waymark.xapi.store.StatementSource;

/** Fills a store with statements from a program of your own, for reports to count. */
public final class KeepStatements {

    private KeepStatements() {}

    /** Takes the store's folder. */
    public static void main(String[] args) throws IOException {
        List<String> attendance = List.of("""
                {
                  "id": "7d2cb2c1-2b9e-4d4a-9d53-6a1f0a2f9a11",
                  "actor": {"mbox": "mailto:sam@example.org", "name": "Sam"},
                  "verb": {"id": "http://adlnet.gov/expapi/verbs/attended"},
                  "object": {"id": "https://example.org/courses/first-steps/day-1"},
                  "timestamp": "2026-03-02T09:00:00Z"
                }
                """);
        System.out.println(keep(Path.of(args[0]), statements(attendance)));
    }

    /** A source is one method that hands over JSON, a statement at a time; where it comes from is your program's affair. */
    static StatementSource statements(List<String> rows) {
        return sink -> {
            for (String row : rows) {
                byte[] json = row.getBytes(StandardCharsets.UTF_8);
                sink.accept(json, 0, json.length);
            }
        };
    }

    /** Keeps each statement once, with a pseudonym where its learner stood. */
    static SourceState.Counts keep(Path store, StatementSource statements) throws IOException {
        LearnerKey key = LearnerKey.readOrMake(LearnerKey.fileOf(store), store);
        try (StatementKeeper keeper = StatementKeeper.open(store, key, InstantSource.system(), KeepLimits.standard())) {
            Intake intake = keeper.intake("attendance", "");
            intake.addAll(statements);
            return intake.counts();
        }
    }
}
