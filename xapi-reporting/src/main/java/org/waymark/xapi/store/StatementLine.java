package org.waymark.xapi.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.xapi.statement.ByteText;
import org.waymark.xapi.statement.Statement;
import org.waymark.xapi.statement.Timestamps;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A statement as it stands in a store: what was received, with what a record store has to add (xAPI 1.0.3 Part Two §2.4). */
final class StatementLine {

    private static final Set<String> SET_BY_STORE = Set.of("id", "stored", "authority", "version");

    private static final byte[] AUTHORITY = ",\"authority\":".getBytes(StandardCharsets.US_ASCII);

    private final JsonMapper mapper = mapper();

    /** Reads and writes statements so that numbers keep all of their digits. */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** The statement without who vouches for it. */
    byte[] write(Statement statement, UUID id, Instant stored) {
        JsonNode received = statement.json();
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", id.toString());
        for (Map.Entry<String, JsonNode> part : received.properties()) {
            if (part.getKey().equals("context") || part.getKey().equals("object")) {
                line.set(part.getKey(), listed(part.getValue()));
            } else if (!SET_BY_STORE.contains(part.getKey())) {
                line.set(part.getKey(), part.getValue());
            }
        }
        if (!line.has("timestamp")) {
            line.put("timestamp", Timestamps.format(stored));
        }
        line.put("stored", Timestamps.format(stored));
        line.put("version", received.path("version").stringValue("1.0.0"));
        return mapper.writeValueAsBytes(line);
    }

    byte[] bytes(JsonNode statement) {
        return mapper.writeValueAsBytes(statement);
    }

    /** The statement with who vouches for it: that is a key's name, and nobody who learns. */
    byte[] signed(byte[] line, int length, Authority authority) {
        ObjectNode agent = JsonNodeFactory.instance.objectNode().put("objectType", "Agent");
        agent.putObject("account").put("homePage", authority.homePage()).put("name", authority.name());
        ByteText signed = new ByteText();
        signed.add(line, 0, length - 1)
                .add(AUTHORITY)
                .add(mapper.writeValueAsBytes(agent))
                .add('}');
        return Arrays.copyOf(signed.bytes(), signed.length());
    }

    JsonNode read(byte[] line) {
        return mapper.readTree(line);
    }

    /** Context activities are given back as lists, also when one came alone (§2.4.6.2), here and in a statement inside of this one. */
    private static JsonNode listed(JsonNode part) {
        ObjectNode copy = (ObjectNode) part.deepCopy();
        listActivities(copy);
        if (copy.get("context") instanceof ObjectNode inner
                && copy.path("objectType").stringValue("").equals("SubStatement")) {
            listActivities(inner);
        }
        return copy;
    }

    private static void listActivities(ObjectNode context) {
        if (context.get("contextActivities") instanceof ObjectNode activities) {
            for (String kind : java.util.List.copyOf(activities.propertyNames())) {
                if (activities.get(kind) instanceof ObjectNode alone) {
                    activities.putArray(kind).add(alone);
                }
            }
        }
    }
}
