package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.SequencingProblem.MAP_INFO;
import static org.waymark.scorm.inspect.finding.SequencingProblem.MEASURE_RANGE;
import static org.waymark.scorm.inspect.finding.SequencingProblem.NEWER_EDITION;
import static org.waymark.scorm.inspect.finding.SequencingProblem.NO_WAY_THROUGH;
import static org.waymark.scorm.inspect.finding.SequencingProblem.OBJECTIVE_TWICE;
import static org.waymark.scorm.inspect.finding.SequencingProblem.OBJECTIVE_WITHOUT_ID;
import static org.waymark.scorm.inspect.finding.SequencingProblem.PRIMARY_OBJECTIVE;
import static org.waymark.scorm.inspect.finding.SequencingProblem.SEQUENCING_ID;
import static org.waymark.scorm.inspect.finding.SequencingProblem.SEQUENCING_IN_12;
import static org.waymark.scorm.inspect.finding.SequencingProblem.SEQUENCING_REFERENCE;
import static org.waymark.scorm.inspect.finding.SequencingProblem.SEVERAL_SCOS;
import static org.waymark.scorm.inspect.finding.SequencingProblem.UNKNOWN_OBJECTIVE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** Sequencing and objectives in SCORM 2004, and what Moodle makes of them. */
final class SequencingRules implements ManifestRules {

