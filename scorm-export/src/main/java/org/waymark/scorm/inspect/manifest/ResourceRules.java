package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.ManifestProblem.DEPENDENCY_CIRCLE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.DEPENDENCY_NAMES_NOTHING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.RESOURCE_TYPE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.RESOURCE_UNUSED;
import static org.waymark.scorm.inspect.finding.ManifestProblem.RESOURCE_WITHOUT_HREF;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCORM_TYPE_CASE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCORM_TYPE_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCORM_TYPE_VALUE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCO_NOT_A_PAGE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.XML_BASE;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.core.Nearest;
import org.waymark.scorm.inspect.content.PackagePath;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** Resources: what each is, and what it depends on. */
final class ResourceRules implements ManifestRules {

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        Set<String> launched = manifest.items().stream()
                .flatMap(each -> each.value("identifierref").stream())
                .collect(Collectors.toSet());
        for (XmlElement each : manifest.resources()) {
            boolean opened = launched.contains(each.value("identifier").orElse(""));
            type(each, findings);
            scormType(manifest.edition(), each, opened, findings);
            href(each, opened, findings);
        }
        dependencies(manifest, findings);
        unused(manifest, launched, findings);
        manifest.root()
                .all()
                .flatMap(each -> each.attributes().stream())
                .filter(each -> each.name().equals("base") && each.prefix().equals("xml"))
                .forEach(each -> base(each, findings));
    }

    private static void type(XmlElement resource, Findings findings) {
        Optional<XmlAttribute> type = resource.attribute("type");
        if (type.isEmpty()) {
            findings.add(
                    RESOURCE_TYPE,
                    resource.place(),
                    "This resource does not say what it is (type).",
                    "Write type=\"webcontent\".");
        } else if (!type.get().value().equals("webcontent")) {
            findings.add(
                    RESOURCE_TYPE,
                    type.get().place(),
                    "The type of this resource is " + quote(type.get().value()) + ". SCORM knows only \"webcontent\".",
                    "Write type=\"webcontent\".");
        }
    }

    private static void scormType(Edition edition, XmlElement resource, boolean opened, Findings findings) {
        String name = edition.is2004() ? "scormType" : "scormtype";
        Optional<XmlAttribute> type = ScormManifest.scormType(resource);
        if (type.isEmpty()) {
            findings.add(
                    SCORM_TYPE_MISSING,
                    resource.place(),
                    "This resource does not say whether it is a SCO or an asset (adlcp:" + name + ")."
                            + (opened ? " LMSs then take it for an asset and keep no progress." : ""),
                    "Write adlcp:" + name + "=\"sco\" if it speaks to the LMS, and \"asset\" if not.");
            return;
        }
        if (!type.get().name().equals(name)) {
            findings.add(
                    SCORM_TYPE_CASE,
                    type.get().place(),
                    "Here stands " + quote(type.get().written()) + "; " + edition.words() + " writes adlcp:" + name
                            + ", and capital letters count. LMSs overlook it and keep no progress.",
                    "Write adlcp:" + name + ".");
        }
        if (!type.get().value().equals("sco") && !type.get().value().equals("asset")) {
            findings.add(
                    SCORM_TYPE_VALUE,
                    type.get().place(),
                    quote(type.get().value()) + " is no kind of resource.",
                    "Write \"sco\" or \"asset\", in small letters.");
        }
    }

    private static void href(XmlElement resource, boolean opened, Findings findings) {
        Optional<String> href = resource.value("href").filter(each -> !each.isBlank());
        if (href.isEmpty() && (opened || ScormManifest.isSco(resource))) {
            findings.add(
                    RESOURCE_WITHOUT_HREF,
                    resource.place(),
                    "This resource is to be opened, and names no page (href).",
                    "Name the page that it begins with, such as href=\"index.html\".");
        }
        href.ifPresent(each -> {
            String file = PackagePath.withoutQuery(each);
            String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
            boolean page = !file.contains(".")
                    || Set.of("html", "htm", "xhtml", "php", "asp", "aspx", "jsp")
                            .contains(ending)
                    || PackagePath.isRemote(each);
            if (ScormManifest.isSco(resource) && !page) {
                findings.add(
                        SCO_NOT_A_PAGE,
                        resource.placeOf("href"),
                        quote(each)
                                + " is not a web page, so it cannot tell an LMS anything, though it is said to be a SCO.",
                        "Name a page that opens it and speaks to the LMS, or call it an asset.");
            }
        });
    }

    private static void dependencies(ScormManifest manifest, Findings findings) {
        List<String> ids = manifest.resources().stream()
                .flatMap(each -> each.value("identifier").stream())
                .toList();
        for (XmlElement resource : manifest.resources()) {
            for (XmlElement dependency : resource.children("dependency")) {
                String named = dependency.value("identifierref").orElse("");
                if (dependency.attribute("identifierref").isPresent() && !ids.contains(named)) {
                    findings.add(
                            DEPENDENCY_NAMES_NOTHING,
                            dependency.placeOf("identifierref"),
                            "This resource depends on " + quote(named) + ", and there is none with this identifier.",
                            Nearest.to(named, ids)
                                    .map(near -> "Did you mean " + quote(near) + "?")
                                    .orElse("Add the resource, or take the dependency away."));
                } else if (reaches(manifest, named, resource.value("identifier").orElse(""))) {
                    findings.add(
                            DEPENDENCY_CIRCLE,
                            dependency.place(),
                            "This resource depends, perhaps through others, on itself.",
                            "Take one of the dependencies away.");
                }
            }
        }
    }

    private static boolean reaches(ScormManifest manifest, String from, String to) {
        Deque<String> next = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty() && seen.size() < 10_000) {
            String id = next.pop();
            if (id.equals(to)) {
                return true;
            }
            if (seen.add(id)) {
                manifest.resource(id)
                        .ifPresent(each -> each.children("dependency")
                                .forEach(dependency ->
                                        dependency.value("identifierref").ifPresent(next::push)));
            }
        }
        return false;
    }

    private static void unused(ScormManifest manifest, Set<String> launched, Findings findings) {
        Set<String> used = manifest.resources().stream()
                .flatMap(each -> each.children("dependency").stream())
                .flatMap(each -> each.value("identifierref").stream())
                .collect(Collectors.toSet());
        manifest.resources().stream()
                .filter(each -> each.value("identifier").isPresent())
                .filter(each -> !launched.contains(each.value("identifier").get()))
                .filter(each -> !used.contains(each.value("identifier").get()))
                .forEach(each -> findings.add(
                        RESOURCE_UNUSED,
                        each.place(),
                        "No item opens the resource "
                                + quote(each.value("identifier").get()) + ", and no other depends on it.",
                        ScormManifest.isSco(each)
                                ? "Add an item that opens it, or take it away."
                                : "Only good to know; take it away if it is left over."));
    }

    private static void base(XmlAttribute base, Findings findings) {
        String value = base.value();
        String fault = PackagePath.isRemote(value)
                ? "leads to another machine"
                : value.startsWith("/") || value.contains("\\") || PackagePath.hasScheme(value)
                        ? "is no folder of the package"
                        : value.isEmpty() || value.endsWith("/") ? "" : "does not end with /";
        if (!fault.isEmpty()) {
            findings.add(
                    XML_BASE,
                    base.place(),
                    "xml:base=" + quote(value) + " " + fault + ", so the files after it are not found.",
                    "Write a folder of the package with / at its end and none at its beginning, such as xml:base=\"content/\".");
        }
    }
}
