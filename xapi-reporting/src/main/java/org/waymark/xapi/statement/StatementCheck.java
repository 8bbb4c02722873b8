package org.waymark.xapi.statement;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A statement as a whole, and statements inside of it (xAPI 1.0.3 Part Two §2.2, §2.4, §2.4.4.3). */
final class StatementCheck {

    private static final Set<String> STATEMENT = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> SUB_STATEMENT =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> VERB = Set.of("id", "display");

    private StatementCheck() {}

    static void statement(Spot statement) {
        wellFormed(statement, false);
        if (!statement.object("a statement", STATEMENT)) {
            if (statement.faults().isEmpty()) {
                statement.fault("A statement has to be an object.", "Send a statement, or a list of statements.");
            }
            return;
        }
        statement.at("id").uuid();
        statement.at("stored").timestamp();
        statement
                .at("version")
                .form(
                        statement.faults().ofAnyVersion() ? Forms::isVersionEver : Forms::isVersion,
                        "a version of xAPI that is known here",
                        "Leave it out, or write 1.0.0.");
        ActorCheck.authority(statement.at("authority"));
        parts(statement, "A statement", true);
    }

    private static void parts(Spot statement, String what, boolean outermost) {
        ActorCheck.agentOrGroup(statement.required("actor", what));
        verb(statement.required("verb", what));
        String objectType = object(statement.required("object", what), outermost);
        ResultCheck.result(statement.at("result"));
        ContextCheck.context(statement.at("context"), objectType.equals("Activity"));
        statement.at("timestamp").timestamp();
        statement.at("attachments").each(AttachmentCheck::attachment);
        if (Verbs.isVoiding(statement.at("verb").at("id").textOrEmpty()) && !objectType.equals("StatementRef")) {
            statement
                    .at("object")
                    .fault(
                            "Only a statement can be voided.",
                            "Make the object a StatementRef with the statement's id.");
        }
    }

    private static void verb(Spot verb) {
        if (verb.object("a verb", VERB)) {
            verb.required("id", "A verb").iri();
            verb.at("display").languageMap();
        }
    }

    private static String object(Spot object, boolean outermost) {
        String type = object.has("objectType") ? object.at("objectType").textOrEmpty() : "Activity";
        switch (type) {
            case "Activity" -> ActivityCheck.activity(object);
            case "Agent" -> ActorCheck.agent(object);
            case "Group" -> ActorCheck.group(object);
            case "StatementRef" -> ReferenceCheck.reference(object);
            case "SubStatement" -> subStatement(object, outermost);
            default ->
                object.at("objectType")
                        .fault(
                                "This is not a type of object.",
                                "Use Activity, Agent, Group, StatementRef or SubStatement, with the same capitals.");
        }
        return type;
    }

    private static void subStatement(Spot statement, boolean allowed) {
        if (!allowed) {
            statement.fault("A statement inside of a statement cannot hold a third.", "Refer to it by a StatementRef.");
        } else if (statement.object("a statement inside of another", SUB_STATEMENT)) {
            parts(statement, "A statement inside of another", false);
        }
    }

    /** No nulls outside of extensions, and no text that cannot be written as UTF-8. */
    private static void wellFormed(Spot spot, boolean inExtensions) {
        JsonNode value = spot.value();
        if (value == null) {
            return;
        }
        if (value.isNull() && !inExtensions) {
            spot.fault("A statement has no nulls outside of extensions.", "Leave the property out.");
        } else if (value.isString() && !Forms.isWhole(value.stringValue())) {
            spot.fault("This text holds half of a character.", "Send both halves of each surrogate pair.");
        } else if (value.isArray()) {
            spot.each(child -> wellFormed(child, inExtensions));
        } else {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                if (!Forms.isWhole(entry.getKey())) {
                    spot.fault(
                            "The name of a property holds half of a character.",
                            "Send both halves of each surrogate pair.");
                } else {
                    wellFormed(
                            spot.at(entry.getKey()),
                            inExtensions || entry.getKey().equals("extensions"));
                }
            }
        }
    }
}