    private static final String IMSSS = "http://www.imsglobal.org/xsd/imsss";

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        List<XmlElement> sequencing = manifest.named("sequencing").toList();
        if (!manifest.edition().is2004()) {
            sequencing.stream()
                    .findFirst()
                    .ifPresent(each -> findings.add(
                            SEQUENCING_IN_12,
                            each.place(),
                            "Sequencing is of SCORM 2004, and this package says that it is for SCORM 1.2: LMSs ignore it or refuse the package.",
                            "Take it away, or export for SCORM 2004."));
            return;
        }
        if (manifest.scoItems().size() > 1) {
            findings.add(
                    SEVERAL_SCOS,
                    manifest.scoItems().get(1).place(),
                    "There are " + manifest.scoItems().size()
                            + " SCOs in this package. In Moodle a second SCO of SCORM 2004 cannot start once the first has ended (error 104).",
                    "For Moodle, export with one SCO, a package for each part, or as SCORM 1.2.");
        }
        manifest.root()
                .all()
                .filter(each ->
                        each.name().equals("mapInfo") && each.namespace().equals(IMSSS))
                .findFirst()
                .ifPresent(each -> findings.add(
                        MAP_INFO,
                        each.place(),
                        "This package shares objectives between items (mapInfo). Moodle stops its import with a PHP error at that.",
                        "For Moodle, export without global objectives."));
        references(sequencing, findings);
        sequencing.forEach(each -> objectives(each, findings));
        range(manifest, findings);
        control(manifest, findings);
        newer(manifest, findings);
    }

    private static void references(List<XmlElement> sequencing, Findings findings) {
        Set<String> known =
                sequencing.stream().flatMap(each -> each.value("ID").stream()).collect(Collectors.toSet());
        Set<String> met = new HashSet<>();
        for (XmlElement each : sequencing) {
            boolean inCollection = each.parent()
                    .map(parent -> parent.name().equals("sequencingCollection"))
                    .orElse(false);
            Optional<XmlAttribute> id = each.attribute("ID");
            if (id.isPresent() && !inCollection) {
                findings.add(
                        SEQUENCING_ID,
                        id.get().place(),
                        "Only sequencing in the collection (sequencingCollection) may have an ID.",
                        "Take the ID away, or move this into the collection.");
            } else if (id.isPresent() && !met.add(id.get().value())) {
                findings.add(
                        SEQUENCING_ID,
                        id.get().place(),
                        "The ID " + quote(id.get().value()) + " stands twice in the collection.",
                        "Give each its own.");
            } else if (id.isEmpty() && inCollection) {
                findings.add(
                        SEQUENCING_ID,
                        each.place(),
                        "This sequencing stands in the collection and has no ID, so nothing can name it.",
                        "Give it an ID, or take it away.");
            }
            each.attribute("IDRef")
                    .filter(ref -> !known.contains(ref.value()))
                    .ifPresent(ref -> findings.add(
                            SEQUENCING_REFERENCE,
                            ref.place(),
                            "This takes its sequencing from " + quote(ref.value())
                                    + ", and there is none with this ID in the collection.",
                            "Name one that is there, or add it."));
        }
    }

    private static void objectives(XmlElement sequencing, Findings findings) {
        Set<String> ids = new HashSet<>();
        for (XmlElement objectives : sequencing.children("objectives")) {
            if (!objectives.namespace().equals(IMSSS) && !objectives.namespace().isEmpty()) {
                continue;
            }
            List<XmlElement> primary = objectives.children("primaryObjective");
            if (primary.size() != 1) {
                findings.add(
                        PRIMARY_OBJECTIVE,
                        primary.size() > 1 ? primary.get(1).place() : objectives.place(),
                        primary.isEmpty()
                                ? "Among these objectives none is the primary one."
                                : "There are " + primary.size() + " primary objectives.",
                        "Exactly one <imsss:primaryObjective> has to stand here, before the others.");
            }
            for (XmlElement each : objectives.children()) {
                Optional<XmlAttribute> id = each.attribute("objectiveID");
                boolean needed = each.name().equals("objective")
                        || !each.children("mapInfo").isEmpty();
                if (needed && id.map(value -> value.value().isBlank()).orElse(true)) {
                    findings.add(
                            OBJECTIVE_WITHOUT_ID,
                            each.place(),
                            "This objective has no objectiveID, and needs one"
                                    + (each.name().equals("objective") ? "." : " because it is shared (mapInfo)."),
                            "Give it an objectiveID that no other objective of the item has.");
                }
                if (id.isPresent() && !ids.add(id.get().value())) {
                    findings.add(
                            OBJECTIVE_TWICE,
                            id.get().place(),
                            "The objective " + quote(id.get().value()) + " stands twice in this item.",
                            "Give each its own objectiveID.");
                }
            }
        }
        sequencing
                .all()
                .flatMap(each -> each.attribute("referencedObjective").stream())
                .filter(each -> !ids.contains(each.value()))
                .forEach(each -> findings.add(
                        UNKNOWN_OBJECTIVE,
                        each.place(),
                        "This rule looks at the objective " + quote(each.value())
                                + ", and the item has none with this ID.",
                        "Name an objective of the item, or add it."));
    }

    private static void range(ScormManifest manifest, Findings findings) {
        manifest.named("minNormalizedMeasure").forEach(each -> {
            if (!ItemSettingRules.inRange(each.text(), -1, 1)) {
                findings.add(
                        MEASURE_RANGE,
                        each.place(),
                        "minNormalizedMeasure is " + quote(each.text()) + ", and has to be a number from -1 to 1.",
                        "Write 0.8 for 80 %.");
            }
        });
        manifest.root().all().forEach(element -> {
            measure(element, "measureThreshold", -1, findings);
            measure(element, "objectiveMeasureWeight", 0, findings);
        });
    }

    private static void measure(XmlElement element, String name, int least, Findings findings) {
        element.attribute(name)
                .filter(each -> !ItemSettingRules.inRange(each.value(), least, 1))
                .ifPresent(each -> findings.add(
                        MEASURE_RANGE,
                        each.place(),
                        name + " is " + quote(each.value()) + ", and has to be a number from " + least + " to 1.",
                        "Write 0.8 for 80 %."));
    }

    private static void control(ScormManifest manifest, Findings findings) {
        manifest.root()
                .all()
                .filter(each ->
                        each.name().equals("organization") || each.name().equals("item"))
                .filter(each -> !each.children("item").isEmpty())
                .flatMap(each -> each.children("sequencing").stream())
                .flatMap(each -> each.children("controlMode").stream())
                .filter(each -> no(each.value("choice").orElse("true"))
                        && no(each.value("flow").orElse("false")))
                .forEach(each -> findings.add(
                        NO_WAY_THROUGH,
                        each.place(),
                        "Learners may neither choose an item here (choice) nor go on to the next (flow), so they cannot get in.",
                        "Write choice=\"true\" or flow=\"true\"."));
    }

    private static boolean no(String value) {
        return value.equals("false") || value.equals("0");
    }

    private static void newer(ScormManifest manifest, Findings findings) {
        if (manifest.edition() == Edition.SCORM_2004_4) {
            return;
        }
        manifest.root().all().forEach(element -> {
            boolean adlcp = element.namespace().equals(Edition.ADLCP_2004)
                    && (element.name().equals("data") || element.name().equals("map"));
            boolean adlseq =
                    element.namespace().contains("adlseq") && element.name().matches("objectives|objective|mapInfo");
            if ((adlcp || adlseq)
                    && !element.name().equals("map")
                    && !element.name().equals("mapInfo")) {
                newerOf(findings, element.place(), "<" + element.written() + ">");
            }
            element.attributes().stream()
                    .filter(each -> each.name().equals("sharedDataGlobalToSystem"))
                    .forEach(each -> newerOf(findings, each.place(), each.written()));
        });
    }

    private static void newerOf(Findings findings, org.waymark.core.Place place, String what) {
        findings.add(
                NEWER_EDITION,
                place,
                what + " is of the 4th edition, and this package says that it is for an earlier one.",
                "Take it away, or export for SCORM 2004 4th Edition.");
    }
}
