package org.waymark.xapi.statement;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Context activities may be sent as one activity or a list, and are always given back as a list (xAPI 1.0.3 Part Two §2.4.6.2). */
final class ContextActivities {

    private ContextActivities() {}

    static void makeLists(ObjectNode activities) {
        for (String kind : List.copyOf(activities.propertyNames())) {
            JsonNode value = activities.get(kind);
            if (value instanceof ObjectNode) {
                ArrayNode list = activities.putArray(kind);
                list.add(value);
            }
        }
    }
}
