package org.waymark.xapi.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.StatementText;

/**
 * Learners who never were, taking courses that never were, from a seed. Every event is told twice and apart: as a statement, and to a {@link Tally} that
 * knows nothing of statements. What is taken back is told as a statement only.
 */
final class ImaginaryLearners {

    static final String BASE = "https://example.org/peer";
    private static final Map<String, List<String>> COURSES =
            Map.of("first", List.of("listening", "edges"), "second", List.of("edges", "endings"));
    static final List<String> ACTIVITIES = List.of("welcome", "story", "check");

    private final Random random;
    private final boolean typed;
    private final List<StatementText> statements = new ArrayList<>();
    private final Tally tally = new Tally();
    private Instant clock = Instant.parse("2026-01-05T09:00:00Z");

    ImaginaryLearners(long seed, boolean typed) {
        this.random = new Random(seed);
        this.typed = typed;
    }

    /** In no particular order, as stores may give them. */
    List<StatementText> statements() {
        List<StatementText> shuffled = new ArrayList<>(statements);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    Tally tally() {
        return tally;
    }

    static String course(String id) {
        return BASE + "/courses/" + id;
    }

    static String module(String id) {
        return BASE + "/modules/" + id;
    }

    static String activity(String module, String id) {
        return module(module) + "/activities/" + id;
    }

    static List<String> modules(String course) {
        return COURSES.getOrDefault(course, List.of());
    }

    ImaginaryLearners take(String course, int learners) {
        for (int i = 0; i < learners; i++) {
            String learner = "learner-" + i;
            int attempts = random.nextInt(5) == 0 ? 2 : 1;
            for (int attempt = 0; attempt < attempts; attempt++) {
                attempt(new Attempt(learner, course, new UUID(random.nextLong(), random.nextLong())));
            }
        }
        return this;
    }

    private void attempt(Attempt at) {
        double patience = random.nextDouble();
        event(at, "initialized", course(at.course), "course", "", 0, null, null);
        boolean allDone = true;
        for (String module : modules(at.course)) {
            if (random.nextDouble() > 0.3 + patience) {
                return;
            }
            event(at, "initialized", module(module), "module", course(at.course), 0, null, null);
            boolean done = true;
            for (String activity : ACTIVITIES) {
                if (random.nextDouble() > 0.4 + patience) {
                    done = false;
                    break;
                }
                boolean finished = random.nextInt(10) > 0;
                int seconds = 20 + random.nextInt(600);
                event(at, "experienced", activity(module, activity), "page", module(module), seconds, finished, null);
                done &= finished;
            }
            if (done) {
                event(at, "completed", module(module), "module", course(at.course), 0, true, random.nextInt(11) / 10.0);
            }
            allDone &= done;
        }
        if (allDone) {
            event(
                    at,
                    random.nextBoolean() ? "completed" : "passed",
                    course(at.course),
                    "course",
                    "",
                    0,
                    true,
                    random.nextInt(11) / 10.0);
            if (random.nextInt(4) == 0) {
                event(at, "completed", course(at.course), "course", "", 0, true, null);
            }
        }
    }

    private void event(
            Attempt at,
            String verb,
            String object,
            String type,
            String parent,
            int seconds,
            @Nullable Boolean completion,
            @Nullable Double scaled) {
        clock = clock.plus(Duration.ofSeconds(random.nextInt(90)));
        boolean secure = random.nextInt(3) == 0;
        UUID id = new UUID(random.nextLong(), random.nextLong());
        StatementText text = StatementText.plain()
                .withId(id)
                .by(at.learner)
                .withText("verb/id", (secure ? "https" : "http") + "://adlnet.gov/expapi/verbs/" + verb)
                .about(object)
                .withText("timestamp", clock.toString())
                .withText("context/registration", at.registration.toString())
                .with("context/contextActivities/grouping", "[{\"id\":\"" + course(at.course) + "\"}]");
        if (typed) {
            text = text.withText("object/definition/type", "http://adlnet.gov/expapi/activities/" + type);
        }
        if (!parent.isEmpty()) {
            text = text.with("context/contextActivities/parent", "[{\"id\":\"" + parent + "\"}]");
        }
        if (seconds > 0) {
            text = text.withText("result/duration", "PT" + seconds + "S");
        }
        if (completion != null) {
            text = text.with("result/completion", completion.toString());
        }
        if (scaled != null) {
            text = text.with("result/score/scaled", scaled.toString());
        }
        statements.add(text);
        if (random.nextInt(12) == 0) {
            statements.add(StatementText.voiding(id).withId(new UUID(random.nextLong(), random.nextLong())));
        } else {
            tally.note(at.learner, at.course, verb, object, seconds, Boolean.TRUE.equals(completion), scaled);
        }
    }

    private record Attempt(String learner, String course, UUID registration) {}
}
