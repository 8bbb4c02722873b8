package org.waymark.xapi.statement;

import java.util.List;
import java.util.Set;

/** The context of a statement (xAPI 1.0.3 Part Two §2.4.6). */
final class ContextCheck {

    private static final Set<String> CONTEXT = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final List<String> KINDS = List.of("parent", "grouping", "category", "other");

    private ContextCheck() {}

    static void context(Spot context, boolean aboutAnActivity) {
        if (!context.object("a context", CONTEXT)) {
            return;
        }
        context.at("registration").uuid();
        ActorCheck.agentOrGroup(context.at("instructor"));
        ActorCheck.group(context.at("team"));
        activities(context.at("contextActivities"));
        context.at("language").language();
        ReferenceCheck.reference(context.at("statement"));
        context.at("extensions").extensions();
        for (String key : List.of("revision", "platform")) {
            context.at(key).text();
            if (context.has(key) && !aboutAnActivity) {
                context.at(key).fault("\"" + key + "\" is only for statements about an activity.", "Leave it out.");
            }
        }
    }

    private static void activities(Spot activities) {
        if (!activities.object("context activities", Set.copyOf(KINDS))) {
            return;
        }
        for (String kind : KINDS) {
            Spot list = activities.at(kind);
            if (list.isObject()) {
                ActivityCheck.activity(list);
            } else {
                list.each(ActivityCheck::activity);
            }
        }
    }
}
