package org.waymark.course.schema;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.waymark.course.read.FileKind;
import org.waymark.course.yaml.Shape;
import org.waymark.course.yaml.Shape.KeysOf;
import org.waymark.course.yaml.Shape.KeysOr;
import org.waymark.course.yaml.Shape.ListOf;
import org.waymark.course.yaml.Shape.OneOf;
import org.waymark.course.yaml.Shape.TextOrKeys;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas (draft 2020-12) of a catalogue's files, made from the very shapes that the reader uses. They accept what the reader accepts, as
 * far as a schema can tell: whether an id exists, or lengths add up, is left to {@code waymark check}.
 */
public final class FileSchemas {

    private final JsonMapper json = new JsonMapper();

    /** The name of a kind's schema: also its {@code $id}. */
    public static String name(FileKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";
    }

    /** Every schema by its file name, ending in a line end. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (FileKind kind : FileKind.values()) {
            all.put(name(kind), schema(kind) + "\n");
        }
        return all;
    }

    private String schema(FileKind kind) {
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", name(kind));
        schema.put("title", kind.title());
        if (kind.otherShape().isPresent()) {
            ArrayNode either = schema.putArray("anyOf");
            describe(either.addObject(), kind.shape(), false);
            describe(either.addObject(), kind.otherShape().get(), false);
        } else {
            describe(schema, kind.shape(), false);
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(schema).replace("\r\n", "\n");
    }

    private void describe(ObjectNode schema, Shape shape, boolean mayBeEmpty) {
        if (shape instanceof Shape.Text text) {
            TextSchema.describe(schema, text.form(), mayBeEmpty);
        } else if (shape instanceof OneOf oneOf) {
            ArrayNode words = schema.putArray("enum");
            oneOf.words().forEach(words::add);
            if (mayBeEmpty) {
                words.addNull();
            }
        } else if (shape instanceof ListOf list) {
            type(schema, "array", mayBeEmpty);
            if (!list.mayBeEmpty()) {
                schema.put("minItems", 1);
            }
            describe(schema.putObject("items"), list.item(), false);
        } else if (shape instanceof KeysOf keys) {
            keys(schema, keys, mayBeEmpty);
        } else if (shape instanceof TextOrKeys either) {
            ArrayNode any = schema.putArray("anyOf");
            describe(any.addObject(), either.text(), mayBeEmpty);
            describe(any.addObject(), either.keys(), false);
        } else if (shape instanceof KeysOr or) {
            ArrayNode any = schema.putArray("anyOf");
            describe(any.addObject(), or.otherwise().text(), mayBeEmpty);
            describe(any.addObject(), or.otherwise().keys(), false);
            describe(any.addObject(), or.keys(), false);
        } else {
            throw new IllegalStateException("a shape without a schema: " + shape);
        }
    }

    private void keys(ObjectNode schema, KeysOf keys, boolean mayBeEmpty) {
        type(schema, "object", mayBeEmpty);
        ObjectNode properties = schema.putObject("properties");
        for (Shape.Key key : keys.keys().values()) {
            ObjectNode property = properties.putObject(key.name());
            property.put("title", title(key.name()));
            property.put("description", key.about() + " Write " + key.shape().wanted() + ".");
            describe(property, key.shape(), !key.required());
        }
        ArrayNode required = json.createArrayNode();
        keys.keys().values().stream().filter(Shape.Key::required).forEach(key -> required.add(key.name()));
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("additionalProperties", false);
    }

    /** A key that may be left out may also be left empty. */
    private static void type(ObjectNode schema, String type, boolean mayBeEmpty) {
        if (mayBeEmpty) {
            schema.putArray("type").add(type).add("null");
        } else {
            schema.put("type", type);
        }
    }

    private static String title(String key) {
        String words = key.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
