package org.waymark.xapi.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One pass over one statement. The parser stands on the first token of the value that a method reads, and on its last when the method is done. */
final class OutlinePass {

    private final JsonParser parser;
    private final Set<String> agents = new LinkedHashSet<>();
    private final Set<String> relatedAgents = new LinkedHashSet<>();
    private final Set<String> relatedActivities = new LinkedHashSet<>();
    private final List<String> parent = new ArrayList<>();
    private final List<String> grouping = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private @Nullable UUID id;
    private @Nullable Instant stored;
    private @Nullable Instant timestamp;
    private @Nullable Thing actor;
    private @Nullable Thing object;
    private String verb = "";
    private @Nullable UUID registration;
    private StatementOutline.Result result = StatementOutline.Result.none();

    OutlinePass(JsonParser parser) {
        this.parser = parser;
    }

    Optional<StatementOutline> outline() {
        Thing who = actor;
        Thing what = object;
        if (id == null || who == null || what == null || verb.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StatementOutline(
                id,
                stored,
                timestamp,
                who.isGroup() ? "" : who.key(),
                verb,
                what.isActivity() ? what.id : "",
                what.objectType.equals("StatementRef") && Forms.isUuid(what.id) ? UUID.fromString(what.id) : null,
                registration,
                agents,
                relatedAgents,
                relatedActivities,
                parent,
                grouping,
                types,
                result));
    }

    void statement() {
        for (String name = first(); name != null; name = next()) {
            switch (name) {
                case "id" -> id = uuid();
                case "stored" -> stored = time();
                case "timestamp" -> timestamp = time();
                case "actor" -> actor = agent(agents);
                case "verb" -> verb = thing(relatedAgents).id;
                case "object" -> object = object();
                case "result" -> result = result();
                case "context" -> context(true);
                case "authority" -> agent(relatedAgents);
                default -> parser.skipChildren();
            }
        }
    }

    private Thing object() {
        Thing thing = thing(relatedAgents);
        if (thing.isActivity()) {
            activity(thing);
        } else if (thing.isAgent()) {
            thing.addKeysTo(agents);
        }
        return thing;
    }

    private Thing agent(Set<String> keys) {
        Thing thing = thing(relatedAgents);
        thing.addKeysTo(keys);
        return thing;
    }

    private void activity(Thing thing) {
        relatedActivities.add(thing.id);
        if (!thing.type.isEmpty()) {
            types.put(thing.id, thing.type);
        }
    }

    /** Reads an agent, a group, an activity, a reference, a verb, or a statement inside of this one: what it is may be said only at its end. */
    private Thing thing(Set<String> related) {
        Thing thing = new Thing();
        for (String name = first(); name != null; name = next()) {
            switch (name) {
                case "objectType" -> thing.objectType = text();
                case "id" -> thing.id = text();
                case "mbox" -> thing.mbox = text();
                case "mbox_sha1sum" -> thing.sha1 = text();
                case "openid" -> thing.openid = text();
                case "account" -> account(thing);
                case "member" -> members(thing);
                case "definition" -> definition(thing);
                case "actor" -> agent(related);
                case "object" -> objectInside(related);
                case "context" -> context(false);
                default -> parser.skipChildren();
            }
        }
        return thing;
    }

    private void objectInside(Set<String> related) {
        Thing thing = thing(related);
        if (thing.isActivity()) {
            activity(thing);
        } else if (thing.isAgent()) {
            thing.addKeysTo(related);
        }
    }

    private void account(Thing thing) {
        for (String name = first(); name != null; name = next()) {
            switch (name) {
                case "homePage" -> thing.homePage = text();
                case "name" -> thing.name = text();
                default -> parser.skipChildren();
            }
        }
    }

    private void members(Thing thing) {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            thing.members.add(thing(relatedAgents).key());
        }
    }

    private void definition(Thing thing) {
        for (String name = first(); name != null; name = next()) {
            if (name.equals("type")) {
                thing.type = text();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void context(boolean outermost) {
        for (String name = first(); name != null; name = next()) {
            if (name.equals("registration") && outermost) {
                registration = uuid();
            } else if (name.equals("instructor") || name.equals("team")) {
                agent(relatedAgents);
            } else if (name.equals("contextActivities")) {
                contextActivities(outermost);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void contextActivities(boolean outermost) {
        for (String kind = first(); kind != null; kind = next()) {
            boolean list = parser.hasToken(JsonToken.START_ARRAY);
            while (!list || parser.nextToken() != JsonToken.END_ARRAY) {
                Thing thing = thing(relatedAgents);
                activity(thing);
                if (outermost && kind.equals("parent")) {
                    parent.add(thing.id);
                } else if (outermost && kind.equals("grouping")) {
                    grouping.add(thing.id);
                }
                if (!list) {
                    break;
                }
            }
        }
    }

    private StatementOutline.Result result() {
        Boolean completion = null;
        Boolean success = null;
        Double scaled = null;
        Double seconds = null;
        for (String name = first(); name != null; name = next()) {
            switch (name) {
                case "completion" -> completion = truth();
                case "success" -> success = truth();
                case "score" -> scaled = scaled();
                case "duration" -> {
                    OptionalDouble length = Durations.seconds(text());
                    seconds = length.isPresent() ? (Double) length.getAsDouble() : null;
                }
                default -> parser.skipChildren();
            }
        }
        return new StatementOutline.Result(completion, success, scaled, seconds);
    }

    private @Nullable Double scaled() {
        Double scaled = null;
        for (String name = first(); name != null; name = next()) {
            if (name.equals("scaled") && parser.currentToken().isNumeric()) {
                scaled = parser.getDoubleValue();
            } else {
                parser.skipChildren();
            }
        }
        return scaled;
    }

    private @Nullable Boolean truth() {
        JsonToken token = parser.currentToken();
        parser.skipChildren();
        return token.isBoolean() ? (Boolean) (token == JsonToken.VALUE_TRUE) : null;
    }

    /** The name of the first property of the object here, with the parser on its value; null, with the value skipped, if this is no object. */
    private @Nullable String first() {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            parser.skipChildren();
            return null;
        }
        return next();
    }

    /** The name of the next property, with the parser on its value; null at the end of the object. */
    private @Nullable String next() {
        if (parser.nextToken() != JsonToken.PROPERTY_NAME) {
            return null;
        }
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    private @Nullable Instant time() {
        return Timestamps.parse(text()).orElse(null);
    }

    private @Nullable UUID uuid() {
        String text = text();
        return Forms.isUuid(text) ? UUID.fromString(text) : null;
    }

    private String text() {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return parser.getString();
        }
        parser.skipChildren();
        return "";
    }

    /** Whatever a statement may speak of. */
    private static final class Thing {
        private String objectType = "";
        private String id = "";
        private String type = "";
        private String mbox = "";
        private String sha1 = "";
        private String openid = "";
        private String homePage = "";
        private String name = "";
        private final List<String> members = new ArrayList<>(0);

        boolean isActivity() {
            return objectType.isEmpty() || objectType.equals("Activity");
        }

        boolean isGroup() {
            return objectType.equals("Group");
        }

        boolean isAgent() {
            return objectType.equals("Agent") || isGroup();
        }

        String key() {
            return AgentKeys.key(mbox, sha1, openid, homePage, name);
        }

        void addKeysTo(Set<String> keys) {
            if (!key().isEmpty()) {
                keys.add(key());
            }
            keys.addAll(members);
        }
    }
}
