package org.waymark.scorm.standards;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.course.CourseModule;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.packaging.ZipWriter;
import org.waymark.scorm.page.PageHead;

/**
 * SCORM 2004 with one SCO (CAM §3.4). Moodle lets only the first of several begin, so a long course is a package for each module. Objectives are the modules, without
 * {@code mapInfo}, at which Moodle's import stops.
 */
abstract class Scorm2004 implements PackageFormat {

    /** The prefixes are part of what Moodle looks for; each edition has the same namespaces. */
    private static final String[] NAMESPACES = {
        "xmlns",
        "http://www.imsglobal.org/xsd/imscp_v1p1",
        "xmlns:adlcp",
        "http://www.adlnet.org/xsd/adlcp_v1p3",
        "xmlns:imsss",
        "http://www.imsglobal.org/xsd/imsss"
    };

    private static final Schemas SCHEMAS = new Schemas(Map.of(
            "http://www.imsglobal.org/xsd/imscp_v1p1",
            "imscp_v1p1.xsd",
            "http://www.adlnet.org/xsd/adlcp_v1p3",
            "adlcp_v1p3.xsd",
            "http://www.imsglobal.org/xsd/imsss",
            "imsss_v1p0.xsd"));

    /** What the title of an item may be long (CAM §3.4.1.5). */
    private static final int LONGEST_TITLE = 200;

    /** What {@code schemaversion} says; nothing else counts as this edition. */
    abstract String schemaVersion();

    /** Adds the rule by which an LMS tells completion from {@code cmi.progress_measure}: it is complete when all is done. */
    abstract void completionThreshold(Xml xml);

    @Override
    public List<Unit> units() {
        return List.of(Unit.COURSE, Unit.MODULE);
    }

    @Override
    public List<String> importNotes(Unit unit) {
        List<String> notes = new ArrayList<>(
                List.of(
                        "In Moodle: add an activity of the type SCORM package and choose the file. Set its completion to the status Completed, and leave "
                                + "\"Force new attempt\" at No, so that learners come back to their place. The Moodle phone app plays SCORM 1.2 only."));
        if (unit == Unit.MODULE) {
            notes.add("Add one activity for each package, in the order of the course.");
        }
        return notes;
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        Map<String, Content> beside = plan.besidePage(id());
        Map<String, Content> schemas = plan.schemas(id());
        List<String> files = new ArrayList<>(List.of("index.html"));
        files.addAll(beside.keySet());
        ZipWriter zip = output.zip(files(plan).get(0));
        zip.add("imsmanifest.xml", manifest(plan, files, schemas.keySet()));
        for (Map.Entry<String, Content> each : schemas.entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
        zip.add("index.html", plan.page(plan.head(PageHead.of(id(), name()))));
        for (Map.Entry<String, Content> each : beside.entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
    }

    private String manifest(PackagePlan plan, List<String> files, Set<String> schemas) {
        String id = Names.identifier(plan.id());
        String title = Names.shortened(plan.title(), LONGEST_TITLE);
        List<String> attributes = new ArrayList<>(List.of("identifier", "course_" + id, "version", "1"));
        attributes.addAll(List.of(NAMESPACES));
        attributes.addAll(SCHEMAS.attributes(schemas));
        Xml xml = new Xml();
        xml.begin("manifest", attributes.toArray(String[]::new));
        xml.begin("metadata")
                .text("schema", "ADL SCORM")
                .text("schemaversion", schemaVersion())
                .end();
        xml.begin("organizations", "default", "organization_" + id);
        xml.begin("organization", "identifier", "organization_" + id);
        xml.text("title", title);
        xml.begin("item", "identifier", "item_" + id, "identifierref", "resource_" + id, "isvisible", "true");
        xml.text("title", title);
        completionThreshold(xml);
        sequencing(xml, plan);
        xml.end();
        xml.begin("imsss:sequencing")
                .empty("imsss:controlMode", "choice", "true", "flow", "true")
                .end();
        xml.end().end().begin("resources");
        xml.begin(
                "resource",
                "identifier",
                "resource_" + id,
                "type",
                "webcontent",
                "adlcp:scormType",
                "sco",
                "href",
                files.get(0));
        files.forEach(file -> xml.empty("file", "href", Xml.href(file)));
        return xml.end().end().end().toString();
    }

    /** One objective for the whole and one for each module (SN §3.10); the SCO itself says what it has reached. */
    private static void sequencing(Xml xml, PackagePlan plan) {
        xml.begin("imsss:sequencing").begin("imsss:objectives");
        xml.empty("imsss:primaryObjective", "objectiveID", "whole_" + Names.identifier(plan.id()));
        for (CourseModule module : plan.modules()) {
            xml.empty("imsss:objective", "objectiveID", Names.identifier(module.id()));
        }
        xml.end();
        xml.empty("imsss:deliveryControls", "completionSetByContent", "true", "objectiveSetByContent", "true");
        xml.end();
    }
}
