package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.ContentProblem.NO_RUNTIME_CALLS;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.AU_FILE_MISSING;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.AU_URL_MISSING;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.BLOCK_EMPTY;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.COURSE_STRUCTURE_NAMESPACE;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.ID_NOT_ABSOLUTE;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.ID_TWICE;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.LANGUAGE_MISSING;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.MASTERY_SCORE_AND_MOVE_ON;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.NOTHING_TO_COMPLETE;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.OBJECTIVE_NOT_DECLARED;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.RELATIVE_URL_WITHOUT_PACKAGE;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.REMOTE_UNIT;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.RESERVED_QUERY_NAME;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.TEXT_MISSING;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.URL_FORM;
import static org.waymark.scorm.inspect.finding.Findings.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.content.PackagePath;
import org.waymark.scorm.inspect.content.RuntimeUse;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** A cmi5 course structure: cmi5 §13.1, §13.2 and §14. What may stand where is in the table {@code cmi5.txt}. */
public final class Cmi5Rules {

    /** The namespace of a course structure. */
    public static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    private static final Set<String> RESERVED = Set.of("endpoint", "fetch", "actor", "registration", "activityId");
    private static final Set<String> WITH_ID = Set.of("course", "block", "au");
    private static final String ABSOLUTE = "(?s)[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+";

    private Cmi5Rules() {}

    /**
     * Checks a course structure.
     *
     * @param contents what is in the package; nothing if it came without one
     */
    public static void check(XmlElement root, String folder, Optional<Contents> contents, Findings findings) {
        if (!root.name().equals("courseStructure") || !root.namespace().equals(NAMESPACE)) {
            findings.add(
                    COURSE_STRUCTURE_NAMESPACE,
                    root.place(),
                    root.name().equals("courseStructure")
                            ? "The namespace " + quote(root.namespace()) + " is not that of cmi5."
                            : "The first element is <" + root.written() + ">, and has to be <courseStructure>.",
                    "Write <courseStructure xmlns=\"" + NAMESPACE + "\">. Every letter counts.");
        }
        List<XmlElement> all = root.all().toList();
        ids(all, findings);
        all.stream().filter(each -> WITH_ID.contains(each.name())).forEach(each -> texts(each, findings));
        List<XmlElement> units =
                all.stream().filter(each -> each.name().equals("au")).toList();
        if (root.children("au").isEmpty() && root.children("block").isEmpty()) {
            empty(root, findings);
        }
        all.stream()
                .filter(each -> each.name().equals("block"))
                .filter(each ->
                        each.children("au").isEmpty() && each.children("block").isEmpty())
                .forEach(each -> empty(each, findings));
        units.forEach(each -> unit(each, folder, contents, findings));
        objectives(root, all, findings);
        boolean silent = contents.isPresent()
                && !contents.get().uses(RuntimeUse.CMI5)
                && !contents.get().hasUnseenScripts()
                && units.stream()
                        .noneMatch(each -> each.child("url")
                                .map(url -> PackagePath.isRemote(url.text()))
                                .orElse(true));
        if (silent && !units.isEmpty()) {
            findings.add(
                    NO_RUNTIME_CALLS,
                    units.get(0).child("url").orElse(units.get(0)).place(),
                    "No script in this package takes up the launch of cmi5 (fetch), so no progress is kept.",
                    "Export again with tracking for cmi5.");
        }
        if (!units.isEmpty() && units.stream().allMatch(each -> moveOn(each).equals("NotApplicable"))) {
            findings.add(
                    NOTHING_TO_COMPLETE,
                    units.get(0).place(),
                    "Every part has moveOn NotApplicable (or none), so the LMS takes the whole course for done as soon as somebody is enrolled.",
                    "Write moveOn=\"Completed\", or another rule, where learners have to do something.");
        }
    }

    private static void empty(XmlElement element, Findings findings) {
        findings.add(
                BLOCK_EMPTY,
                element.place(),
                "There is nothing to open in this <" + element.name() + ">.",
                "Add an <au>, or take it away.");
    }

    private static void ids(List<XmlElement> all, Findings findings) {
        Map<String, XmlElement> known = new HashMap<>();
        for (XmlElement each : all) {
            boolean objective =
                    each.name().equals("objective") && each.attribute("idref").isEmpty();
            if (!WITH_ID.contains(each.name()) && !objective) {
                continue;
            }
            String id = each.value("id").orElse("");
            if (!id.matches(ABSOLUTE)) {
                findings.add(
                        ID_NOT_ABSOLUTE,
                        each.placeOf("id"),
                        id.isEmpty()
                                ? "This <" + each.name() + "> has no id."
                                : "The id " + quote(id) + " is no absolute IRI.",
                        "Write an address that you own and that never changes, such as https://example.org/courses/one.");
                continue;
            }
            XmlElement other = known.putIfAbsent(id, each);
            if (other != null) {
                findings.add(
                        ID_TWICE,
                        each.placeOf("id"),
                        "The id " + quote(id) + " stands at <" + other.name() + "> in line "
                                + other.place().line() + " already, so records of the two get mixed up.",
                        "Give each its own id.");
            }
        }
    }

