package org.waymark.xapi.statement;

import static org.waymark.xapi.statement.Quick.require;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contexts (xAPI 1.0.3 Part Two §2.4.6; xAPI 2.0 §4.2.2.4). */
final class ContextScan {

    private static final byte[][] CONTEXT = {
        Names.utf8("registration"), Names.utf8("contextActivities"), Names.utf8("platform"), Names.utf8("language"),
                Names.utf8("extensions"),
        Names.utf8("instructor"), Names.utf8("team"), Names.utf8("revision"), Names.utf8("statement"),
                Names.utf8("contextAgents"),
        Names.utf8("contextGroups")
    };
    private static final byte[][] KINDS = {
        Names.utf8("parent"), Names.utf8("grouping"), Names.utf8("category"), Names.utf8("other")
    };
    private static final List<ScannedStatement.Kind> KIND = List.of(
            ScannedStatement.Kind.PARENT,
            ScannedStatement.Kind.GROUPING,
            ScannedStatement.Kind.CATEGORY,
            ScannedStatement.Kind.OTHER);
    private static final byte[] SESSION = Names.utf8("https://w3id.org/xapi/cmi5/context/extensions/sessionid");
    private static final byte[] COURSE = Names.utf8("://adlnet.gov/expapi/activities/course");
    private static final byte[] CMI5_COURSE = Names.utf8("https://w3id.org/xapi/cmi5/activitytype/course");
    private static final byte[] MODULE = Names.utf8("://adlnet.gov/expapi/activities/module");
    private static final byte[] OBJECT_TYPE = Names.utf8("objectType");
    private static final byte[] RELEVANT_TYPES = Names.utf8("relevantTypes");

    private final JsonBytes in;
    private ScannedStatement out;
    private final ValueScan values;
    private @Nullable ThingScan things;
    private boolean outerOnlyForActivities;
    private boolean innerOnlyForActivities;

    ContextScan(JsonBytes in, ScannedStatement out, ValueScan values) {
        this.in = in;
        this.out = out;
        this.values = values;
    }

    /** Puts what it finds there from now on. */
    void into(ScannedStatement found) {
        out = found;
    }

    void use(ThingScan scan) {
        things = scan;
    }

    /** Whether the context that was read last has something that only statements about an activity may have. */
    boolean onlyForActivities(boolean outermost) {
        return outermost ? outerOnlyForActivities : innerOnlyForActivities;
    }

    void context(boolean outermost) {
        boolean onlyForActivities = false;
        int seen = 0;
        for (boolean more = in.first(); more; more = in.next()) {
            int which = values.index(CONTEXT);
            require((seen & 1 << which) == 0);
            seen |= 1 << which;
            onlyForActivities |= which == 2 || which == 7;
            part(which, outermost);
        }
        if (outermost) {
            outerOnlyForActivities = onlyForActivities;
        } else {
            innerOnlyForActivities = onlyForActivities;
        }
    }

    private void part(int which, boolean outermost) {
        switch (which) {
            case 0 -> {
                in.string();
                require(in.plain());
                Quick.uuid(in, false);
                Quick.uuid(in, true);
                if (outermost) {
                    out.registration.set(in);
                }
            }
            case 1 -> activities(outermost);
            case 2, 7 -> {
                values.text();
                if (outermost && which == 2) {
                    values.keep(out.platform);
                }
            }
            case 3 -> {
                in.string();
                Quick.language(in);
                if (outermost) {
                    out.language.set(in);
                }
            }
            case 4 -> values.extensions(() -> outermost && extension());
            case 5 -> things().actor(false);
            case 6 -> things().group();
            case 8 -> things().reference();
            default -> related(which == 9);
        }
    }

    private ThingScan things() {
        if (things == null) {
            throw new IllegalStateException("not yet put together");
        }
        return things;
    }

    private boolean extension() {
        if (!in.is(SESSION) || in.peek() != '"') {
            return false;
        }
        values.text();
        values.keep(out.session);
        return true;
    }

    /** Agents or groups with the types of their relation (xAPI 2.0). */
    private void related(boolean agents) {
        byte[] who = Names.utf8(agents ? "agent" : "group");
        byte[] type = Names.utf8(agents ? "contextAgent" : "contextGroup");
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            int seen = 0;
            for (boolean property = in.first(); property; property = in.next()) {
                int which = in.is(OBJECT_TYPE) ? 1 : in.is(who) ? 2 : in.is(RELEVANT_TYPES) ? 4 : 0;
                require(which != 0 && (seen & which) == 0);
                seen |= which;
                if (which == 1) {
                    in.string();
                    require(in.is(type));
                } else if (which == 4) {
                    for (boolean item = in.firstItem(); item; item = in.nextItem()) {
                        values.iri();
                    }
                } else if (agents) {
                    things().agent();
                } else {
                    things().group();
                }
            }
            require((seen & 3) == 3);
        }
    }

    private void activities(boolean outermost) {
        int seen = 0;
        for (boolean more = in.first(); more; more = in.next()) {
            int kind = values.index(KINDS);
            require((seen & 1 << kind) == 0);
            seen |= 1 << kind;
            if (in.peek() == '{') {
                activity(kind, outermost);
            } else {
                for (boolean item = in.firstItem(); item; item = in.nextItem()) {
                    activity(kind, outermost);
                }
            }
        }
    }

    private void activity(int kind, boolean outermost) {
        ThingScan.Thing activity = things().activity();
        if (!outermost) {
            return;
        }
        boolean first = !out.context(KIND.get(kind)).present();
        out.list(KIND.get(kind), activity.id);
        if (kind == 0) {
            place(activity.id, activity.type);
            if (first) {
                out.parent.set(activity.id);
                out.parentType.set(activity.type);
            }
        } else if (kind == 1) {
            place(activity.id, activity.type);
            if (first) {
                out.groupingType.set(activity.type);
            }
        }
    }

    private void place(Span id, Span type) {
        if (!out.course.present() && (type.endsWith(COURSE) || type.is(CMI5_COURSE))) {
            out.course.set(id);
        } else if (!out.module.present() && type.endsWith(MODULE)) {
            out.module.set(id);
        }
    }

    /** The object itself comes before what stands above it. */
    void finish(boolean aboutAnActivity) {
        if (aboutAnActivity && (out.objectType.endsWith(COURSE) || out.objectType.is(CMI5_COURSE))) {
            out.course.set(out.object);
        } else if (aboutAnActivity && out.objectType.endsWith(MODULE)) {
            out.module.set(out.object);
        }
    }
}
