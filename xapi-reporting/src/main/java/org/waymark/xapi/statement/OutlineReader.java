package org.waymark.xapi.statement;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads outlines of statements that are already stored, in one pass over each and without building a tree. It skips what it does not need and does
 * not check again what {@link StatementReader} checks.
 *
 * <p>Safe for use by several threads.
 */
public final class OutlineReader {

    private final JsonFactory factory = new JsonFactory();

    /** A reader; it has no settings. */
    public OutlineReader() {}

    /**
     * Reads one statement.
     *
     * @param json holds it, as UTF-8
     * @param offset where it begins
     * @param length how long it is, in octets
     * @return empty if this is not JSON, or lacks an id, an actor, a verb or an object
     */
    public Optional<StatementOutline> read(byte[] json, int offset, int length) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            OutlinePass pass = new OutlinePass(parser);
            pass.statement();
            return parser.nextToken() == null ? pass.outline() : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
