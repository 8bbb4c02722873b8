package org.waymark.scorm.standards;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.packaging.ZipWriter;
import org.waymark.scorm.page.PageHead;

/**
 * SCORM 1.2 (CAM §2.3). Identifiers come from ids alone, so that an LMS finds a learner's attempt again after an update. There is no mastery score: Moodle would turn
 * <em>completed</em> into passed or failed with it.
 */
public final class Scorm12 implements PackageFormat {

    /** What is kept in {@code cmi.suspend_data} (SCORM 1.2 RTE §3.4.4). */
    private static final int RECORD_LIMIT = 4096;

    private static final Schemas SCHEMAS = new Schemas(Map.of(
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
            "imscp_rootv1p1p2.xsd",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2",
            "adlcp_rootv1p2.xsd"));

    private record Sco(String id, String title, String launch, List<String> files) {}

    @Override
    public String id() {
        return "scorm12";
    }

    @Override
    public String name() {
        return "SCORM 1.2";
    }

    @Override
    public List<Unit> units() {
        return List.of(Unit.COURSE, Unit.MODULE, Unit.MODULES_TOGETHER);
    }

    @Override
    public OptionalInt recordLimit() {
        return OptionalInt.of(RECORD_LIMIT);
    }

    @Override
    public List<String> importNotes(Unit unit) {
        List<String> notes = new ArrayList<>(List.of(
                "In Moodle: add an activity of the type SCORM package and choose the file. The settings it comes with are right; for "
                        + "\"completed\" to show on the course page, set its completion to the status Completed."));
        if (unit == Unit.MODULE) {
            notes.add("Add one activity for each package, in the order of the course.");
        } else if (unit == Unit.MODULES_TOGETHER) {
            notes.add("Moodle counts the activity as completed when any one part is, unless you also choose "
                    + "\"Require all SCOs to return completion status\".");
        }
        return notes;
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        boolean together = plan.unit() == Unit.MODULES_TOGETHER;
        Map<String, Content> beside = plan.besidePage(id());
        Map<String, Content> pages = new LinkedHashMap<>();
        List<Sco> scos = new ArrayList<>();
        PageHead head = plan.head(PageHead.of(id(), name()));
        for (PackagePlan part : together ? plan.eachModule() : List.of(plan)) {
            String page = together ? part.id() + ".html" : "index.html";
            pages.put(page, part.page(head));
            List<String> files = new ArrayList<>(List.of(page));
            files.addAll(part.besidePage(id()).keySet());
            scos.add(new Sco(Names.identifier(part.id()), part.title(), page, files));
        }
        ZipWriter zip = output.zip(files(plan).get(0));
        Map<String, Content> schemas = plan.schemas(id());
        zip.add("imsmanifest.xml", manifest(plan, scos, schemas.keySet()));
        for (Map.Entry<String, Content> each : schemas.entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
        for (Map.Entry<String, Content> each : pages.entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
        for (Map.Entry<String, Content> each : beside.entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
    }

    /** SCORM 1.2 CAM §2.3.5. */
    private static String manifest(PackagePlan plan, List<Sco> scos, Set<String> schemas) {
        String id = Names.identifier(plan.id());
        Xml xml = new Xml();
        List<String> attributes = new ArrayList<>(List.of(
                "identifier",
                "course_" + id,
                "version",
                "1",
                "xmlns",
                "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                "xmlns:adlcp",
                "http://www.adlnet.org/xsd/adlcp_rootv1p2"));
        attributes.addAll(SCHEMAS.attributes(schemas));
        xml.begin("manifest", attributes.toArray(String[]::new));
        xml.begin("metadata")
                .text("schema", "ADL SCORM")
                .text("schemaversion", "1.2")
                .end();
        xml.begin("organizations", "default", "organization_" + id);
        xml.begin("organization", "identifier", "organization_" + id).text("title", plan.title());
        for (Sco sco : scos) {
            xml.begin(
                    "item",
                    "identifier",
                    "item_" + sco.id(),
                    "identifierref",
                    "resource_" + sco.id(),
                    "isvisible",
                    "true");
            xml.text("title", sco.title()).end();
        }
        xml.end().end().begin("resources");
        for (Sco sco : scos) {
            xml.begin(
                    "resource",
                    "identifier",
                    "resource_" + sco.id(),
                    "type",
                    "webcontent",
                    "adlcp:scormtype",
                    "sco",
                    "href",
                    Xml.href(sco.launch()));
            sco.files().forEach(file -> xml.empty("file", "href", Xml.href(file)));
            xml.end();
        }
        return xml.end().end().toString();
    }
}
