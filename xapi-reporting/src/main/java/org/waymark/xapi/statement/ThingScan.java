package org.waymark.xapi.statement;

import static org.waymark.xapi.statement.Quick.require;

import java.util.Arrays;
import java.util.Locale;

/**
 * Whatever a statement may speak of: agents, groups, activities, other statements and statements inside of it (xAPI 1.0.3 Part Two §2.4.2, §2.4.4). What
 * it is may be said only at its end. An agent or group is replaced as a whole.
 */
final class ThingScan {

    private static final int OBJECT_TYPE = 0;
    private static final int ID = 1;
    private static final int DEFINITION = 2;
    private static final int NAME = 7;
    private static final int MEMBER = 8;
    private static final int ACTOR = 9;
    private static final int VERB = 10;
    private static final int OBJECT = 11;
    private static final byte[][] PROPERTIES = {
        Names.utf8("objectType"), Names.utf8("id"), Names.utf8("definition"), Names.utf8("mbox"), Names.utf8("account"),
                Names.utf8("mbox_sha1sum"),
        Names.utf8("openid"), Names.utf8("name"), Names.utf8("member"), Names.utf8("actor"), Names.utf8("verb"),
                Names.utf8("object"),
        Names.utf8("result"), Names.utf8("context"), Names.utf8("timestamp"), Names.utf8("attachments")
    };
    private static final int IDENTIFIERS = 0b1111 << 3;
    private static final int OF_ACTIVITY = 0b111;
    private static final int OF_AGENT = 1 | IDENTIFIERS | 1 << NAME;
    private static final int OF_GROUP = OF_AGENT | 1 << MEMBER;
    private static final int OF_REFERENCE = 0b11;
    private static final int OF_STATEMENT = 1 | 0b1111111 << ACTOR;
    private static final int DEEPEST = 6;
    /** So many stand before the end of what tells an account or an address from others. */
    private static final int QUOTES_OF_AGENT = 14;

    private static final byte[] ACCOUNT = Names.utf8("account ");
    private static final byte[] HOME_PAGE = Names.utf8("homePage");
    private static final byte[] ACCOUNT_NAME = Names.utf8("name");
    private static final byte[] KEPT_HOME = Names.utf8(AgentNames.HOME);
    private static final byte[] AGENT_TEXT = Names.utf8("{\"objectType\":\"Agent\",");
    private static final byte[] GROUP_TEXT = Names.utf8("{\"objectType\":\"Group\"");
    private static final byte[] ACCOUNT_TEXT =
            Names.utf8("\"account\":{\"homePage\":\"" + AgentNames.HOME + "\",\"name\":\"");
    private static final byte[] MEMBER_TEXT = Names.utf8(",\"member\":[");

    private final JsonBytes in;
    private ScannedStatement out;
    private final ValueScan values;
    private final AgentNames names;
    private final boolean keptAlready;
    private final StatementScan.Inside inside;
    private final DefinitionScan definitions;
    private final ByteText key = new ByteText();
    private final Span homePage = new Span();
    private final Span accountName = new Span();
    private final Thing[] pool = new Thing[DEEPEST];
    private final Repeats<Known> objects = new Repeats<>(1 << 14);
    private final Repeats<Known> around = new Repeats<>(1 << 12);
    private final Repeats<Known> people = new Repeats<>(1 << 15);
    private int depth;
    private boolean aboutAnActivity;

    ThingScan(
            JsonBytes in,
            ScannedStatement out,
            ValueScan values,
            AgentNames names,
            boolean keptAlready,
            StatementScan.Inside inside) {
        this.in = in;
        this.out = out;
        this.values = values;
        this.names = names;
        this.keptAlready = keptAlready;
        this.inside = inside;
        this.definitions = new DefinitionScan(in, out, values);
        for (int i = 0; i < DEEPEST; i++) {
            pool[i] = new Thing();
        }
    }

    /** Puts what it finds there from now on. */
    void into(ScannedStatement found) {
        out = found;
        definitions.into(found);
    }

