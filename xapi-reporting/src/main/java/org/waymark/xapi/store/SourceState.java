package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a source was read, and what was counted.
 *
 * @param name of the source
 * @param address where it is, without any key; empty if it has none
 * @param reached the {@code stored} up to which everything was read; null before the first run
 * @param last what the last run counted
 * @param total what all runs counted; statements that are asked for again with the overlap are counted as repeated each time
 */
public record SourceState(
        String name, String address, @Nullable Instant reached, Counts last, Counts total) {

    /** A source that was never read. */
    public static SourceState fresh(String name, String address) {
        return new SourceState(name, address, null, Counts.none(), Counts.none());
    }

    /**
     * What came of statements.
     *
     * @param received how many came
     * @param kept how many are new and were kept
     * @param repeated how many were there already
     * @param conflicting how many have the id of another one and say something else; they are set aside
     * @param forgotten how many were not kept since they were erased before, or are older than what is kept
     * @param setAside how many were set aside, by reason, with those that conflict
     */
    public record Counts(
            long received, long kept, long repeated, long conflicting, long forgotten, Map<String, Long> setAside) {

        /** Copies the map. */
        public Counts {
            setAside = Map.copyOf(setAside);
        }

        /** Nothing. */
        public static Counts none() {
            return new Counts(0, 0, 0, 0, 0, Map.of());
        }

        /** These and others. */
        public Counts plus(Counts more) {
            Map<String, Long> reasons = new TreeMap<>(setAside);
            more.setAside.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
            return new Counts(
                    received + more.received,
                    kept + more.kept,
                    repeated + more.repeated,
                    conflicting + more.conflicting,
                    forgotten + more.forgotten,
                    reasons);
        }

        /** These, and what was set aside though nobody counted it: a run may be cut off between the one and the other. */
        Counts withSetAside(Map<String, Long> there) {
            Map<String, Long> missing = new TreeMap<>();
            there.forEach((reason, count) -> {
                long uncounted = count - setAside.getOrDefault(reason, 0L);
                if (uncounted > 0) {
                    missing.put(reason, uncounted);
                }
            });
            long all = missing.values().stream().mapToLong(Long::longValue).sum();
            return plus(new Counts(all, 0, 0, missing.getOrDefault("conflict", 0L), 0, missing));
        }

        /** How many were set aside. */
        public long allSetAside() {
            return setAside.values().stream().mapToLong(Long::longValue).sum();
        }

        private ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("received", received).put("kept", kept).put("repeated", repeated);
            json.put("conflicting", conflicting).put("forgotten", forgotten);
            ObjectNode reasons = json.putObject("setAside");
            new TreeMap<>(setAside).forEach(reasons::put);
            return json;
        }

        private static Counts of(JsonNode json) {
            Map<String, Long> reasons = new TreeMap<>();
            json.path("setAside")
                    .properties()
                    .forEach(each -> reasons.put(each.getKey(), each.getValue().longValue(0)));
            return new Counts(
                    json.path("received").longValue(0),
                    json.path("kept").longValue(0),
                    json.path("repeated").longValue(0),
                    json.path("conflicting").longValue(0),
                    json.path("forgotten").longValue(0),
                    reasons);
        }
    }

    static Path file(Path store, String name) {
        return store.resolve("sources").resolve(name + ".json");
    }

    /**
     * Reads what a store knows of a source.
     *
     * @return empty if it knows nothing
     * @throws IOException if it cannot be read
     */
    public static java.util.Optional<SourceState> read(Path store, String name) throws IOException {
        Path file = file(store, name);
        if (!Files.exists(file)) {
            return java.util.Optional.empty();
        }
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            String reached = json.path("reached").stringValue("");
            return java.util.Optional.of(new SourceState(
                    name,
                    json.path("address").stringValue(""),
                    reached.isEmpty() ? null : Instant.parse(reached),
                    Counts.of(json.path("last")),
                    Counts.of(json.path("total"))));
        } catch (JacksonException | java.time.DateTimeException e) {
            throw new IOException(
                    file
                            + " is damaged. Put it aside: the source is then read from its beginning, and nothing is kept twice.",
                    e);
        }
    }

    void write(Path store) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name).put("address", address);
        if (reached != null) {
            json.put("reached", reached.toString());
        }
        json.set("last", last.json());
        json.set("total", total.json());
        SafeFile.write(file(store, name), (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
