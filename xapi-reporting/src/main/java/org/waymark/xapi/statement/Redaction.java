package org.waymark.xapi.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of any JSON, sound or not, who stands in it: wherever an agent or group stands or seems to stand, and wherever a text is an e-mail address
 * as an IRI. Pseudonyms stand in their place. Not safe for use by several threads.
 */
public final class Redaction {

    private static final Set<String> WHO =
            Set.of("actor", "authority", "instructor", "team", "member", "agent", "group");
    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final String NOT_KEPT = "(not kept)";

    private final AgentNames names;

    /** Takes pseudonyms from here. */
    public Redaction(AgentNames names) {
        this.names = names;
    }

    /** A copy without those who stood in it. */
    public JsonNode of(JsonNode value) {
        return copy(value, false);
    }

    private JsonNode copy(JsonNode value, boolean who) {
        if (value instanceof ArrayNode list) {
            ArrayNode copied = JsonNodeFactory.instance.arrayNode();
            list.forEach(each -> copied.add(copy(each, who)));
            return copied;
        }
        if (value instanceof ObjectNode object) {
            return object(object, who);
        }
        if (who && !value.isNull()) {
            return StringNode.valueOf(NOT_KEPT);
        }
        if (value.isString() && isAddress(value.stringValue())) {
            return StringNode.valueOf(AgentNames.HOME + ":" + name(value.stringValue()));
        }
        return value;
    }

    private ObjectNode object(ObjectNode object, boolean who) {
        boolean isAgent = who || IDENTIFIERS.stream().anyMatch(object::has);
        ObjectNode copied = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> part : object.properties()) {
            String key = part.getKey();
            if (!isAgent) {
                copied.set(isAddress(key) ? NOT_KEPT : key, copy(part.getValue(), WHO.contains(key)));
            } else if (key.equals("objectType")) {
                copied.set(key, part.getValue().isString() ? part.getValue() : StringNode.valueOf(NOT_KEPT));
            } else if (key.equals("member")) {
                copied.set(key, copy(part.getValue(), true));
            }
        }
        if (isAgent && IDENTIFIERS.stream().anyMatch(object::has)) {
            String identifier = AgentKeys.of(object).orElseGet(() -> "unknown " + object);
            copied.putObject("account").put("homePage", AgentNames.HOME).put("name", ofIdentifier(identifier));
        }
        return copied;
    }

    private static boolean isAddress(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("mailto:");
    }

    private String name(String address) {
        return ofIdentifier(AgentKeys.key("mailto:" + address.substring(7).strip(), "", "", "", ""));
    }

    private String ofIdentifier(String identifier) {
        byte[] bytes = identifier.getBytes(StandardCharsets.UTF_8);
        return new String(names.of(bytes, 0, bytes.length), StandardCharsets.US_ASCII);
    }
}