    void clear() {
        depth = 0;
        aboutAnActivity = false;
    }

    boolean isActivity() {
        return aboutAnActivity;
    }

    void actor(boolean outermost) {
        Thing actor = who();
        require(actor.isAgent() || actor.isGroup());
        if (outermost && actor.isAgent()) {
            out.learner.setLasting(actor.pseudonym, 0, actor.pseudonym.length);
        }
        if (outermost) {
            person(actor);
        }
    }

    private void person(Thing thing) {
        if (thing.pseudonym.length > 0) {
            out.people.add(thing.pseudonym);
        }
    }

    void agent() {
        Thing agent = thing(false, false);
        require(agent.isAgent());
        replace(agent);
    }

    void group() {
        Thing group = thing(false, false);
        require(group.isGroup());
        replace(group);
    }

    /** An agent, or two agents of which one is an OAuth consumer (§2.4.9). */
    void authority() {
        Thing authority = who();
        require(authority.isAgent()
                || (authority.isGroup() && authority.memberCount == 2 && authority.pseudonym.length == 0));
    }

    /** Reads an agent or group, and replaces it. */
    private Thing who() {
        require(depth < DEEPEST);
        in.peek();
        int begin = in.at();
        int key = Repeats.key(in.bytes(), begin, in.end(), QUOTES_OF_AGENT);
        Known known = people.find(key, in.bytes(), begin, in.end());
        if (known != null) {
            Thing thing = pool[depth];
            thing.clear(begin, out.changes.size());
            known.give(thing);
            in.skip(known.length);
            thing.end = in.at();
            replace(thing);
            return thing;
        }
        Thing thing = thing(false, false);
        if (thing.isAgent() && thing.kept == keptAlready && !in.hasLines() && people.again(key, thing.end - begin)) {
            people.learn(key, Arrays.copyOfRange(in.bytes(), begin, thing.end), new Known(thing));
        }
        replace(thing);
        return thing;
    }

    void reference() {
        Thing reference = thing(false, false);
        require(reference.kind.equals("StatementRef"));
    }

    /** An activity of a context. What it says is valid until the next thing is read. */
    Thing activity() {
        Thing activity = known(around, false);
        require(activity.isActivity());
        return activity;
    }

    /** Reads a thing that is an activity unless it says otherwise; activities are remembered. */
    private Thing known(Repeats<Known> before, boolean outermost) {
        require(depth < DEEPEST && in.peek() == '{');
        byte[] bytes = in.bytes();
        int begin = in.at();
        boolean idFirst = begin + 2 < in.end() && bytes[begin + 2] == 'i';
        int key = Repeats.key(bytes, begin, in.end(), idFirst ? 4 : 8);
        Known known = before.find(key, bytes, begin, in.end());
        if (known != null) {
            Thing thing = pool[depth];
            thing.clear(begin, out.changes.size());
            known.give(thing);
            if (outermost) {
                known.give(out);
            }
            in.skip(known.length);
            thing.end = in.at();
            return thing;
        }
        Thing thing = thing(true, outermost);
        boolean whole = thing.isActivity() && out.changes.size() == thing.firstChange && !in.hasLines();
        if (whole && before.again(key, thing.end - begin)) {
            byte[] text = Arrays.copyOfRange(bytes, begin, thing.end);
            before.learn(key, text, new Known(thing, outermost ? out : null, bytes, text));
        }
        return thing;
    }

    void object(boolean outermost) {
        Thing object = outermost ? known(objects, true) : thing(true, false);
        if (object.isAgent() || object.isGroup()) {
            replace(object);
            person(object);
        }
        require(outermost || !object.kind.equals("SubStatement"));
        if (!outermost) {
            return;
        }
        if (object.isActivity()) {
            aboutAnActivity = true;
            out.object.set(object.id);
            out.objectType.set(object.type);
        } else {
            out.objectName.clear();
            out.interaction.clear();
            out.correct.clear();
            out.choices.clear();
        }
        if (object.kind.equals("StatementRef")) {
            out.target.set(object.id);
        }
    }

