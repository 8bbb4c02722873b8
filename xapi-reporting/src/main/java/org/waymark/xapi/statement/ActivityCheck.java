package org.waymark.xapi.statement;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Activities, their definitions and interactions (xAPI 1.0.3 Part Two §2.4.4.1). */
final class ActivityCheck {

    private static final Set<String> ACTIVITY = Set.of("objectType", "id", "definition");
    private static final Set<String> DEFINITION = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");
    private static final Set<String> COMPONENT = Set.of("id", "description");
    private static final Set<String> LISTS = Set.of("choices", "scale", "source", "target", "steps");
    private static final Map<String, Set<String>> LISTS_OF_TYPE = Map.of(
            "true-false", Set.of(),
            "choice", Set.of("choices"),
            "fill-in", Set.of(),
            "long-fill-in", Set.of(),
            "matching", Set.of("source", "target"),
            "performance", Set.of("steps"),
            "sequencing", Set.of("choices"),
            "likert", Set.of("scale"),
            "numeric", Set.of(),
            "other", Set.of());

    private ActivityCheck() {}

    /** Whether this is one of the ten types of interaction. */
    static boolean isInteraction(String type) {
        return LISTS_OF_TYPE.containsKey(type);
    }

    static void activity(Spot activity) {
        if (activity.object("an activity", ACTIVITY)) {
            activity.at("objectType").only("Activity");
            activity.required("id", "An activity").iri();
            definition(activity.at("definition"));
        }
    }

    private static void definition(Spot definition) {
        if (!definition.object("an activity's definition", DEFINITION)) {
            return;
        }
        definition.at("name").languageMap();
        definition.at("description").languageMap();
        definition.at("type").iri();
        definition.at("moreInfo").iri();
        definition.at("extensions").extensions();
        interaction(definition);
    }

    private static void interaction(Spot definition) {
        Spot type = definition.at("interactionType");
        type.form(
                LISTS_OF_TYPE::containsKey,
                "a type of interaction",
                "Use one of the ten types of xAPI 1.0.3 Part Two, §2.4.4.1.");
        Set<String> allowed = LISTS_OF_TYPE.getOrDefault(type.textOrEmpty(), LISTS);
        for (String list : LISTS) {
            components(definition.at(list));
            if (definition.has(list) && !allowed.contains(list)) {
                definition.at(list).fault("An interaction of this type has no \"" + list + "\".", "Leave it out.");
            }
        }
        definition.at("correctResponsesPattern").each(Spot::text);
        boolean needed =
                definition.has("correctResponsesPattern") || LISTS.stream().anyMatch(definition::has);
        if (needed && !type.present()) {
            definition.fault("A definition with answers needs an \"interactionType\".", "Add the type of interaction.");
        }
    }

    private static void components(Spot list) {
        Set<String> seen = new HashSet<>();
        list.each(component -> {
            if (component.object("an interaction component", COMPONENT)) {
                component
                        .required("id", "An interaction component")
                        .form(text -> !text.isEmpty(), "an id", "Write a short text.");
                component.at("description").languageMap();
                if (!seen.add(component.at("id").textOrEmpty())) {
                    component.at("id").fault("Two components have the same id.", "Give each an id of its own.");
                }
            }
        });
    }
}
