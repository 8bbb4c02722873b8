package org.waymark.xapi.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.xapi.engine.DuckEngine;
import org.waymark.xapi.engine.EngineException;
import org.waymark.xapi.report.CatalogueIndex.Choice;
import org.waymark.xapi.report.CatalogueIndex.Depth;
import org.waymark.xapi.report.CatalogueIndex.FrameworkElement;
import org.waymark.xapi.report.CatalogueIndex.Item;
import org.waymark.xapi.report.CatalogueIndex.Kind;
import org.waymark.xapi.report.CatalogueIndex.Mapping;
import org.waymark.xapi.store.StatementSource;

/** A year of a programme that never was: two courses of a catalogue and one from elsewhere, with breaks and questions, in five cohorts. Seeded. */
public final class ImaginaryProgramme {

    static final String BASE = "https://example.org/peer";
    private static final String ELSEWHERE = "https://elsewhere.example.com/course/7";
    private static final List<String> MODULES = List.of("listening", "edges", "endings");
    private static final List<String> STEPS = List.of("welcome", "story", "pause", "check");
    private static final Map<String, List<String>> COURSES = Map.of(
            "first-steps", List.of("listening", "edges"), "autism-psw", List.of("listening", "edges", "endings"));

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<People.Listed> listed = new ArrayList<>();

    /** So many learners, from a seed. */
    public ImaginaryProgramme(long seed, int learners) {
        random = new Random(seed);
        for (int i = 0; i < learners; i++) {
            learner(i);
        }
    }

