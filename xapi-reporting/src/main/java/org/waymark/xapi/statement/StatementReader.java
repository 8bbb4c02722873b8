package org.waymark.xapi.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads statements that somebody sent, strictly: nothing is accepted that xAPI 1.0.3 Part Two does not allow, and nothing is repaired. Besides its
 * rules, a property that stands twice, text that is not UTF-8, nesting deeper than {@value #DEEPEST} and numbers longer than
 * {@value #LONGEST_NUMBER} characters are refused. Numbers keep all of their digits.
 *
 * <p>Safe for use by several threads.
 */
public final class StatementReader {

    static final int DEEPEST = 100;
    static final int LONGEST_NUMBER = 400;

    private final JsonMapper mapper;
    private final boolean ofAnyVersion;

    /** A reader of statements that somebody sends by xAPI 1.0.3. */
    public StatementReader() {
        this(false);
    }

    /**
     * A reader of statements that another record store gives back: by xAPI 1.0 or 2.0, and with attachments whose content lies there (xAPI 2.0 §4.2,
     * 1.0.3 Part Two §2.4.11).
     */
    public static StatementReader ofAnyVersion() {
        return new StatementReader(true);
    }

    private StatementReader(boolean ofAnyVersion) {
        this.ofAnyVersion = ofAnyVersion;
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        JsonFactory factory = new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(limits)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /**
     * Reads one statement or a list of them.
     *
     * @param body JSON as UTF-8; how long it may be is for the caller to limit
     * @return the statements in the order in which they were sent; none for an empty list
     * @throws InvalidStatementException if anything in any of them is wrong
     */
    public List<Statement> readAll(byte[] body) throws InvalidStatementException {
        JsonNode sent = parse(body);
        Faults faults = new Faults(ofAnyVersion);
        List<Statement> statements = new ArrayList<>();
        Spot top = Spot.top(sent, faults);
        if (sent.isArray()) {
            top.each(each -> check(each, statements));
        } else {
            check(top, statements);
        }
        faults.throwIfAny();
        return List.copyOf(statements);
    }

    /**
     * Reads exactly one statement.
     *
     * @throws InvalidStatementException if anything in it is wrong, or if it is a list
     */
    public Statement readOne(byte[] body) throws InvalidStatementException {
        JsonNode sent = parse(body);
        Faults faults = new Faults(ofAnyVersion);
        List<Statement> statements = new ArrayList<>();
        check(Spot.top(sent, faults), statements);
        faults.throwIfAny();
        return statements.get(0);
    }

    /**
     * Reads an agent, or a group that has an identifier, as queries name them (xAPI 1.0.3 Part Three §2.1.3).
     *
     * @return the key of the agent, to compare with those of a {@link StatementOutline}
     * @throws InvalidStatementException if it is not such an agent or group
     */
    public String readAgentKey(String json) throws InvalidStatementException {
        JsonNode sent = parse(json);
        Faults faults = new Faults(ofAnyVersion);
        ActorCheck.agentOrGroup(Spot.top(sent, faults));
        faults.throwIfAny();
        return AgentKeys.of(sent)
                .orElseThrow(() -> new InvalidStatementException(List.of(new StatementFault(
                        "", "An agent is looked for by its identifier, and this has none.", "Send an agent."))));
    }

    /** Whether a text is an absolute IRI, as statements need them (xAPI 1.0.3 Part Two §4.3). */
    public boolean isIri(String text) {
        return Forms.isIri(text);
    }

    private void check(Spot spot, List<Statement> statements) {
        StatementCheck.statement(spot);
        if (spot.value() instanceof ObjectNode object) {
            statements.add(new Statement(object));
        }
    }

    private JsonNode parse(byte[] body) throws InvalidStatementException {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            throw notJson("It is not UTF-8.", "Send JSON as UTF-8.");
        }
    }

    private JsonNode parse(String text) throws InvalidStatementException {
        try {
            JsonNode sent = mapper.readTree(text);
            if (sent.isMissingNode() || sent.isNull()) {
                throw notJson("Nothing was sent.", "Send a statement, or a list of statements.");
            }
            return sent;
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw notJson(
                    "It cannot be read as JSON: " + Spot.shortened(firstLine(e), 300) + place + ".",
                    "Correct the JSON.");
        }
    }

    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null ? "unknown" : message.lines().findFirst().orElse("unknown");
    }

    private static InvalidStatementException notJson(String message, String advice) {
        return new InvalidStatementException(List.of(new StatementFault("", message, advice)));
    }
}
