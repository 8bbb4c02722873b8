package org.waymark.scorm.browser.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a record store has to know of a walk: each statement, and how often. What a walk may lose, by no fault of the package, may be missing. */
final class Story {

    private final Map<String, Integer> least = new TreeMap<>();
    private final Map<String, Integer> most = new TreeMap<>();
    /** What was said since statements were last sure to survive, if they are not now. */
    private final List<String> unsure = new ArrayList<>();

    private boolean tells = true;

    /** Whether anybody is told at all on this visit. */
    void tells(boolean now) {
        tells = now;
    }

    void says(String verb, String object, String... more) {
        if (tells) {
            String line = String.join(" ", verb, object, String.join(" ", more)).strip();
            least.merge(line, 1, Integer::sum);
            most.merge(line, 1, Integer::sum);
            unsure.add(line);
        }
    }

    /** What was said before this is sure to arrive. */
    void sure() {
        unsure.clear();
    }

    /** What was said since it was last sure may be lost. */
    void mayLoseTheLast() {
        unsure.forEach(line -> least.merge(line, -1, Integer::sum));
        unsure.clear();
    }

    /** What may be said or not. */
    void maySay(String verb, String object, String... more) {
        if (tells) {
            most.merge(String.join(" ", verb, object, String.join(" ", more)).strip(), 1, Integer::sum);
        }
    }

    /** Statements whose line begins so may be refused. */
    void mayLose(String beginning) {
        least.replaceAll((line, count) -> line.startsWith(beginning) ? 0 : count);
    }

    /** A statement as a line. */
    static String line(JsonNode statement, String catalogue) {
        String verb = statement.at("/verb/id").asString().replaceAll(".*/", "");
        String object = statement.at("/object/id").asString().substring(catalogue.length());
        JsonNode result = statement.path("result");
        String more = switch (verb) {
            case "answered" ->
                (result.has("success") ? result.path("success").asString() : "-") + " "
                        + result.path("response").asString();
            case "completed" ->
                result.has("score")
                        ? result.at("/score/raw").asInt() + "/"
                                + result.at("/score/max").asInt()
                        : "-";
            case "experienced" -> result.path("completion").asBoolean(false) ? "done" : "open";
            default -> "";
        };
        return (verb + " " + object + " " + more).strip();
    }

    /** What is wrong with what was stored; nothing if all is there as it should be. */
    List<String> wrong(List<String> stored) {
        Map<String, Long> counts =
                stored.stream().collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
        List<String> wrong = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(most.keySet());
        all.addAll(counts.keySet());
        for (String line : all) {
            long count = counts.getOrDefault(line, 0L);
            int from = least.getOrDefault(line, 0);
            int to = most.getOrDefault(line, 0);
            if (count < from || count > to) {
                wrong.add("LRS: " + count + " × " + line + ", not " + (from == to ? "" : from + " to ") + to);
            }
        }
        return wrong;
    }
}
