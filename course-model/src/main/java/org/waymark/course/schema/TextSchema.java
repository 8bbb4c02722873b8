package org.waymark.course.schema;

import org.waymark.core.Identifier;
import org.waymark.course.yaml.TextForm;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a single value. The reader takes every value as it was written, so that {@code 2020} without quotes is a fine title; a schema sees a
 * number there and has to allow it.
 */
final class TextSchema {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private TextSchema() {}

    static void describe(ObjectNode schema, TextForm form, boolean mayBeEmpty) {
        ArrayNode types = schema.putArray("type");
        types.add("string");
        switch (form) {
            case TEXT -> {
                types.add("number").add("boolean");
                schema.put("pattern", "\\S");
            }
            case ID -> {
                types.add("integer");
                schema.put("pattern", "^" + ID + "$")
                        .put("maxLength", Identifier.LONGEST)
                        .put("minimum", 0);
            }
            case LENGTH -> schema.put("pattern", "^\\s*(?=.*[1-9])([0-9]{1,3}h)?\\s*([0-9]{1,4}m)?\\s*$");
            case IRI, URL -> schema.put("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+[^\\s#]*$");
            case CONTACT_LINK ->
                schema.put(
                        "pattern", "^(tel:\\+?[0-9]+|sms:\\+?[0-9]+([?;&].*)?|mailto:[^\\s@]+@[^\\s@]+|https://\\S+)$");
            case LANGUAGE -> schema.put("pattern", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$");
            case DATE -> {
                types.add("integer");
                schema.put("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
                        .put("minimum", 1000)
                        .put("maximum", 9999);
            }
            case COLOUR -> schema.put("pattern", "^#[0-9A-Fa-f]{6}$");
            case ELEMENT -> schema.put("pattern", "^" + ID + "/" + ID + "$");
            case NUMBER -> {
                types.add("integer");
                schema.put("pattern", "^[1-9][0-9]{0,5}$").put("minimum", 1).put("maximum", 999999);
            }
            case PERCENT -> {
                types.add("integer");
                schema.put("pattern", "^([1-9][0-9]?|100)$").put("minimum", 1).put("maximum", 100);
            }
            case YES_OR_NO -> {
                types.add("boolean");
                schema.put("pattern", "^(true|false)$");
            }
            case NUMBER_OR_ALL -> {
                types.add("integer");
                schema.put("pattern", "^(all|[1-9][0-9]{0,5})$")
                        .put("minimum", 1)
                        .put("maximum", 999999);
            }
        }
        if (mayBeEmpty) {
            types.add("null");
        }
    }
}
