package org.waymark.xapi.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether two statements say the same (xAPI 1.0.3 Part Two §2.3.1, Statement Comparison Requirements). What a record store may set or change does
 * not count: id, stored, timestamp, version, authority, definitions of activities, how verbs are displayed, the order of a group's members, the
 * capitals of an e-mail address's domain, a duration beyond hundredths of a second, and the type of an object or agent when it is the default.
 */
public final class StatementComparison {

    private static final Pattern HUNDREDTHS = Pattern.compile("([.,]\\d{2})\\d+");
    private static final Comparator<JsonNode> BY_TEXT = Comparator.comparing(JsonNode::toString);

    private StatementComparison() {}

    /** Whether the two say the same. */
    public static boolean same(JsonNode one, JsonNode other) {
        return essence(one).equals(StatementComparison::numbersByValue, essence(other));
    }

    private static int numbersByValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    /** What is left of a statement when all that does not count is gone. */
    private static ObjectNode essence(JsonNode statement) {
        ObjectNode essence = copy(statement);
        for (String key : new String[] {"id", "stored", "timestamp", "version", "authority"}) {
            essence.remove(key);
        }
        parts(essence);
        return essence;
    }

    private static void parts(ObjectNode statement) {
        actor(statement, "actor");
        if (statement.get("verb") instanceof ObjectNode verb) {
            verb.remove("display");
        }
        if (statement.get("object") instanceof ObjectNode object) {
            object(statement, object);
        }
        if (statement.get("result") instanceof ObjectNode result
                && result.path("duration").isString()) {
            result.put(
                    "duration",
                    HUNDREDTHS.matcher(result.path("duration").stringValue()).replaceAll("$1"));
        }
        if (statement.get("context") instanceof ObjectNode context) {
            context(context);
        }
    }

    private static void object(ObjectNode statement, ObjectNode object) {
        switch (object.path("objectType").stringValue("Activity")) {
            case "Agent", "Group" -> {
                String type = object.path("objectType").stringValue("");
                actor(statement, "object");
                object.put("objectType", type);
            }
            case "SubStatement" -> {
                Timestamps.parse(object.path("timestamp").stringValue(""))
                        .ifPresent(time -> object.put("timestamp", Timestamps.format(time)));
                parts(object);
            }
            case "StatementRef" -> reference(object);
            default -> activity(object);
        }
    }

    private static void context(ObjectNode context) {
        actor(context, "instructor");
        actor(context, "team");
        if (context.get("statement") instanceof ObjectNode reference) {
            reference(reference);
        }
        if (context.path("registration").isString()) {
            context.put(
                    "registration", context.path("registration").stringValue().toLowerCase(Locale.ROOT));
        }
        if (context.get("contextActivities") instanceof ObjectNode activities) {
            ContextActivities.makeLists(activities);
            activities.values().forEach(list -> list.forEach(activity -> activity((ObjectNode) activity)));
        }
    }

    private static void reference(ObjectNode reference) {
        reference.put("id", reference.path("id").stringValue("").toLowerCase(Locale.ROOT));
    }

    private static void activity(ObjectNode activity) {
        activity.remove("definition");
        activity.remove("objectType");
    }

    private static void actor(ObjectNode holder, String key) {
        if (!(holder.get(key) instanceof ObjectNode actor)) {
            return;
        }
        if (actor.path("objectType").stringValue("Agent").equals("Agent")) {
            actor.remove("objectType");
        }
        if (actor.has("mbox") || actor.has("mbox_sha1sum")) {
            AgentKeys.of(actor)
                    .ifPresent(identifier -> actor.put("mbox", identifier).remove("mbox_sha1sum"));
        }
        if (actor.get("member") instanceof ArrayNode members) {
            List<JsonNode> sorted = new ArrayList<>();
            for (JsonNode member : members) {
                actor(JsonNodeFactory.instance.objectNode().set("member", member), "member");
                sorted.add(member);
            }
            sorted.sort(BY_TEXT);
            actor.putArray("member").addAll(sorted);
        }
    }

    private static ObjectNode copy(JsonNode statement) {
        return (ObjectNode) statement.deepCopy();
    }
}
