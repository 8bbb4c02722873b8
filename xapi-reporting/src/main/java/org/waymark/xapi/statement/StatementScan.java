package org.waymark.xapi.statement;

import static org.waymark.xapi.statement.Quick.require;

import java.util.Arrays;

/**
 * Reads a statement in one pass over its bytes: checks it by xAPI 1.0.3 and 2.0 Part Two, finds what reports ask for, and finds who stands in it, so that
 * it can be written again with pseudonyms in their place and nothing else changed.
 *
 * <p>It accepts no statement that {@link StatementReader} refuses. It gives up on a few that are sound but unusual, such as one with escapes in the names of
 * properties; those are read by {@link StatementReader}, written afresh, and then scanned.
 *
 * <p>Not safe for use by several threads.
 */
public final class StatementScan {

    private static final long ID = JsonBytes.head("id");
    private static final long ACTOR = JsonBytes.head("actor");
    private static final long VERB = JsonBytes.head("verb");
    private static final long OBJECT = JsonBytes.head("object");
    private static final long RESULT = JsonBytes.head("result");
    private static final long CONTEXT = JsonBytes.head("context");
    private static final byte[][] PROPERTIES = {
        Names.utf8("id"),
        Names.utf8("actor"),
        Names.utf8("verb"),
        Names.utf8("object"),
        Names.utf8("result"),
        Names.utf8("context"),
        Names.utf8("timestamp"),
        Names.utf8("stored"),
        Names.utf8("authority"),
        Names.utf8("version"),
        Names.utf8("attachments")
    };
    private static final byte[] VERB_ID = Names.utf8("id");
    private static final byte[] VERB_DISPLAY = Names.utf8("display");
    private static final byte[] STORED = Names.utf8(",\"stored\":\"");

    private final JsonBytes in = new JsonBytes();
    private ScannedStatement out = new ScannedStatement();
    private final Repeats<Verb> verbs = new Repeats<>(256);
    private final ValueScan values;
    private final ThingScan things;
    private final ResultScan results;
    private final ContextScan contexts;
    private int begin;
    private int end;

    /**
     * Makes a scan.
     *
     * @param names gives those who stand in statements their pseudonyms
     * @param keptAlready whether statements come from a store, so that pseudonyms in them stay as they are
     */
    public StatementScan(AgentNames names, boolean keptAlready) {
        this.values = new ValueScan(in, out, names, keptAlready);
        this.results = new ResultScan(in, out, values);
        this.contexts = new ContextScan(in, out, values);
        this.things = new ThingScan(in, out, values, names, keptAlready, new Inside());
        this.contexts.use(things);
    }

    /**
     * Scans one statement, which fills the span of bytes but for white space.
     *
     * @return false if it is not sound, or unusual
     */
    public boolean read(byte[] json, int offset, int length) {
        return read(json, offset, length, true) >= 0;
    }

    /**
     * Scans one statement, and leaves what it found to the caller: this does not change it any more. The octets have to stay as they are for as long.
     *
     * @param found where it is put
     * @return false if it is not sound, or unusual
     */
    public boolean read(byte[] json, int offset, int length, ScannedStatement found) {
        out = found;
        values.into(found);
        things.into(found);
        results.into(found);
        contexts.into(found);
        return read(json, offset, length, true) >= 0;
    }

    /** Scans the statement that begins here; gives where it ends, or -1. */
    int read(byte[] json, int offset, int length, boolean alone) {
        in.open(json, offset, length);
        out.clear();
        things.clear();
        try {
            in.peek();
            begin = in.at();
            statement();
            end = in.at();
            if (alone && end < offset + length) {
                return trailing(offset + length) ? end : -1;
            }
            return end;
        } catch (GaveUp gaveUp) {
            return -1;
        }
    }

