package org.waymark.scorm.standards;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.course.Completion;
import org.waymark.course.CourseModule;
import org.waymark.course.CoursePart;
import org.waymark.course.ModuleUse;
import org.waymark.scorm.format.PackageFormat;
import org.waymark.scorm.format.PackageOutput;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.format.Unit;
import org.waymark.scorm.packaging.Content;
import org.waymark.scorm.packaging.ZipWriter;
import org.waymark.scorm.page.PageHead;

/** cmi5 (June 2016, §13 and §14): one package, an assignable unit for each module, a block for each part of the course. */
public final class Cmi5 implements PackageFormat {

    private static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    @Override
    public String id() {
        return "cmi5";
    }

    @Override
    public String name() {
        return "cmi5";
    }

    @Override
    public List<Unit> units() {
        return List.of(Unit.MODULES_TOGETHER);
    }

    @Override
    public List<String> importNotes(Unit unit) {
        return List.of(
                "Import the zip as a cmi5 course. Each module is opened by itself; the LMS says when the course is satisfied. Moodle does not take cmi5.");
    }

    @Override
    public void write(PackagePlan plan, PackageOutput output) throws IOException {
        ZipWriter zip = output.zip(files(plan).get(0));
        zip.add("cmi5.xml", structure(plan));
        // Where the LRS is, is known when the page is launched; what a store that was named at export would be told,
        // the LMS tells already.
        PageHead head = PageHead.of(id(), name()).connectingTo(PageHead.ANY_RECORD_STORE);
        for (PackagePlan part : plan.eachModule()) {
            zip.add(page(part.id()), part.page(head));
        }
        for (Map.Entry<String, Content> each : plan.player(id()).entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
        for (Map.Entry<String, Content> each : plan.media().entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
    }

    private static String page(String module) {
        return module + ".html";
    }

    private static String structure(PackagePlan plan) {
        Xml xml = new Xml();
        xml.begin("courseStructure", "xmlns", NAMESPACE);
        xml.begin("course", "id", plan.iri());
        words(xml, plan, plan.title(), plan.summary());
        xml.end();
        Optional<CoursePart> open = Optional.empty();
        int number = 0;
        for (ModuleUse use : plan.course().modules()) {
            Optional<CourseModule> module = plan.catalogue().module(use.module());
            if (module.isEmpty()) {
                continue;
            }
            if (!use.part().equals(open)) {
                if (open.isPresent()) {
                    xml.end();
                }
                open = use.part();
                if (open.isPresent()) {
                    number++;
                    xml.begin("block", "id", plan.iri() + "/parts/" + number);
                    words(xml, plan, open.get().title(), "");
                }
            }
            unit(xml, plan, module.get());
        }
        if (open.isPresent()) {
            xml.end();
        }
        return xml.end().toString();
    }

    private static void words(Xml xml, PackagePlan plan, String title, String description) {
        // A description has to be there, and to say something.
        String said = description.isBlank() ? title : description;
        xml.begin("title").text("langstring", title, "lang", plan.language()).end();
        xml.begin("description")
                .text("langstring", said, "lang", plan.language())
                .end();
    }

    /** §13.1.4. What is optional does not hold up the course. */
    private static void unit(Xml xml, PackagePlan plan, CourseModule module) {
        boolean scored = module.activities().stream()
                .anyMatch(activity -> activity.questions().stream().anyMatch(question -> question.counts()));
        boolean byScore = scored && plan.completion() instanceof Completion.Score;
        String moveOn = plan.isOptional(module) ? "NotApplicable" : byScore ? "Passed" : "Completed";
        if (plan.completion() instanceof Completion.Score score && scored) {
            String mastery = String.format(Locale.ROOT, "%.2f", score.percent() / 100.0);
            xml.begin(
                    "au", "id", plan.catalogue().iris().module(module.id()), "moveOn", moveOn, "masteryScore", mastery);
        } else {
            xml.begin("au", "id", plan.catalogue().iris().module(module.id()), "moveOn", moveOn);
        }
        words(xml, plan, module.title(), module.summary());
        xml.text("url", page(module.id())).end();
    }
}