    /** The statements. */
    public StatementSource source() {
        return sink -> {
            for (String line : lines) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                sink.accept(bytes, 0, bytes.length);
            }
        };
    }

    /** The statements as a Parquet file, in the order in which they happened to each learner. */
    public Path parquet(Path file) throws IOException, EngineException {
        return parquet(file, rows -> {});
    }

    /** The statements as a Parquet file, in an order of one's own. */
    Path parquet(Path file, Consumer<List<?>> order) throws IOException, EngineException {
        StatementRows reader = new StatementRows();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        source().readAll((json, offset, length) ->
                rows.add(reader.row(json, offset, length).orElseThrow()));
        order.accept(rows);
        try (DuckEngine engine = DuckEngine.open(200, 1)) {
            engine.load(StatementRows.STATEMENT, rows);
            engine.run("COPY statement TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }

    /** Everything that reports are made with, on the first of June 2026. */
    public Facts.Setting setting() {
        List<People.Target> targets = List.of(
                new People.Target(
                        "Autism peer support workers trained",
                        200,
                        People.Counts.COMPLETED,
                        "target",
                        BASE + "/courses/autism-psw",
                        "",
                        "",
                        "Contract of 2025"),
                new People.Target(
                        "Supervisors trained",
                        100,
                        People.Counts.STARTED,
                        "not clear",
                        "",
                        "",
                        "River Trust",
                        "Website"));
        return new Facts.Setting(
                catalogue(),
                new People(listed, targets),
                Period.all(),
                List.of(
                        new Facts.Received("demo", "set aside: no verb", 12),
                        new Facts.Received("demo", "repeated", 340)),
                Instant.parse("2026-06-01T12:00:00Z"),
                Optional.empty());
    }

    private void learner(int number) {
        String account = "learner-" + number;
        int cohort = number % 5;
        double patience = 0.4 + random.nextDouble() * 0.6;
        listed.add(new People.Listed(
                "account https://lms.example.org " + account,
                cohort == 4 ? "" : "Cohort " + (cohort + 1),
                List.of("River Trust", "Hill Trust", "Valley Mind").get(number % 3),
                Map.of(
                        "Ethnic group",
                        List.of("Asian", "Black", "White", "White", "").get(random.nextInt(5)),
                        "Carer",
                        List.of("Yes", "No", "").get(random.nextInt(3)))));
        if (random.nextInt(10) == 0) {
            return; // Listed, and never started.
        }
        Instant when =
                Instant.parse("2025-09-01T09:00:00Z").plusSeconds(cohort * 40L * 86_400L + random.nextInt(30 * 86_400));
        if (random.nextInt(4) > 0) {
            course(account, "first-steps", patience, when);
        }
        if (random.nextInt(3) > 0) {
            course(account, "autism-psw", patience, when.plusSeconds(50 * 86_400L));
        }
        if (random.nextInt(5) == 0) {
            elsewhere(account, when.plusSeconds(3600));
        }
    }

    private void course(String learner, String course, double patience, Instant start) {
        String registration = uuid();
        Instant when = start;
        String iri = BASE + "/courses/" + course;
        say(learner, registration, "initialized", iri, iri, "", "", when, "");
        boolean all = true;
        for (String module : COURSES.getOrDefault(course, List.of())) {
            String moduleIri = BASE + "/modules/" + module;
            for (String step : STEPS) {
                if (random.nextDouble() > patience + 0.35) {
                    all = false;
                    if (random.nextBoolean()) {
                        return;
                    }
                    continue;
                }
                String item = moduleIri + "/activities/" + step;
                if (step.equals("check")) {
                    for (int q = 0; q < 4; q++) {
                        boolean right = random.nextDouble() < 0.35 + 0.5 * patience - 0.1 * q;
                        String choice = right ? "a" : List.of("b", "c").get(random.nextInt(4) == 0 ? 1 : 0);
                        say(
                                learner,
                                registration,
                                "answered",
                                item + "/questions/q" + q,
                                iri,
                                item,
                                "\"interactionType\":\"choice\",\"correctResponsesPattern\":[\"a\"]",
                                when,
                                "\"success\":" + right + ",\"response\":\"" + choice + "\",\"duration\":\"PT"
                                        + (5 + random.nextInt(40)) + "S\"");
                        when = when.plusSeconds(40);
                    }
                }
                int seconds = step.equals("pause") ? 60 + random.nextInt(900) : 60 + random.nextInt(1200);
                say(
                        learner,
                        registration,
                        "experienced",
                        item,
                        iri,
                        moduleIri,
                        "",
                        when,
                        "\"completion\":true,\"duration\":\"PT" + seconds + "S\"");
                when = when.plusSeconds(seconds + random.nextInt(40_000));
            }
            if (all) {
                String score = String.format(Locale.ROOT, "%.2f", 0.4 + 0.6 * random.nextDouble());
                say(
                        learner,
                        registration,
                        "completed",
                        moduleIri,
                        iri,
                        iri,
                        "",
                        when,
                        "\"completion\":true,\"score\":{\"scaled\":" + score + "}");
            }
        }
        if (all) {
            String score = String.format(Locale.ROOT, "%.2f", 0.4 + 0.6 * random.nextDouble());
            say(
                    learner,
                    registration,
                    "completed",
                    iri,
                    iri,
                    "",
                    "",
                    when,
                    "\"completion\":true,\"score\":{\"scaled\":" + score + "}");
        }
    }

    private void elsewhere(String learner, Instant start) {
        String registration = uuid();
        String course =
                "\"type\":\"http://adlnet.gov/expapi/activities/course\",\"name\":{\"en-US\":\"Safeguarding, from elsewhere\"}";
        say(learner, registration, "attempted", ELSEWHERE, "", "", course, start, "");
        for (int slide = 1; slide <= 3 && random.nextInt(5) > 0; slide++) {
            say(
                    learner,
                    registration,
                    "experienced",
                    ELSEWHERE + "/slide" + slide,
                    ELSEWHERE,
                    ELSEWHERE,
                    "\"name\":{\"en\":\"Slide " + slide + "\"}",
                    start.plusSeconds(slide * 60L),
                    "\"duration\":\"PT50S\"");
        }
        if (random.nextBoolean()) {
            say(
                    learner,
                    registration,
                    "passed",
                    ELSEWHERE,
                    "",
                    "",
                    course,
                    start.plusSeconds(400),
                    "\"score\":{\"raw\":" + (6 + random.nextInt(5))
                            + ",\"min\":0,\"max\":10},\"success\":true,\"duration\":\"PT8M\"");
        }
    }

    private void say(
            String learner,
            String registration,
            String verb,
            String object,
            String course,
            String parent,
            String definition,
            Instant when,
            String result) {
        StringBuilder around = new StringBuilder();
        if (!parent.isEmpty()) {
            around.append("\"parent\":[{\"id\":\"").append(parent).append("\"}],");
        }
        if (!course.isEmpty()) {
            around.append("\"grouping\":[{\"id\":\"").append(course).append("\"}],");
        }
        String activities = around.isEmpty() ? "" : around.substring(0, around.length() - 1);
        lines.add("{\"id\":\"" + uuid()
                + "\",\"actor\":{\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"" + learner
                + "\"}},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/" + verb + "\"},\"object\":{\"id\":\""
                + object
                + "\",\"definition\":{" + definition + "}},\"result\":{" + result + "},\"context\":{\"registration\":\""
                + registration
                + "\",\"contextActivities\":{" + activities + "}},\"timestamp\":\"" + when + "\",\"stored\":\""
                + when.plusSeconds(random.nextInt(100) == 0 ? 900_000 : 2) + "\"}");
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    static CatalogueIndex catalogue() {
        List<Item> items = new ArrayList<>();
        List<Mapping> mappings = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (String course : List.of("first-steps", "autism-psw")) {
            items.add(new Item(
                    BASE + "/courses/" + course,
                    course.equals("first-steps") ? "First steps in peer support" : "Autism peer support worker",
                    Kind.COURSE,
                    course.equals("first-steps") ? 100 : 150,
                    COURSES.getOrDefault(course, List.of()).stream()
                            .map(each -> BASE + "/modules/" + each)
                            .toList()));
        }
        for (String module : MODULES) {
            String iri = BASE + "/modules/" + module;
            String title = module.substring(0, 1).toUpperCase(Locale.ROOT) + module.substring(1);
            items.add(new Item(
                    iri,
                    title,
                    Kind.MODULE,
                    50,
                    STEPS.stream().map(each -> iri + "/activities/" + each).toList()));
            for (String step : STEPS) {
                String item = iri + "/activities/" + step;
                items.add(new Item(
                        item,
                        switch (step) {
                            case "welcome" -> "What " + module + " is about";
                            case "story" -> "A story about " + module;
                            case "pause" -> "Time for a break";
                            default -> "What did you take from " + module + "?";
                        },
                        Kind.ACTIVITY,
                        step.equals("pause") ? 10 : 13,
                        List.of(),
                        step.equals("pause") ? "break" : step.equals("check") ? "quiz" : "page"));
                mappings.add(new Mapping(
                        item,
                        BASE + "/frameworks/" + (step.equals("story") ? "values/mutual" : "duties/self-care"),
                        "",
                        step.equals("check")
                                ? Depth.ASSESSES
                                : step.equals("story") ? Depth.PRACTISES : Depth.INTRODUCES,
                        13));
                for (int q = 0; q < 4 && step.equals("check"); q++) {
                    String question = item + "/questions/q" + q;
                    items.add(new Item(
                            question, "Question " + (q + 1) + " about " + module, Kind.QUESTION, 0, List.of(), "one"));
                    choices.add(new Choice(question, "a", "Ask what would help", true));
                    choices.add(new Choice(question, "b", "Tell your own story at once", false));
                    choices.add(new Choice(question, "c", "Say nothing", false));
                }
            }
        }
        List<FrameworkElement> elements = List.of(
                new FrameworkElement(
                        BASE + "/frameworks/values/mutual",
                        "Mutual",
                        BASE + "/frameworks/values",
                        "Values of peer support",
                        "values",
                        "agreed",
                        -1,
                        "",
                        ""),
                new FrameworkElement(
                        BASE + "/frameworks/values/safe",
                        "Safe",
                        BASE + "/frameworks/values",
                        "Values of peer support",
                        "values",
                        "agreed",
                        -1,
                        "",
                        ""),
                new FrameworkElement(
                        BASE + "/frameworks/duties/self-care",
                        "Look after own wellbeing",
                        BASE + "/frameworks/duties",
                        "Duties of the proposed standard",
                        "duties",
                        "proposed",
                        4,
                        "the open letter",
                        "It turns wellbeing into a duty that other staff do not have"),
                new FrameworkElement(
                        BASE + "/frameworks/duties/safety",
                        "Act on safety",
                        BASE + "/frameworks/duties",
                        "Duties of the proposed standard",
                        "duties",
                        "proposed",
                        2,
                        "",
                        ""));
        return new CatalogueIndex(items, mappings, elements, choices);
    }
}
