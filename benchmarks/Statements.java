import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Writes statements as record stores give them back, a line each, about 1,240 octets long; the same seed gives the same bytes.
 *
 * <pre>java benchmarks/Statements.java FILE [COUNT [SEED]]</pre>
 *
 * Three kinds of packages in turn: Waymark's own, cmi5 from another tool, and one that names learners by e-mail address.
 */
public final class Statements {

    private static final String IRI = "https://peers.example.org";
    private static final String[] VERBS = {"initialized", "experienced", "answered", "answered", "completed", "terminated", "passed"};
    private static final String WORDS = "support listening mutual recovery trust story choice hope respect boundary ";

    private final SplittableRandom random;
    private final Instant start = Instant.parse("2026-03-01T08:00:00Z");

    private Statements(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Statements statements = new Statements(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 20)) {
            for (int i = 0; i < count; i++) {
                out.write(statements.line(i, count).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }

    /** One statement of so many; they are spread over half a year. */
    String line(int i, int count) {
        long micros = (long) (i * (183.0 * 86_400e6 / count));
        Instant stored = start.plus(micros, ChronoUnit.MICROS);
        Instant happened = stored.minusMillis(random.nextInt(4_000));
        int learner = random.nextInt(Math.max(1, count / 120));
        String verb = VERBS[random.nextInt(VERBS.length)];
        int module = random.nextInt(24);
        int step = random.nextInt(12);
        StringBuilder json = new StringBuilder(1400).append("{\"id\":\"").append(uuid()).append("\",\"actor\":");
        actor(json, learner);
        json.append(",\"verb\":{\"id\":\"").append(random.nextInt(9) == 0 ? "https" : "http");
        json.append("://adlnet.gov/expapi/verbs/").append(verb).append("\",\"display\":{\"en-GB\":\"").append(verb).append("\"}}");
        object(json, verb, module, step);
        result(json, verb);
        context(json, learner, module, step);
        json.append(",\"timestamp\":\"").append(happened).append("\",\"stored\":\"").append(stored);
        json.append("\",\"authority\":{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lrs.example.org/\",\"name\":\"packages\"}},\"version\":\"1.0.3\"}");
        return json.toString();
    }

    private static void actor(StringBuilder json, int learner) {
        switch (learner % 3) {
            case 0 -> json.append("{\"objectType\":\"Agent\",\"mbox\":\"mailto:learner").append(learner).append("@trust.example.org\",\"name\":\"Learner Ünal ").append(learner).append("\"}");
            default -> json.append("{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"").append(IRI).append("\",\"name\":\"9f86d081884c7d659a2feaa0c55ad015").append(learner).append("\"}}");
        }
    }

    private void object(StringBuilder json, String verb, int module, int step) {
        String activity = IRI + "/modules/module-" + module + "/activities/step-" + step;
        json.append(",\"object\":{\"objectType\":\"Activity\",\"id\":\"");
        switch (verb) {
            case "answered" -> {
                json.append(activity).append("/questions/q").append(step % 5);
                json.append("\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/cmi.interaction\",\"name\":{\"en-GB\":\"Question ").append(step);
                json.append("\"},\"interactionType\":\"choice\",\"correctResponsesPattern\":[\"b\"],\"choices\":[");
                for (char choice = 'a'; choice < 'e'; choice++) {
                    json.append(choice == 'a' ? "" : ",").append("{\"id\":\"").append(choice).append("\",\"description\":{\"en-GB\":\"").append(words(3, module * 31 + step + choice)).append("\"}}");
                }
                json.append("]}}");
            }
            case "completed", "passed", "initialized" -> json.append(IRI).append("/modules/module-").append(module)
                    .append("\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/module\",\"name\":{\"en-GB\":\"Module ").append(module)
                    .append(" – ").append(words(4, module)).append("\"}}}");
            default -> json.append(activity).append("\",\"definition\":{\"type\":\"http://activitystrea.ms/schema/1.0/page\",\"name\":{\"en-GB\":\"Step ").append(step)
                    .append("\"}}}");
        }
    }

    private void result(StringBuilder json, String verb) {
        switch (verb) {
            case "answered" -> json.append(",\"result\":{\"success\":").append(random.nextBoolean()).append(",\"response\":\"")
                    .append((char) ('a' + random.nextInt(4))).append("\",\"duration\":\"PT").append(random.nextInt(90)).append(".25S\"}");
            case "completed", "passed" -> {
                int score = random.nextInt(101);
                json.append(",\"result\":{\"completion\":true,\"score\":{\"scaled\":").append(score / 100.0).append(",\"raw\":").append(score)
                        .append(",\"min\":0,\"max\":100},\"duration\":\"PT").append(random.nextInt(50)).append("M").append(random.nextInt(60)).append("S\"}");
            }
            case "experienced", "terminated" -> json.append(",\"result\":{\"duration\":\"PT").append(random.nextInt(600))
                    .append("S\",\"extensions\":{\"https://w3id.org/xapi/cmi5/result/extensions/progress\":").append(random.nextInt(101)).append("}}");
            default -> { }
        }
    }

    private void context(StringBuilder json, int learner, int module, int step) {
        json.append(",\"context\":{\"registration\":\"").append(new UUID(0x4a11_4000L + learner, 0x8000_0000_0000_0000L + learner % 7));
        json.append("\",\"platform\":\"Waymark (SCORM 1.2)\",\"language\":\"en-GB\",\"contextActivities\":{\"parent\":[{\"id\":\"").append(IRI).append("/modules/module-").append(module);
        json.append("\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/module\"}}],\"grouping\":[{\"id\":\"").append(IRI).append("/courses/course-").append(module % 4);
        json.append("\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/course\"}}],\"other\":[");
        for (int i = 0; i < 1; i++) {
            json.append(i == 0 ? "" : ",").append("{\"id\":\"").append(IRI).append("/frameworks/values/value-").append((module + step + i) % 14)
                    .append("\"}");
        }
        json.append("]}}");
    }

    private static String words(int count, int which) {
        int from = Math.floorMod(which * 17, WORDS.length() / 2);
        String all = WORDS.repeat(1 + count / 5);
        return all.substring(from, Math.min(all.length(), from + count * 7)).strip();
    }

    private UUID uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62);
    }
}