    /** Reads a thing. Unless it says what it is, it is an activity in some places and an agent in others. */
    private Thing thing(boolean activityByDefault, boolean outermost) {
        require(depth < DEEPEST);
        Thing thing = pool[depth++];
        in.peek();
        thing.clear(in.at(), out.changes.size());
        for (boolean more = in.first(); more; more = in.next()) {
            int which = values.index(PROPERTIES);
            require((thing.seen & 1 << which) == 0);
            thing.seen |= 1 << which;
            property(thing, which, outermost);
        }
        thing.end = in.at();
        if (thing.kind.isEmpty()) {
            thing.kind = activityByDefault ? "Activity" : "Agent";
        }
        check(thing);
        depth--;
        return thing;
    }

    private void property(Thing thing, int which, boolean outermost) {
        switch (which) {
            case OBJECT_TYPE -> kind(thing);
            case ID -> {
                values.text();
                values.keep(thing.id);
                thing.iri = isIri();
            }
            case DEFINITION -> definitions.definition(thing, outermost);
            case 3 -> mbox(thing);
            case 4 -> account(thing);
            case 5 -> {
                in.string();
                require(Forms.isSha1(in.text()));
                byte[] sum = Names.utf8("sha1 " + in.text().toLowerCase(Locale.ROOT));
                thing.pseudonym = names.of(sum, 0, sum.length);
            }
            case 6 -> {
                in.string();
                Quick.iri(in);
                byte[] openid = Names.utf8("openid " + in.text());
                thing.pseudonym = names.of(openid, 0, openid.length);
            }
            case NAME -> in.string();
            case MEMBER -> members(thing);
            default -> partOfStatement(thing, which);
        }
    }

    private void kind(Thing thing) {
        in.string();
        if (in.is(Names.AGENT)) {
            thing.kind = "Agent";
        } else if (in.is(Names.ACTIVITY)) {
            thing.kind = "Activity";
        } else if (in.is(Names.GROUP)) {
            thing.kind = "Group";
        } else if (in.is(Names.STATEMENT_REF)) {
            thing.kind = "StatementRef";
        } else {
            require(in.is(Names.SUB_STATEMENT));
            thing.kind = "SubStatement";
        }
    }

    private boolean isIri() {
        if (values.wasReplaced()) {
            return true;
        }
        try {
            Quick.iri(in);
            return true;
        } catch (GaveUp no) {
            return false;
        }
    }

    private void mbox(Thing thing) {
        in.string();
        Quick.mailto(in);
        byte[] identifier = Names.utf8(AgentKeys.key(in.text(), "", "", "", ""));
        thing.pseudonym = names.of(identifier, 0, identifier.length);
    }

    private void account(Thing thing) {
        int seen = 0;
        for (boolean more = in.first(); more; more = in.next()) {
            int which = in.is(HOME_PAGE) ? 1 : in.is(ACCOUNT_NAME) ? 2 : 0;
            require(which != 0 && (seen & which) == 0);
            seen |= which;
            in.string();
            if (which == 1) {
                Quick.iri(in);
                homePage.set(in);
            } else {
                require(in.to() > in.from());
                accountName.set(in);
            }
        }
        require(seen == 3);
        if (keptAlready && homePage.is(KEPT_HOME) && accountName.length() == 32) {
            thing.pseudonym = Arrays.copyOfRange(accountName.bytes(), accountName.from(), accountName.from() + 32);
            thing.kept = true;
            return;
        }
        key.clear();
        key.add(ACCOUNT).add(homePage).add(' ').add(accountName);
        thing.pseudonym = names.of(key.bytes(), 0, key.length());
    }

