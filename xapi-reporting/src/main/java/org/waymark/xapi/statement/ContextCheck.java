package org.waymark.xapi.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final Set<String> CONTEXT_OF_2_0 = Stream.concat(
                    CONTEXT.stream(), Stream.of("contextAgents", "contextGroups"))
            .collect(Collectors.toSet());
    private static final List<String> KINDS = List.of("parent", "grouping", "category", "other");

    private ContextCheck() {}

    static void context(Spot context, boolean aboutAnActivity) {
        if (!context.object("a context", context.faults().ofAnyVersion() ? CONTEXT_OF_2_0 : CONTEXT)) {
            return;
        }
        context.at("registration").uuid();
        ActorCheck.agentOrGroup(context.at("instructor"));
        ActorCheck.group(context.at("team"));
        activities(context.at("contextActivities"));
        if (context.faults().ofAnyVersion()) {
            context.at("contextAgents").each(each -> related(each, "agent"));
            context.at("contextGroups").each(each -> related(each, "group"));
        }
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

    /** An agent or group, with the types of its relation (xAPI 2.0 §4.2.2.4). */
    private static void related(Spot spot, String who) {
        if (!spot.object("an entry of this list", Set.of("objectType", who, "relevantTypes"))) {
            return;
        }
        spot.required("objectType", "An entry of this list")
                .only(who.equals("agent") ? "contextAgent" : "contextGroup");
        Spot named = spot.required(who, "An entry of this list");
        if (who.equals("agent")) {
            ActorCheck.agent(named);
        } else {
            ActorCheck.group(named);
        }
        spot.at("relevantTypes").each(Spot::iri);
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
