package org.waymark.xapi.statement;

import org.jspecify.annotations.Nullable;

/** What was found in an activity or agent, to be given again when the same octets come again. */
final class Known {

    final int length;
    private final String kind;
    private final byte[] pseudonym;
    private final Span id;
    private final Span type;
    private final Span[] definition;

    /** An agent that was just read. */
    Known(ThingScan.Thing agent) {
        this.length = agent.length();
        this.kind = agent.kind;
        this.pseudonym = agent.pseudonym;
        this.id = new Span();
        this.type = new Span();
        this.definition = new Span[0];
    }

    /**
     * An activity that was just read.
     *
     * @param found has what its definition says, if it is the object of a statement
     * @param statement the octets it was read from
     * @param copy of its own octets
     */
    Known(ThingScan.Thing activity, @Nullable ScannedStatement found, byte[] statement, byte[] copy) {
        int begin = activity.end - copy.length;
        this.length = copy.length;
        this.kind = activity.kind;
        this.pseudonym = activity.pseudonym;
        this.id = activity.id.lasting(statement, begin, copy);
        this.type = activity.type.lasting(statement, begin, copy);
        Span[] said = found == null ? new Span[0] : found.definition();
        this.definition = new Span[said.length];
        for (int i = 0; i < said.length; i++) {
            definition[i] = said[i].lasting(statement, begin, copy);
        }
    }

    void give(ThingScan.Thing thing) {
        thing.kind = kind;
        thing.pseudonym = pseudonym;
        thing.id.set(id);
        thing.type.set(type);
    }

    void give(ScannedStatement found) {
        Span[] said = found.definition();
        for (int i = 0; i < definition.length; i++) {
            said[i].set(definition[i]);
        }
    }
}
