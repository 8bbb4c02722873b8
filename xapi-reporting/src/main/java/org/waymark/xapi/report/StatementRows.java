package org.waymark.xapi.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.core.Vocabulary;
import org.waymark.xapi.engine.Table;
import org.waymark.xapi.statement.OutlineReader;
import org.waymark.xapi.statement.StatementOutline;
import org.waymark.xapi.statement.Verbs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table {@code statement} from statements that are not in a record store's Parquet files. */
final class StatementRows {

    /** Those columns of a record store's Parquet files that reports read. */
    static final Table STATEMENT = Table.of(
            "statement: id text, happened time, stored time, learner text, verb text, object text, "
                    + "object_type text, object_name text, parent text, grouping text, category text, parent_type text, grouping_type text, "
                    + "course text, module text, registration text, completion truth, success truth, scaled fraction, seconds fraction, "
                    + "interaction text, response text, correct text, choices text, platform text, source text, voids text, voided truth, doubts text");

    private static final Set<String> CLOSED =
            Set.of("choice", "true-false", "likert", "matching", "sequencing", "performance", "numeric");
    private static final int AHEAD_MINUTES = 5;
    private static final double LONG_SECONDS = 12 * 3600;

    private final OutlineReader reader = new OutlineReader();
    private final JsonMapper mapper = new JsonMapper();

    /** A row; nothing if it is no statement. */
    Optional<List<@Nullable Object>> row(byte[] json, int offset, int length) {
        Optional<StatementOutline> outline = reader.read(json, offset, length);
        if (outline.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    row(outline.get(), mapper.readTree(new String(json, offset, length, StandardCharsets.UTF_8))));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static List<@Nullable Object> row(StatementOutline outline, JsonNode json) {
        JsonNode definition = json.at("/object/definition");
        String interaction = definition.path("interactionType").asString("").toLowerCase(Locale.ROOT);
        boolean closed = CLOSED.contains(interaction);
        Instant happened = outline.timestamp() == null ? outline.stored() : outline.timestamp();
        StatementOutline.Result result = outline.result();
        String object = outline.activity();
        List<String> around = new ArrayList<>(List.of(object));
        around.addAll(outline.grouping());
        around.addAll(outline.parent());
        return Arrays.asList(
                outline.id().toString(),
                happened,
                outline.stored(),
                outline.learner(),
                Verbs.registered(outline.verb()),
                object,
                type(outline, object),
                words(definition.path("name")),
                String.join(" ", outline.parent()),
                String.join(" ", outline.grouping()),
                ids(json.at("/context/contextActivities/category")),
                outline.parent().isEmpty() ? "" : type(outline, outline.parent().get(0)),
                outline.grouping().isEmpty()
                        ? ""
                        : type(outline, outline.grouping().get(0)),
                typed(outline, around, Vocabulary.COURSE),
                typed(outline, around, Vocabulary.MODULE),
                outline.registration() == null ? "" : outline.registration().toString(),
                result.completion(),
                result.success(),
                result.scaled() == null ? scaled(json.at("/result/score")) : result.scaled(),
                result.seconds(),
                interaction,
                closed ? json.at("/result/response").asString("") : "",
                closed ? definition.path("correctResponsesPattern").path(0).asString("") : "",
                closed && definition.has("choices") ? definition.path("choices").toString() : "",
                json.at("/context/platform").asString(""),
                "",
                outline.isVoiding() && outline.target() != null
                        ? outline.target().toString()
                        : "",
                false,
                doubts(outline, happened));
    }

    private static String type(StatementOutline outline, String activity) {
        return outline.types().getOrDefault(activity, "");
    }

    private static String typed(StatementOutline outline, List<String> around, String type) {
        return around.stream()
                .filter(each -> type(outline, each).equals(type))
                .findFirst()
                .orElse("");
    }

    private static @Nullable Double scaled(JsonNode score) {
        if (!score.path("raw").isNumber() || !score.path("max").isNumber()) {
            return null;
        }
        double min = score.path("min").asDouble(0);
        double span = score.path("max").asDouble() - min;
        double scaled = (score.path("raw").asDouble() - min) / span;
        return span > 0 && scaled >= -1 && scaled <= 1 ? scaled : null;
    }

    /** A language map in English, or else in the first language it has. */
    private static String words(JsonNode map) {
        String first = "";
        for (var entry : map.properties()) {
            if (entry.getKey().startsWith("en")) {
                return entry.getValue().asString("");
            }
            first = first.isEmpty() ? entry.getValue().asString("") : first;
        }
        return first;
    }

    private static String ids(JsonNode activities) {
        List<String> ids = new ArrayList<>();
        activities.forEach(each -> ids.add(each.path("id").asString("")));
        return String.join(" ", ids);
    }

    private static String doubts(StatementOutline outline, @Nullable Instant happened) {
        List<String> doubts = new ArrayList<>();
        if (outline.learner().isEmpty()) {
            doubts.add("no-learner");
        }
        if (outline.timestamp() == null) {
            doubts.add("no-timestamp");
        }
        Instant stored = outline.stored();
        if (stored != null && happened != null && happened.isAfter(stored.plus(Duration.ofMinutes(AHEAD_MINUTES)))) {
            doubts.add("ahead-of-clock");
        }
        Double seconds = outline.result().seconds();
        if (seconds != null && seconds > LONG_SECONDS) {
            doubts.add("long-duration");
        }
        return String.join(" ", doubts);
    }
}
