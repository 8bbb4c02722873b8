package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.CourseStructureProblem.ID_NOT_ABSOLUTE;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.ID_TWICE;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.LAUNCH_FILE_MISSING;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.NO_ACTIVITY;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.NO_LAUNCH;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.REMOTE_UNIT;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.TEXT_MISSING;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.TINCAN_NAMESPACE;
import static org.waymark.scorm.inspect.finding.Findings.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.content.PackagePath;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlElement;

/** A {@code tincan.xml}, as LMSs that launch xAPI read it. */
public final class TinCanRules {

    private static final String NAMESPACE = "http://projecttincan.com/tincan.xsd";

    private TinCanRules() {}

    /** Checks one. */
    public static void check(XmlElement root, String folder, Optional<Contents> contents, Findings findings) {
        if (!root.name().equals("tincan") || !root.namespace().equals(NAMESPACE)) {
            findings.add(
                    TINCAN_NAMESPACE,
                    root.place(),
                    root.name().equals("tincan")
                            ? "The namespace " + quote(root.namespace()) + " is not that of tincan.xml."
                            : "The first element is <" + root.written() + ">, and has to be <tincan>.",
                    "Write <tincan xmlns=\"" + NAMESPACE + "\">.");
        }
        List<XmlElement> activities =
                root.all().filter(each -> each.name().equals("activity")).toList();
        if (activities.isEmpty()) {
            findings.add(
                    NO_ACTIVITY,
                    root.place(),
                    "There is no <activity>, so there is nothing to open.",
                    "Export the package again.");
            return;
        }
        Set<String> ids = new HashSet<>();
        for (XmlElement each : activities) {
            String id = each.value("id").orElse("");
            if (!id.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")) {
                findings.add(
                        ID_NOT_ABSOLUTE,
                        each.placeOf("id"),
                        id.isEmpty() ? "This activity has no id." : "The id " + quote(id) + " is no absolute IRI.",
                        "Write an address that you own and that never changes, such as https://example.org/courses/one.");
            } else if (!ids.add(id)) {
                findings.add(
                        ID_TWICE,
                        each.placeOf("id"),
                        "The id " + quote(id) + " stands at another activity already.",
                        "Give each its own id.");
            }
            if (each.children("name").stream().allMatch(name -> name.text().isEmpty())) {
                findings.add(
                        TEXT_MISSING, each.place(), "This activity has no name.", "Write <name lang=\"en\">…</name>.");
            }
        }
        List<XmlElement> launches = activities.stream()
                .flatMap(each -> each.children("launch").stream())
                .filter(each -> !each.text().isEmpty())
                .toList();
        if (launches.isEmpty()) {
            findings.add(
                    NO_LAUNCH,
                    activities.get(0).place(),
                    "No activity says which page to open (launch).",
                    "Write <launch lang=\"en\">index.html</launch> in the first activity.");
        }
        launches.forEach(each -> launch(each, folder, contents, findings));
    }

    private static void launch(XmlElement launch, String folder, Optional<Contents> contents, Findings findings) {
        if (PackagePath.isRemote(launch.text())) {
            findings.add(
                    REMOTE_UNIT,
                    launch.place(),
                    "The page is on another machine, " + quote(launch.text()) + ", and not in the package.",
                    "Make sure that it will stay there, or put its pages into the package.");
            return;
        }
        Optional<String> name = PackagePath.resolve(folder, launch.text());
        if (contents.isPresent() && (name.isEmpty() || !contents.get().has(name.get()))) {
            findings.add(
                    LAUNCH_FILE_MISSING,
                    launch.place(),
                    "The page to open, " + quote(launch.text()) + ", is not in the package.",
                    name.flatMap(each -> contents.get().inOtherCase(each))
                            .map(other -> "There is " + quote(other) + ": capital letters count.")
                            .orElse("Add the file, or name one that is there."));
        }
    }
}
