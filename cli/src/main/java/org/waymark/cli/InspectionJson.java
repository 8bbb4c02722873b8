package org.waymark.cli;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.waymark.core.Problem;
import org.waymark.core.Severity;
import org.waymark.scorm.inspect.Inspection;
import org.waymark.scorm.inspect.outlook.Outlook;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Inspections for programs: an array, a package each, with all that was found. */
final class InspectionJson {

    private InspectionJson() {}

    static String write(List<Inspection> inspections) {
        JsonMapper json = new JsonMapper();
        ArrayNode all = json.createArrayNode();
        inspections.forEach(each -> write(all.addObject(), each));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static void write(ObjectNode out, Inspection inspection) {
        out.put("package", inspection.name())
                .put("verdict", inspection.verdict().name().toLowerCase(Locale.ROOT))
                .put("kind", inspection.kind().id())
                .put("kindName", inspection.kind().words())
                .put("title", inspection.title())
                .put("bytes", inspection.bytes())
                .put("unpackedBytes", inspection.unpacked())
                .put("files", inspection.files())
                .put("units", inspection.units())
                .put("linksToOtherSites", inspection.links())
                .put("errors", inspection.count(Severity.ERROR))
                .put("warnings", inspection.count(Severity.WARNING))
                .put("advice", inspection.count(Severity.ADVICE));
        ArrayNode problems = out.putArray("problems");
        for (Problem problem : inspection.problems()) {
            problems.addObject()
                    .put("code", problem.kind().code())
                    .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                    .put("file", problem.place().file())
                    .put("line", problem.place().line())
                    .put("column", problem.place().column())
                    .put("message", problem.message())
                    .put("hint", problem.hint());
        }
        ObjectNode more = out.putObject("notListed");
        TreeMap<String, Integer> counts = new TreeMap<>();
        inspection.more().forEach((kind, count) -> counts.put(kind.code(), count));
        counts.forEach(more::put);
        ArrayNode outlook = out.putArray("outlook");
        for (Outlook each : inspection.outlook()) {
            ObjectNode lms = outlook.addObject()
                    .put("lms", each.lms())
                    .put("answer", each.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            ArrayNode reasons = lms.putArray("reasons");
            each.reasons().forEach(reasons::add);
        }
        ArrayNode inside = out.putArray("inside");
        inspection.inside().forEach(each -> write(inside.addObject(), each));
    }
}
