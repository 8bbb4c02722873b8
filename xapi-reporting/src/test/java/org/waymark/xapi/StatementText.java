package org.waymark.xapi;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A statement to begin from, and its variations. Immutable. */
public final class StatementText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final ObjectNode tree;

    private StatementText(ObjectNode tree) {
        this.tree = tree;
    }

    /** Mo completed a module of a course. */
    public static StatementText plain() {
        return new StatementText((ObjectNode) JSON.readTree("""
                {
                  "actor": {"objectType": "Agent", "account": {"homePage": "https://example.org", "name": "mo"}},
                  "verb": {"id": "http://adlnet.gov/expapi/verbs/completed", "display": {"en": "completed"}},
                  "object": {"id": "https://example.org/modules/listening"},
                  "context": {
                    "registration": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                    "contextActivities": {"grouping": [{"id": "https://example.org/courses/first"}]}
                  }
                }
                """));
    }

    /** The same with the value at a path, such as {@code actor/name}; null takes what is there away. */
    public StatementText with(String path, String json) {
        ObjectNode copy = tree.deepCopy();
        ObjectNode at = copy;
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.get(steps[i]) instanceof ObjectNode there ? there : at.putObject(steps[i]);
        }
        String last = steps[steps.length - 1];
        at.set(last, JSON.readTree(json));
        return new StatementText(copy);
    }

    public StatementText without(String path) {
        ObjectNode copy = tree.deepCopy();
        int slash = path.lastIndexOf('/');
        JsonNode holder = slash < 0 ? copy : copy.at("/" + path.substring(0, slash));
        ((ObjectNode) holder).remove(path.substring(slash + 1));
        return new StatementText(copy);
    }

    public StatementText withText(String path, String text) {
        return with(path, JSON.writeValueAsString(text));
    }

    public StatementText withId(UUID id) {
        return withText("id", id.toString());
    }

    public StatementText about(String activity) {
        return withText("object/id", activity);
    }

    public StatementText by(String name) {
        return withText("actor/account/name", name);
    }

    /** Takes the statement with this id back. */
    public static StatementText voiding(UUID id) {
        return plain().withText("verb/id", "http://adlnet.gov/expapi/verbs/voided")
                .with("object", "{\"objectType\":\"StatementRef\",\"id\":\"" + id + "\"}");
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    public JsonNode tree() {
        return tree;
    }

    @Override
    public String toString() {
        return tree.toString();
    }
}
