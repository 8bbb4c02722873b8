package org.waymark.scorm.beside;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HexFormat;
import org.waymark.course.CourseModule;
import org.waymark.scorm.format.FolderOutput;
import org.waymark.scorm.format.Ingredient;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.packaging.ZipWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a package is made of, as CycloneDX 1.6: the course with its licence, each module with its own, what its authors did not write, and every file. It has no date and no serial
 * number, so that the same package has the same bill.
 */
final class BillOfMaterials {

    private static final int DIGITS = 8;

    private BillOfMaterials() {}

    static String of(PackagePlan plan, PackageFormat format, FolderOutput.Written written) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
            out.writeStringProperty("bomFormat", "CycloneDX");
            out.writeStringProperty("specVersion", "1.6");
            out.writeNumberProperty("version", 1);
            out.writeObjectPropertyStart("metadata");
            out.writeObjectPropertyStart("component");
            component(out, "data", plan.iri(), plan.title(), plan.catalogue().licence());
            out.writeStringProperty("publisher", plan.catalogue().provider().name());
            out.writeArrayPropertyStart("hashes");
            out.writeStartObject();
            out.writeStringProperty("alg", "SHA-256");
            out.writeStringProperty("content", written.sha256());
            out.writeEndObject();
            out.writeEndArray();
            properties(
                    out,
                    "waymark:format",
                    format.id(),
                    "waymark:file",
                    written.file().getFileName().toString(),
                    "waymark:bytes",
                    Long.toString(written.bytes()));
            out.writeEndObject();
            out.writeEndObject();
            out.writeArrayPropertyStart("components");
            for (CourseModule module : plan.modules()) {
                module(out, plan, module);
            }
            for (Ingredient each :
                    format.ingredients(written.file().getFileName().toString())) {
                out.writeStartObject();
                component(out, "library", each.id(), each.name(), each.licence());
                out.writeEndObject();
            }
            for (ZipWriter.Entry entry : written.entries()) {
                file(out, entry);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void component(JsonGenerator out, String type, String reference, String name, String licence) {
        out.writeStringProperty("type", type);
        out.writeStringProperty("bom-ref", reference);
        out.writeStringProperty("name", name);
        out.writeArrayPropertyStart("licenses");
        out.writeStartObject();
        out.writeStringProperty("expression", licence);
        out.writeEndObject();
        out.writeEndArray();
    }

    private static void module(JsonGenerator out, PackagePlan plan, CourseModule module) {
        String iri = plan.catalogue().iris().module(module.id());
        if (iri.equals(plan.iri())) {
            return;
        }
        out.writeStartObject();
        component(
                out,
                "data",
                iri,
                module.title(),
                module.licence().orElse(plan.catalogue().licence()));
        if (!module.attribution().isEmpty()) {
            out.writeStringProperty("copyright", module.attribution());
        }
        out.writeEndObject();
    }

    private static void file(JsonGenerator out, ZipWriter.Entry entry) throws IOException {
        out.writeStartObject();
        out.writeStringProperty("type", "file");
        out.writeStringProperty("name", entry.name());
        properties(
                out,
                "waymark:bytes",
                Long.toString(entry.content().size()),
                "waymark:crc-32",
                HexFormat.of().toHexDigits(entry.content().crc(), DIGITS));
        out.writeEndObject();
    }

    private static void properties(JsonGenerator out, String... namesAndValues) {
        out.writeArrayPropertyStart("properties");
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            out.writeStartObject();
            out.writeStringProperty("name", namesAndValues[i]);
            out.writeStringProperty("value", namesAndValues[i + 1]);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