    private boolean trailing(int until) {
        for (int i = end; i < until; i++) {
            if (in.bytes()[i] > ' ' || in.bytes()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** What was found in the statement that was read last. */
    public ScannedStatement found() {
        return out;
    }

    /**
     * Writes the statement that was read last, with pseudonyms, on one line, without a line end.
     *
     * @param stored written as the statement's {@code stored} if it has none
     * @param line where it is added
     * @return a fingerprint of what it says: of all but id, timestamp, stored, version and authority
     */
    public long write(byte[] stored, ByteText line) {
        int start = line.length();
        long print = out.changes.write(in.bytes(), begin, end, line);
        if (out.stored == ScannedStatement.NO_TIME) {
            line.cut(line.length() - 1);
            line.add(STORED).add(stored).add('"').add('}');
        }
        if (in.hasLines()) {
            byte[] bytes = line.bytes();
            for (int i = start; i < line.length(); i++) {
                if (bytes[i] == '\n' || bytes[i] == '\r') {
                    bytes[i] = ' ';
                }
            }
        }
        return print;
    }

    private void statement() {
        int seen = 0;
        for (boolean more = in.first(); more; more = in.next()) {
            int which = property();
            require((seen & 1 << which) == 0);
            seen |= 1 << which;
            int first = out.changes.size();
            int from = which == 0 || which >= 6 ? valueBegin() : 0;
            switch (which) {
                case 0 -> id();
                case 1 -> things.actor(true);
                case 2 -> verb(true);
                case 3 -> things.object(true);
                case 4 -> results.result(true);
                case 5 -> contexts.context(true);
                case 6 -> out.timestamp = time();
                case 7 -> out.stored = time();
                case 8 -> things.authority();
                case 9 -> values.version();
                default -> values.attachments();
            }
            if (which == 0 || (which >= 6 && which <= 9)) {
                out.changes.discount(from, in.at(), first);
            }
        }
        require((seen & 0b1110) == 0b1110);
        finish((seen & 1 << 5) != 0);
    }

    private int valueBegin() {
        in.peek();
        return in.at();
    }

    private int property() {
        long head = in.head();
        int likely = head == ID
                ? 0
                : head == ACTOR
                        ? 1
                        : head == VERB ? 2 : head == OBJECT ? 3 : head == RESULT ? 4 : head == CONTEXT ? 5 : -1;
        if (likely >= 0) {
            require(in.is(PROPERTIES[likely]));
            return likely;
        }
        for (int i = 6; i < PROPERTIES.length; i++) {
            if (in.is(PROPERTIES[i])) {
                return i;
            }
        }
        throw new GaveUp();
    }

    private void id() {
        in.string();
        require(in.plain());
        out.idHigh = Quick.uuid(in, false);
        out.idLow = Quick.uuid(in, true);
        out.hasId = true;
    }

    private long time() {
        in.string();
        require(in.plain());
        return Quick.micros(in);
    }

    private boolean verb(boolean outermost) {
        if (!outermost) {
            return freshVerb(false);
        }
        in.peek();
        byte[] bytes = in.bytes();
        int from = in.at();
        int key = Repeats.key(bytes, from, in.end(), 4);
        Verb known = verbs.find(key, bytes, from, in.end());
        if (known != null) {
            in.skip(known.length());
            out.verb.set(known.id());
            return known.voids();
        }
        int change = out.changes.size();
        boolean voids = freshVerb(true);
        if (out.changes.size() == change && !in.hasLines() && verbs.again(key, in.at() - from)) {
            byte[] copy = Arrays.copyOfRange(bytes, from, in.at());
            verbs.learn(key, copy, new Verb(copy.length, out.verb.lasting(bytes, from, copy), voids));
        }
        return voids;
    }

    private boolean freshVerb(boolean outermost) {
        int seen = 0;
        boolean voids = false;
        for (boolean more = in.first(); more; more = in.next()) {
            if (in.is(VERB_ID)) {
                require((seen & 1) == 0);
                seen |= 1;
                values.iri();
                voids = Verbs.isVoiding(outermost ? "" : in.text());
                if (outermost) {
                    values.keep(out.verb);
                }
            } else {
                require(in.is(VERB_DISPLAY) && (seen & 2) == 0);
                seen |= 2;
                values.languageMap(null);
            }
        }
        require((seen & 1) != 0);
        return voids;
    }

    private void finish(boolean hasContext) {
        require(!hasContext || !contexts.onlyForActivities(true) || things.isActivity());
        if (out.verb.endsWith(Names.VOIDED) && Verbs.isVoiding(out.verb.toString())) {
            require(out.target.present());
            out.voiding = true;
        }
        contexts.finish(things.isActivity());
    }

    private record Verb(int length, Span id, boolean voids) {}

    /** The parts of a statement that stand inside of another one too. */
    final class Inside {
        boolean verb() {
            return StatementScan.this.verb(false);
        }

        void result() {
            results.result(false);
        }

        void context() {
            contexts.context(false);
        }

        boolean contextNeedsActivity() {
            return contexts.onlyForActivities(false);
        }
    }
}
