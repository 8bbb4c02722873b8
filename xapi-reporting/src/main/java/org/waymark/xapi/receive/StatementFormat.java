package org.waymark.xapi.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shapes in which statements are given back (xAPI 1.0.3 Part Three §2.1.3, {@code format}): as received; with no more than identifies agents,
 * activities and verbs; or with one language in each map. The store keeps no definitions apart from the statements, so a definition in the third
 * shape is the statement's own.
 */
final class StatementFormat {

    private static final Set<String> IDENTIFIERS =
            Set.of("objectType", "mbox", "mbox_sha1sum", "openid", "account", "member");
    private static final Set<String> MAPS = Set.of("name", "description", "display");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    byte[] ids(byte[] statement) {
        ObjectNode tree = (ObjectNode) mapper.readTree(statement);
        shorten(tree);
        return mapper.writeValueAsBytes(tree);
    }

    byte[] canonical(byte[] statement, List<Locale.LanguageRange> languages) {
        ObjectNode tree = (ObjectNode) mapper.readTree(statement);
        translate(tree, languages);
        return mapper.writeValueAsBytes(tree);
    }

    private static void shorten(ObjectNode statement) {
        actor(statement.get("actor"));
        actor(statement.get("authority"));
        if (statement.get("verb") instanceof ObjectNode verb) {
            verb.retain("id");
        }
        if (statement.get("object") instanceof ObjectNode object) {
            switch (object.path("objectType").stringValue("Activity")) {
                case "Activity" -> object.retain("id", "objectType");
                case "SubStatement" -> shorten(object);
                case "Agent", "Group" -> actor(object);
                default -> {}
            }
        }
        if (statement.get("context") instanceof ObjectNode context) {
            actor(context.get("instructor"));
            actor(context.get("team"));
            for (JsonNode list : context.path("contextActivities").values()) {
                list.forEach(activity -> ((ObjectNode) activity).retain("id", "objectType"));
            }
        }
    }

    private static void actor(@org.jspecify.annotations.Nullable JsonNode node) {
        if (node instanceof ObjectNode actor) {
            boolean anonymous = List.of("mbox", "mbox_sha1sum", "openid", "account").stream()
                    .noneMatch(actor::has);
            actor.retain(anonymous ? IDENTIFIERS : Set.of("objectType", "mbox", "mbox_sha1sum", "openid", "account"));
            actor.path("member").forEach(StatementFormat::actor);
        }
    }

    private static void translate(ObjectNode statement, List<Locale.LanguageRange> languages) {
        pick(statement.get("verb"), languages);
        if (statement.get("object") instanceof ObjectNode object) {
            definition(object, languages);
            if (object.path("objectType").stringValue("").equals("SubStatement")) {
                translate(object, languages);
            }
        }
        for (JsonNode list : statement.path("context").path("contextActivities").values()) {
            list.forEach(activity -> definition(activity, languages));
        }
    }

    private static void definition(JsonNode activity, List<Locale.LanguageRange> languages) {
        JsonNode definition = activity.path("definition");
        pick(definition, languages);
        for (String components : List.of("choices", "scale", "source", "target", "steps")) {
            definition.path(components).forEach(component -> pick(component, languages));
        }
    }

    private static void pick(@org.jspecify.annotations.Nullable JsonNode node, List<Locale.LanguageRange> languages) {
        if (!(node instanceof ObjectNode holder)) {
            return;
        }
        for (Map.Entry<String, JsonNode> part : holder.properties()) {
            if (MAPS.contains(part.getKey()) && part.getValue() instanceof ObjectNode map && map.size() > 1) {
                List<String> tags = new ArrayList<>(map.propertyNames());
                String best = languages.isEmpty() ? null : Locale.lookupTag(languages, tags);
                String kept = tags.stream()
                        .filter(tag -> tag.equalsIgnoreCase(best))
                        .findFirst()
                        .orElse(tags.get(0));
                map.retain(kept);
            }
        }
    }
}
