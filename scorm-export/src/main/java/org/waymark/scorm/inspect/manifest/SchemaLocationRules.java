package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.ManifestProblem.METADATA_FILE_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.OPTIONAL_SCHEMA_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.REMOTE_SCHEMA;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCHEMA_FILE_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCHEMA_LOCATION;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCHEMA_LOCATION_MISSING;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.content.PackagePath;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** The schemas that a manifest names: SCORM 2004 wants each namespace in {@code xsi:schemaLocation} and its file at the root of the package (ADL's content package test). */
final class SchemaLocationRules implements ManifestRules {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        Set<String> covered = new HashSet<>();
        boolean any = false;
        for (XmlElement element : manifest.root().all().toList()) {
            for (XmlAttribute each : element.attributes()) {
                if (each.name().equals("schemaLocation") && each.namespace().equals(XSI)) {
                    any = true;
                    location(manifest, each, covered, findings);
                }
            }
        }
        // One that names no schema at all is complete in itself; what a strict LMS makes of that is told there.
        if (any && manifest.edition().is2004()) {
            missing(manifest, covered, findings);
        }
        metadata(manifest, findings);
    }

    private static void location(
            ScormManifest manifest, XmlAttribute attribute, Set<String> covered, Findings findings) {
        List<String> words = attribute.value().isBlank()
                ? List.of()
                : List.of(attribute.value().strip().split("\\s+", -1));
        if (words.size() % 2 != 0) {
            findings.add(
                    SCHEMA_LOCATION,
                    attribute.place(),
                    "xsi:schemaLocation has to name pairs: a namespace, a blank, a file. One half of a pair is missing.",
                    "Complete the pair, or take its other half away.");
        }
        for (int i = 0; i + 1 < words.size(); i += 2) {
            covered.add(words.get(i));
            String file = words.get(i + 1);
            if (PackagePath.isRemote(file)) {
                findings.add(
                        REMOTE_SCHEMA,
                        attribute.place(),
                        "The schema for " + quote(words.get(i)) + " is to be fetched from the web: " + quote(file)
                                + ". Importing fails or takes long where the LMS has no access to it.",
                        "Put the schema's file at the root of the package and write its name here.");
            } else if (manifest.contents().isPresent()) {
                file(manifest, attribute, file, manifest.contents().get(), findings);
            }
        }
    }

    private static void file(
            ScormManifest manifest, XmlAttribute attribute, String file, Contents contents, Findings findings) {
        Optional<String> name = PackagePath.resolve(manifest.folder(), file);
        if (name.isEmpty() || !contents.has(name.get())) {
            findings.add(
                    manifest.edition().is2004() ? SCHEMA_FILE_MISSING : OPTIONAL_SCHEMA_MISSING,
                    attribute.place(),
                    "xsi:schemaLocation names the file " + quote(file) + ", and it is not in the package."
                            + (manifest.edition().is2004()
                                    ? " ADL's test and strict LMSs stop at that."
                                    : " A few LMSs stop at that."),
                    manifest.edition().is2004()
                            ? "Add the file at the root of the package: every tool that writes SCORM 2004 has it."
                            : "Add the file, or take xsi:schemaLocation away: SCORM 1.2 can do without.");
        }
    }

    private static void missing(ScormManifest manifest, Set<String> covered, Findings findings) {
        Set<String> used = new TreeSet<>();
        manifest.root().all().forEach(element -> {
            used.add(element.namespace());
            element.attributes().forEach(each -> used.add(each.namespace()));
        });
        used.removeAll(Set.of("", XSI, XML));
        used.removeAll(covered);
        if (!used.isEmpty()) {
            findings.add(
                    SCHEMA_LOCATION_MISSING,
                    manifest.root().placeOf("schemaLocation"),
                    "xsi:schemaLocation does not name " + String.join(", ", used)
                            + ". ADL's content package test wants every namespace that is used.",
                    "Add each namespace with the name of its schema's file, and the files at the root of the package.");
        }
    }

    private static void metadata(ScormManifest manifest, Findings findings) {
        if (manifest.contents().isEmpty()) {
            return;
        }
        Contents contents = manifest.contents().get();
        manifest.named("location").filter(each -> !each.text().isEmpty()).forEach(each -> {
            Optional<String> name = PackagePath.resolve(manifest.baseOf(each), each.text());
            if (!PackagePath.isRemote(each.text()) && (name.isEmpty() || !contents.has(name.get()))) {
                findings.add(
                        METADATA_FILE_MISSING,
                        each.place(),
                        "<" + each.written() + "> names the file " + quote(each.text())
                                + ", and it is not in the package.",
                        "Add the file, or take the element away.");
            }
        });
    }
}