    private void members(Thing thing) {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            Thing member = thing(false, false);
            require(member.isAgent());
            thing.members.add(member.pseudonym);
            thing.memberCount++;
        }
    }

    /** A part of a statement inside of the statement. */
    private void partOfStatement(Thing thing, int which) {
        switch (which) {
            case ACTOR -> {
                Thing actor = thing(false, false);
                require(actor.isAgent() || actor.isGroup());
                replace(actor);
                person(actor);
            }
            case VERB -> thing.voids = inside.verb();
            case OBJECT -> {
                object(false);
                thing.inner = pool[depth].kind;
            }
            case 12 -> inside.result();
            case 13 -> {
                inside.context();
                thing.onlyForActivities = inside.contextNeedsActivity();
            }
            case 14 -> {
                in.string();
                require(in.plain());
                Quick.micros(in);
            }
            default -> values.attachments();
        }
    }

    private void check(Thing thing) {
        int identifiers = Integer.bitCount(thing.seen & IDENTIFIERS);
        int allowed = switch (thing.kind) {
            case "Activity" -> {
                require((thing.seen & 1 << ID) != 0 && thing.iri);
                yield OF_ACTIVITY;
            }
            case "Agent" -> {
                require(identifiers == 1);
                yield OF_AGENT;
            }
            case "Group" -> {
                require(identifiers == 1 || (identifiers == 0 && thing.memberCount > 0));
                yield OF_GROUP;
            }
            case "StatementRef" -> {
                require((thing.seen & 3) == 3 && Forms.isUuid(thing.id.toString()));
                yield OF_REFERENCE;
            }
            default -> {
                require((thing.seen & 0b111 << ACTOR) == 0b111 << ACTOR);
                require(!thing.voids || thing.inner.equals("StatementRef"));
                require(!thing.onlyForActivities || thing.inner.equals("Activity"));
                yield OF_STATEMENT;
            }
        };
        require((thing.seen & ~allowed) == 0);
    }

    private void replace(Thing thing) {
        out.changes.cut(thing.firstChange);
        ByteText texts = out.changes.texts();
        int begin = texts.length();
        if (thing.isAgent()) {
            texts.add(AGENT_TEXT)
                    .add(ACCOUNT_TEXT)
                    .add(thing.pseudonym)
                    .add('"')
                    .add('}')
                    .add('}');
        } else {
            texts.add(GROUP_TEXT);
            if (thing.pseudonym.length > 0) {
                texts.add(',').add(ACCOUNT_TEXT).add(thing.pseudonym).add('"').add('}');
            }
            if ((thing.seen & 1 << MEMBER) != 0) {
                members(texts, thing);
            }
            texts.add('}');
        }
        out.changes.replace(thing.begin, thing.end, begin);
    }

    private static void members(ByteText texts, Thing group) {
        texts.add(MEMBER_TEXT);
        for (int i = 0; i < group.memberCount; i++) {
            if (i > 0) {
                texts.add(',');
            }
            texts.add(AGENT_TEXT)
                    .add(ACCOUNT_TEXT)
                    .add(group.members.bytes(), 32 * i, 32)
                    .add('"')
                    .add('}')
                    .add('}');
        }
        texts.add(']');
    }

    /** What was read of a thing. */
    static final class Thing {
        private static final byte[] NOBODY = {};

        String kind = "";
        private String inner = "";
        private int begin;
        int end;
        private int firstChange;
        private int seen;
        private boolean iri;
        private boolean kept;
        private boolean voids;
        private boolean onlyForActivities;
        final Span id = new Span();
        final Span type = new Span();
        byte[] pseudonym = NOBODY;
        private final ByteText members = new ByteText();
        private int memberCount;

        void clear(int at, int change) {
            kind = "";
            inner = "";
            begin = at;
            firstChange = change;
            seen = 0;
            iri = false;
            kept = false;
            voids = false;
            onlyForActivities = false;
            id.clear();
            type.clear();
            pseudonym = NOBODY;
            members.clear();
            memberCount = 0;
        }

        int length() {
            return end - begin;
        }

        boolean isActivity() {
            return kind.equals("Activity");
        }

        boolean isAgent() {
            return kind.equals("Agent");
        }

        boolean isGroup() {
            return kind.equals("Group");
        }
    }
}