    private static void texts(XmlElement element, Findings findings) {
        for (String name : List.of("title", "description")) {
            List<XmlElement> strings = element.children(name).stream()
                    .flatMap(each -> each.children("langstring").stream())
                    .toList();
            if (strings.isEmpty()
                    || strings.stream().allMatch(each -> each.text().isEmpty())) {
                findings.add(
                        TEXT_MISSING,
                        element.child(name).orElse(element).place(),
                        "This <" + element.name() + "> has no " + name + ", which cmi5 asks for.",
                        "Write <" + name + "><langstring lang=\"en\">…</langstring></" + name + ">.");
            }
            strings.stream()
                    .filter(each -> each.value("lang").map(String::isBlank).orElse(true))
                    .forEach(each -> findings.add(
                            LANGUAGE_MISSING,
                            each.place(),
                            "This text does not say which language it is in.",
                            "Write <langstring lang=\"en\">, or the language it is in."));
        }
    }

    private static String moveOn(XmlElement unit) {
        return unit.value("moveOn").orElse("NotApplicable");
    }

    private static void unit(XmlElement unit, String folder, Optional<Contents> contents, Findings findings) {
        if (moveOn(unit).contains("Passed")
                && unit.attribute("masteryScore").isEmpty()
                && unit.attribute("moveOn").isPresent()
                && moveOn(unit).matches("Passed|CompletedAndPassed")) {
            findings.add(
                    MASTERY_SCORE_AND_MOVE_ON,
                    unit.placeOf("moveOn"),
                    "This part has to be passed, and there is no masteryScore: the page itself decides what passing is.",
                    "Write masteryScore=\"0.8\" for 80 %, or leave it if the page knows.");
        }
        Optional<XmlElement> url = unit.child("url");
        String address = url.map(XmlElement::text).orElse("");
        if (address.isEmpty()) {
            findings.add(
                    AU_URL_MISSING,
                    url.orElse(unit).place(),
                    "This part has no url, so there is nothing to open.",
                    "Write <url>index.html</url>, or where its page is.");
            return;
        }
        query(url.get(), address, findings);
        if (address.matches("(?s).*[\\s\\\\\"<>].*") || (address.startsWith("/") && !address.startsWith("//"))) {
            findings.add(
                    URL_FORM,
                    url.get().place(),
                    quote(address) + " is no address that a browser can follow from the package.",
                    "Write / between folders, %20 for a blank, and no / at the beginning.");
        }
        if (PackagePath.isOfAnAuthorsMachine(address)) {
            findings.add(
                    URL_FORM,
                    url.get().place(),
                    quote(address) + " leads to the computer of whoever made this; learners do not have it.",
                    "Put the page into the package.");
        } else if (PackagePath.isRemote(address)) {
            if (contents.isPresent()) {
                findings.add(
                        REMOTE_UNIT,
                        url.get().place(),
                        "This part is on another machine, " + quote(address) + ", and not in the package.",
                        "Make sure that it will stay there, or put its pages into the package.");
            }
        } else if (contents.isEmpty()) {
            findings.add(
                    RELATIVE_URL_WITHOUT_PACKAGE,
                    url.get().place(),
                    quote(address) + " is a file of a package, and this course structure came without one.",
                    "Zip it together with its files, or write where the page is on the web.");
        } else {
            Optional<String> name = PackagePath.resolve(folder, address);
            if (name.isEmpty() || !contents.get().has(name.get())) {
                findings.add(
                        AU_FILE_MISSING,
                        url.get().place(),
                        "This part opens " + quote(address) + ", and it is not in the package.",
                        name.flatMap(each -> contents.get().inOtherCase(each))
                                .map(other -> "There is " + quote(other) + ": capital letters count.")
                                .orElse("Add the file, or name one that is there."));
            }
        }
    }

    private static void query(XmlElement url, String address, Findings findings) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return;
        }
        for (String pair : address.substring(mark + 1).replaceFirst("#.*", "").split("&", -1)) {
            String name = PackagePath.decode(pair.replaceFirst("=.*", ""));
            if (RESERVED.contains(name)) {
                findings.add(
                        RESERVED_QUERY_NAME,
                        url.place(),
                        "The url has a query " + quote(name) + ", which the LMS itself adds when it launches the page.",
                        "Call it something else.");
            }
        }
    }

    private static void objectives(XmlElement root, List<XmlElement> all, Findings findings) {
        Set<String> declared = root.children("objectives").stream()
                .flatMap(each -> each.children("objective").stream())
                .flatMap(each -> each.value("id").stream())
                .collect(Collectors.toSet());
        all.stream()
                .filter(each -> each.name().equals("objective"))
                .map(each -> each.attribute("idref"))
                .flatMap(Optional::stream)
                .filter((XmlAttribute each) -> !declared.contains(each.value()))
                .forEach(each -> findings.add(
                        OBJECTIVE_NOT_DECLARED,
                        each.place(),
                        "This names the objective " + quote(each.value())
                                + ", and the course declares none with this id.",
                        "Add it to the course's <objectives>, or take it away."));
    }
}
