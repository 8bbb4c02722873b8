package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.ManifestProblem.ADLCP_PREFIX;
import static org.waymark.scorm.inspect.finding.ManifestProblem.NAMESPACE_OF_OTHER_VERSION;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCHEMA_NAME;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCHEMA_VERSION_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SUBMANIFEST;
import static org.waymark.scorm.inspect.finding.ManifestProblem.UNKNOWN_SCHEMA_VERSION;
import static org.waymark.scorm.inspect.finding.ManifestProblem.WRONG_NAMESPACE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.WRONG_ROOT_ELEMENT;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** Which SCORM it is for, and whether all of it says so: root, namespaces, {@code schema} and {@code schemaversion}. */
final class VersionRules implements ManifestRules {

    private static final Set<String> ADL_NAMES = Set.of(
            "masteryscore",
            "prerequisites",
            "maxtimeallowed",
            "timelimitaction",
            "datafromlms",
            "dataFromLMS",
            "timeLimitAction",
            "completionThreshold");

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        XmlElement root = manifest.root();
        if (!root.name().equals("manifest")) {
            findings.add(
                    WRONG_ROOT_ELEMENT,
                    root.place(),
                    "The first element is <" + root.written() + ">, and has to be <manifest>.",
                    "Export the package again: this file describes something else.");
            return;
        }
        namespaces(manifest, findings);
        prefix(manifest, findings);
        schema(manifest, findings);
        root.children("manifest").stream()
                .findFirst()
                .ifPresent(sub -> findings.add(
                        SUBMANIFEST,
                        sub.place(),
                        "There is a manifest inside the manifest. LMSs differ on what they do with it, and many ignore it.",
                        "Put its organizations and resources into the first one."));
    }

    private static void namespaces(ScormManifest manifest, Findings findings) {
        XmlElement root = manifest.root();
        String expected = manifest.edition().is2004() ? Edition.CP_2004 : Edition.CP_12;
        String other = manifest.edition().is2004() ? Edition.CP_12 : Edition.CP_2004;
        if (root.namespace().equals(other)) {
            otherVersion(findings, root.place(), root.namespace(), manifest.edition(), expected);
        } else if (!root.namespace().equals(expected)) {
            findings.add(
                    WRONG_NAMESPACE,
                    root.place(),
                    root.namespace().isEmpty()
                            ? "The first element has no namespace (xmlns), so nothing says that this is a SCORM manifest."
                            : "The namespace " + quote(root.namespace()) + " is not that of a SCORM manifest.",
                    "Write xmlns=\"" + expected + "\" in the first element. Every letter counts.");
        }
        String adl = manifest.edition().is2004() ? Edition.ADLCP_2004 : Edition.ADLCP_12;
        String otherAdl = manifest.edition().is2004() ? Edition.ADLCP_12 : Edition.ADLCP_2004;
        Set<String> said = new HashSet<>();
        manifest.root().all().forEach(element -> {
            if (isAdl(element)) {
                adlNamespace(element.namespace(), element.place(), adl, otherAdl, manifest.edition(), said, findings);
            }
            element.attributes().stream()
                    .filter(each -> each.name().equalsIgnoreCase("scormtype")
                            && !each.prefix().isEmpty())
                    .forEach(each -> adlNamespace(
                            each.namespace(), each.place(), adl, otherAdl, manifest.edition(), said, findings));
        });
    }

    private static boolean isAdl(XmlElement element) {
        return element.prefix().equals("adlcp")
                || (ADL_NAMES.contains(element.name()) && !element.prefix().isEmpty());
    }

    private static void adlNamespace(
            String namespace,
            Place place,
            String adl,
            String other,
            Edition edition,
            Set<String> said,
            Findings findings) {
        if (namespace.equals(adl) || !said.add(namespace)) {
            return;
        }
        if (namespace.equals(other)) {
            otherVersion(findings, place, namespace, edition, adl);
        } else {
            findings.add(
                    WRONG_NAMESPACE,
                    place,
                    "The namespace " + quote(namespace) + " is not the one of ADL's additions to " + edition.words()
                            + ".",
                    "Write xmlns:adlcp=\"" + adl + "\" in the first element. Every letter counts.");
        }
    }

    private static void otherVersion(
            Findings findings, Place place, String namespace, Edition edition, String expected) {
        findings.add(
                NAMESPACE_OF_OTHER_VERSION,
                place,
                "The manifest says that it is for " + edition.words() + ", and the namespace " + quote(namespace)
                        + " is that of another version of SCORM.",
                "Use " + expected + ", or export again for one version.");
    }

    private static void prefix(ScormManifest manifest, Findings findings) {
        for (XmlElement resource : manifest.resources()) {
            Optional<XmlAttribute> type = ScormManifest.scormType(resource);
            if (type.isPresent() && !type.get().prefix().equals("adlcp")) {
                findings.add(
                        ADLCP_PREFIX,
                        type.get().place(),
                        "Here stands " + quote(type.get().written())
                                + ". Moodle only knows it with the prefix adlcp: in just these letters, and otherwise takes the SCO for a file that is complete when it is opened.",
                        "Declare xmlns:adlcp in the first element and write adlcp:"
                                + (manifest.edition().is2004() ? "scormType" : "scormtype") + ".");
                return;
            }
        }
        manifest.items().stream()
                .flatMap(item -> item.children().stream())
                .filter(each ->
                        ADL_NAMES.contains(each.name()) && !each.prefix().equals("adlcp"))
                .findFirst()
                .ifPresent(each -> findings.add(
                        ADLCP_PREFIX,
                        each.place(),
                        "<" + each.written()
                                + "> has to be written with the prefix adlcp:, and LMSs overlook it otherwise.",
                        "Write <adlcp:" + each.name() + ">."));
    }

    private static void schema(ScormManifest manifest, Findings findings) {
        XmlElement root = manifest.root();
        Optional<XmlElement> schema = root.child("metadata").flatMap(each -> each.child("schema"));
        Optional<XmlElement> version = ScormManifest.schemaVersion(root);
        if (schema.isPresent() && !schema.get().text().equals("ADL SCORM")) {
            findings.add(
                    SCHEMA_NAME,
                    schema.get().place(),
                    "<schema> says " + quote(schema.get().text()) + ", and has to say \"ADL SCORM\".",
                    "Write <schema>ADL SCORM</schema>.");
        } else if (schema.isEmpty() && version.isPresent()) {
            findings.add(
                    SCHEMA_NAME,
                    version.get().place(),
                    "There is no <schema> before <schemaversion>.",
                    "Write <schema>ADL SCORM</schema> as the first thing in <metadata>.");
        }
        if (version.isEmpty()) {
            findings.add(
                    SCHEMA_VERSION_MISSING,
                    root.child("metadata").orElse(root).place(),
                    "Nothing says which version of SCORM this is for: <schemaversion> is missing in <metadata>. Many LMSs then take it for SCORM 1.2.",
                    "Write <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>, or the version it is for.");
        } else if (!Edition.VERSIONS.containsKey(version.get().text())) {
            findings.add(
                    UNKNOWN_SCHEMA_VERSION,
                    version.get().place(),
                    "<schemaversion> says " + quote(version.get().text())
                            + ", which is no version of SCORM. Moodle takes it for SCORM 1.2, others refuse it.",
                    Nearest.to(version.get().text(), Edition.VERSIONS.keySet())
                                    .map(near -> "Did you mean \"" + near + "\"? ")
                                    .orElse("")
                            + "It may be 1.2, CAM 1.3, 2004 3rd Edition or 2004 4th Edition, letter by letter.");
        }
    }
}
