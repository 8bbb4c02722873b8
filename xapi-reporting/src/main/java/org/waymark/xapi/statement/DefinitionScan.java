package org.waymark.xapi.statement;

import static org.waymark.xapi.statement.Quick.require;

import java.util.Set;

/** Definitions of activities and interactions (xAPI 1.0.3 Part Two §2.4.4.1). */
final class DefinitionScan {

    private static final byte[][] DEFINITION = {
        Names.utf8("type"),
        Names.utf8("name"),
        Names.utf8("description"),
        Names.utf8("interactionType"),
        Names.utf8("correctResponsesPattern"),
        Names.utf8("choices"),
        Names.utf8("scale"),
        Names.utf8("source"),
        Names.utf8("target"),
        Names.utf8("steps"),
        Names.utf8("moreInfo"),
        Names.utf8("extensions")
    };
    private static final int LISTS = 0b11111 << 5;
    private static final byte[] COMPONENT_ID = Names.utf8("id");
    private static final byte[] COMPONENT_DESCRIPTION = Names.utf8("description");

    private final JsonBytes in;
    private ScannedStatement out;
    private final ValueScan values;
    private final Span interaction = new Span();

    DefinitionScan(JsonBytes in, ScannedStatement out, ValueScan values) {
        this.in = in;
        this.out = out;
        this.values = values;
    }

    /** Puts what it finds there from now on. */
    void into(ScannedStatement found) {
        out = found;
    }

    void definition(ThingScan.Thing thing, boolean outermost) {
        int seen = 0;
        interaction.clear();
        for (boolean more = in.first(); more; more = in.next()) {
            int which = values.index(DEFINITION);
            require((seen & 1 << which) == 0);
            seen |= 1 << which;
            part(thing, which, outermost);
        }
        int lists = seen & LISTS;
        if (lists != 0 || (seen & 1 << 4) != 0) {
            require((seen & 1 << 3) != 0);
        }
        if (lists != 0) {
            require((lists & ~allowed(interaction.toString())) == 0);
        }
        if (outermost && interaction.present()) {
            out.interaction.set(interaction);
        }
    }

    private void part(ThingScan.Thing thing, int which, boolean outermost) {
        switch (which) {
            case 0 -> {
                values.iri();
                values.keep(thing.type);
            }
            case 1 -> values.languageMap(outermost ? out.objectName : null);
            case 2 -> values.languageMap(null);
            case 3 -> {
                in.string();
                interaction.set(in);
                require(ActivityCheck.isInteraction(interaction.toString()));
            }
            case 4 -> {
                int count = 0;
                for (boolean more = in.firstItem(); more; more = in.nextItem()) {
                    values.text();
                    if (outermost && count++ == 0) {
                        values.keep(out.correct);
                    }
                }
            }
            case 10 -> values.iri();
            case 11 -> values.extensions(() -> false);
            default -> components(outermost && (which == 5 || which == 6));
        }
    }

    private void components(boolean kept) {
        in.peek();
        int begin = in.at();
        int change = out.changes.size();
        Set<String> seen = new java.util.HashSet<>();
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            component(seen);
        }
        if (kept && out.changes.size() == change) {
            out.choices.set(in.bytes(), begin, in.at());
        }
    }

    private void component(Set<String> ids) {
        int seen = 0;
        for (boolean more = in.first(); more; more = in.next()) {
            if (in.is(COMPONENT_ID)) {
                require((seen & 1) == 0);
                seen |= 1;
                values.text();
                require(in.to() > in.from() && ids.add(in.text()));
            } else {
                require(in.is(COMPONENT_DESCRIPTION) && (seen & 2) == 0);
                seen |= 2;
                values.languageMap(null);
            }
        }
        require((seen & 1) != 0);
    }

    private static int allowed(String interaction) {
        return switch (interaction) {
            case "choice", "sequencing" -> 1 << 5;
            case "likert" -> 1 << 6;
            case "matching" -> 0b11 << 7;
            case "performance" -> 1 << 9;
            default -> 0;
        };
    }
}
