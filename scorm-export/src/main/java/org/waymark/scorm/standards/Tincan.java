package org.waymark.scorm.standards;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.waymark.core.Vocabulary;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.packaging.ZipWriter;
import org.waymark.scorm.page.PageHead;

/** A package with {@code tincan.xml}, which an LMS launches with the address of its LRS. */
public final class Tincan implements PackageFormat {

    @Override
    public String id() {
        return "tincan";
    }

    @Override
    public String name() {
        return "xAPI (tincan.xml)";
    }

    @Override
    public List<Unit> units() {
        return List.of(Unit.COURSE, Unit.MODULE);
    }

    @Override
    public List<String> importNotes(Unit unit) {
        return List.of(
                "Import the zip as an xAPI (Tin Can) course. Its LRS must take requests from the address that the LMS serves courses from (CORS). Moodle does not take it.");
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        ZipWriter zip = output.zip(files(plan).get(0));
        zip.add("tincan.xml", description(plan));
        zip.add("index.html", plan.page(PageHead.of(id(), "xAPI").connectingTo(PageHead.ANY_RECORD_STORE)));
        for (Map.Entry<String, Content> each : plan.player(id()).entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
        for (Map.Entry<String, Content> each : plan.media().entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
    }

    private static String description(PackagePlan plan) {
        Xml xml = new Xml();
        xml.begin("tincan", "xmlns", "http://projecttincan.com/tincan.xsd").begin("activities");
        xml.begin(
                "activity",
                "id",
                plan.iri(),
                "type",
                plan.module().isPresent() ? Vocabulary.MODULE : Vocabulary.COURSE);
        xml.text("name", plan.title(), "lang", plan.language());
        xml.text("description", plan.summary().isBlank() ? plan.title() : plan.summary(), "lang", plan.language());
        xml.text("launch", "index.html", "lang", plan.language());
        return xml.end().end().end().toString();
    }
}
