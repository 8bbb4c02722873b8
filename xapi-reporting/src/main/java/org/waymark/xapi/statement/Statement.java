package org.waymark.xapi.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement that was checked and may be stored (xAPI 1.0.3 Part Two §2.4). It holds what was received, unchanged, whether or not it already has
 * an id, a timestamp and the other parts that a record store adds.
 */
public final class Statement {

    private final ObjectNode json;

    Statement(ObjectNode json) {
        this.json = json;
    }

    /** Its id, if it came with one. */
    public Optional<UUID> id() {
        return json.path("id").stringValueOpt().map(UUID::fromString);
    }

    /**
     * The same statement with an id that it was sent under.
     *
     * @throws InvalidStatementException if it has another id already
     */
    public Statement withId(UUID given) throws InvalidStatementException {
        Optional<UUID> own = id();
        if (own.isPresent() && !own.get().equals(given)) {
            throw new InvalidStatementException(List.of(new StatementFault(
                    "/id", "The statement has another id than the request.", "Send the same id in both places.")));
        }
        return own.isPresent() ? this : new Statement(json.deepCopy().put("id", given.toString()));
    }

    /** Its verb, as it was written. */
    public String verb() {
        return json.path("verb").path("id").stringValue();
    }

    /** Whether it takes another statement back (xAPI 1.0.3 Part Two §2.3.2). */
    public boolean isVoiding() {
        return Verbs.isVoiding(verb());
    }

    /** The whole as it was received. It is shared, and must not be changed. */
    public JsonNode json() {
        return json;
    }

    /** The statement as JSON. */
    @Override
    public String toString() {
        return json.toString();
    }
}
