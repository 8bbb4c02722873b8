package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.ManifestProblem.ITEM_HIDDEN;
import static org.waymark.scorm.inspect.finding.ManifestProblem.ITEM_LEADS_NOWHERE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.ITEM_NAMES_NO_RESOURCE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.ITEM_WITH_BOTH;
import static org.waymark.scorm.inspect.finding.ManifestProblem.NO_SCO;
import static org.waymark.scorm.inspect.finding.ManifestProblem.PARAMETERS_FORM;
import static org.waymark.scorm.inspect.finding.ManifestProblem.PARAMETERS_TOO_LONG;
import static org.waymark.scorm.inspect.finding.ManifestProblem.PREREQUISITES;

import java.util.List;
import java.util.Optional;
import org.waymark.core.Nearest;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** Items: what each opens, and with what. */
final class ItemRules implements ManifestRules {

    private static final int LONGEST_PARAMETERS = 1000;

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        manifest.items().forEach(each -> {
            reference(manifest, each, findings);
            parameters(manifest, each, findings);
        });
        hidden(manifest, findings);
        prerequisites(manifest, findings);
        boolean said = manifest.launching().stream()
                .flatMap(each -> manifest.resourceOf(each).stream())
                .allMatch(each -> ScormManifest.scormType(each).isPresent());
        if (said && !manifest.launching().isEmpty() && manifest.scoItems().isEmpty()) {
            findings.add(
                    NO_SCO,
                    manifest.launching().get(0).place(),
                    "Nothing in this package is a SCO: an LMS shows it and keeps no progress, score or completion of its own.",
                    "If learners' progress should be kept, export again as a SCO.");
        }
    }

    private static void reference(ScormManifest manifest, XmlElement item, Findings findings) {
        boolean leaf = item.children("item").isEmpty();
        Optional<XmlAttribute> named = item.attribute("identifierref");
        if (leaf && (named.isEmpty() || named.get().value().isBlank())) {
            findings.add(
                    ITEM_LEADS_NOWHERE,
                    named.map(XmlAttribute::place).orElse(item.place()),
                    "This item opens nothing: it has no identifierref and no items in it.",
                    "Name the resource that it opens, or take the item away.");
        } else if (!leaf && named.isPresent()) {
            findings.add(
                    ITEM_WITH_BOTH,
                    named.get().place(),
                    "This item opens something and has items in it. Only items without others in them may open anything, and LMSs ignore one or the other.",
                    "Take identifierref away here, and add an item inside that has it.");
        }
        if (named.isPresent()
                && !named.get().value().isBlank()
                && manifest.resource(named.get().value()).isEmpty()) {
            List<String> ids = manifest.resources().stream()
                    .flatMap(each -> each.value("identifier").stream())
                    .toList();
            findings.add(
                    ITEM_NAMES_NO_RESOURCE,
                    named.get().place(),
                    "This item opens the resource " + quote(named.get().value())
                            + ", and there is none with this identifier.",
                    Nearest.to(named.get().value(), ids)
                            .map(near -> "Did you mean " + quote(near) + "?")
                            .orElse(
                                    ids.isEmpty()
                                            ? "Add the resource."
                                            : "There is: " + quote(String.join(", ", ids)) + "."));
        }
    }

    private static void parameters(ScormManifest manifest, XmlElement item, Findings findings) {
        Optional<XmlAttribute> given = item.attribute("parameters");
        if (given.isEmpty() || given.get().value().isEmpty()) {
            return;
        }
        String value = given.get().value();
        if (value.length() > LONGEST_PARAMETERS) {
            findings.add(
                    PARAMETERS_TOO_LONG,
                    given.get().place(),
                    "The parameters have " + value.length() + " characters, and " + LONGEST_PARAMETERS
                            + " are allowed.",
                    "Shorten them; more can be kept in a file of the package.");
        }
        String href =
                manifest.resourceOf(item).flatMap(each -> each.value("href")).orElse("");
        if (value.matches("(?s).*[\\s\"<>\\\\].*")) {
            findings.add(
                    PARAMETERS_FORM,
                    given.get().place(),
                    "The parameters " + quote(value) + " hold a blank or a sign that an address cannot have.",
                    "Write such signs with %, such as %20 for a blank.");
        } else if (value.startsWith("#") && href.contains("#")) {
            findings.add(
                    PARAMETERS_FORM,
                    given.get().place(),
                    "The parameters begin with #, and the address of the resource has a # already: LMSs leave them out.",
                    "Put them into the address, or use ?.");
        }
    }

    private static void hidden(ScormManifest manifest, Findings findings) {
        List<XmlElement> launching = manifest.launching();
        boolean all = !launching.isEmpty()
                && launching.stream()
                        .allMatch(each ->
                                each.value("isvisible").map("false"::equals).orElse(false));
        if (all) {
            findings.add(
                    ITEM_HIDDEN,
                    launching.get(0).placeOf("isvisible"),
                    "Every item that opens something is hidden (isvisible=\"false\"): many LMSs then show an empty course.",
                    "Write isvisible=\"true\", or leave it out.");
        }
    }

    private static void prerequisites(ScormManifest manifest, Findings findings) {
        List<String> ids = manifest.items().stream()
                .flatMap(each -> each.value("identifier").stream())
                .toList();
        manifest.named("prerequisites").forEach(each -> {
            List<String> unknown = List.of(each.text().split("[\\s&|~(){},=<>*\"]+", -1)).stream()
                    .filter(word -> !word.isEmpty()
                            && !word.matches("\\d+|passed|completed|failed|incomplete|browsed|not|attempted"))
                    .filter(word -> !ids.contains(word))
                    .toList();
            findings.add(
                    PREREQUISITES,
                    each.place(),
                    manifest.edition().is2004()
                            ? "There are no prerequisites in SCORM 2004: LMSs ignore them."
                            : unknown.isEmpty()
                                    ? "This item waits for others (prerequisites). Many LMSs ignore that, and learners can open it at once."
                                    : "This item waits for " + quote(String.join(", ", unknown))
                                            + ", and there is no such item: learners may never get in.",
                    unknown.isEmpty() || manifest.edition().is2004()
                            ? "Do not rely on the order; say it in the text as well."
                            : "Name items by their identifiers, or take the prerequisites away.");
        });
    }
}
