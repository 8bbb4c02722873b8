package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.ManifestProblem.BACKSLASH_IN_PATH;
import static org.waymark.scorm.inspect.finding.ManifestProblem.FILE_LISTED_TWICE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.FILE_NAME_CASE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.FILE_NOT_LISTED;
import static org.waymark.scorm.inspect.finding.ManifestProblem.LAUNCH_NOT_LISTED;
import static org.waymark.scorm.inspect.finding.ManifestProblem.LISTED_FILE_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.PATH_LEAVES_PACKAGE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.PATH_NOT_ENCODED;
import static org.waymark.scorm.inspect.finding.ManifestProblem.PATH_NOT_RELATIVE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.PATH_TOO_LONG;
import static org.waymark.scorm.inspect.finding.ManifestProblem.REMOTE_FILE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.REMOTE_LAUNCH;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.core.Nearest;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.content.PackagePath;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** The files that a manifest names, and those that are in the package. */
final class FileRules implements ManifestRules {

    private static final int LONGEST = 2000;
    private static final int MOST_COMPARED = 2000;

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        Set<String> listed = new HashSet<>();
        for (XmlElement resource : manifest.resources()) {
            Set<String> own = new HashSet<>();
            for (XmlElement file : resource.children("file")) {
                file.attribute("href")
                        .flatMap(each -> path(manifest, file, each, false, findings))
                        .ifPresent(name -> {
                            listed.add(name);
                            if (!own.add(name)) {
                                findings.add(
                                        FILE_LISTED_TWICE,
                                        file.placeOf("href"),
                                        "This resource lists the file " + quote(name) + " twice.",
                                        "Leave one of the two.");
                            }
                        });
            }
            resource.attribute("href")
                    .filter(each -> !each.value().isBlank())
                    .flatMap(each -> path(manifest, resource, each, true, findings))
                    .ifPresent(name -> {
                        if (!own.contains(name)) {
                            findings.add(
                                    LAUNCH_NOT_LISTED,
                                    resource.placeOf("href"),
                                    "The resource opens " + quote(name) + ", and does not list it among its files.",
                                    "Add <file href="
                                            + quote(resource.value("href")
                                                    .map(PackagePath::withoutQuery)
                                                    .orElse("")) + "/> to the resource.");
                        }
                        listed.add(name);
                    });
        }
        manifest.contents().ifPresent(contents -> unlisted(manifest, contents, listed, findings));
    }

    /** The name of the file in the package, if the address can be one. */
    private static Optional<String> path(
            ScormManifest manifest, XmlElement element, XmlAttribute href, boolean launch, Findings findings) {
        String value = href.value();
        if (value.length() > LONGEST) {
            findings.add(
                    PATH_TOO_LONG,
                    href.place(),
                    "This address has " + value.length() + " characters, and " + LONGEST + " are allowed.",
                    "Shorten it.");
        }
        if (PackagePath.isOfAnAuthorsMachine(value)) {
            findings.add(
                    PATH_NOT_RELATIVE,
                    href.place(),
                    quote(value) + " is a place on the computer of whoever made this; learners do not have it.",
                    "Put the file into the package and name it from the manifest's folder, such as \"index.html\".");
            return Optional.empty();
        }
        if (PackagePath.isRemote(value)) {
            findings.add(
                    launch ? REMOTE_LAUNCH : REMOTE_FILE,
                    href.place(),
                    launch
                            ? "The resource opens a page on another machine, " + quote(value)
                                    + ". From there it cannot reach the LMS, so no progress is kept."
                            : "The file " + quote(value) + " is on another machine and not in the package.",
                    "Put the page into the package and name it here.");
            return Optional.empty();
        }
        if (value.contains("\\")) {
            findings.add(
                    BACKSLASH_IN_PATH,
                    href.place(),
                    quote(value)
                            + " has a back slash. Addresses have / between folders, and LMSs do not find the file.",
                    "Write / in place of \\.");
        } else if (value.startsWith("/")) {
            findings.add(
                    PATH_NOT_RELATIVE,
                    href.place(),
                    quote(value) + " begins with /, which leads to the top of the LMS and not into the package.",
                    "Take the / at the beginning away.");
        } else if (PackagePath.hasScheme(value)) {
            findings.add(
                    PATH_NOT_RELATIVE,
                    href.place(),
                    quote(value) + " is no address of a file in the package.",
                    "Name a file of the package.");
            return Optional.empty();
        }
        if (value.matches("(?s).*[\\s\"<>{}|^`].*") || value.matches("(?s).*%(?![0-9A-Fa-f]{2}).*")) {
            findings.add(
                    PATH_NOT_ENCODED,
                    href.place(),
                    quote(value)
                            + " has a blank or a sign that an address cannot have. Some LMSs do not find such files.",
                    "Write such signs with %, such as %20 for a blank; better, rename the file.");
        }
        return inPackage(manifest, element, href, findings);
    }

    private static Optional<String> inPackage(
            ScormManifest manifest, XmlElement element, XmlAttribute href, Findings findings) {
        String address = href.value().replace('\\', '/').replaceFirst("^/+", "");
        Optional<String> name = PackagePath.resolve(manifest.baseOf(element), address);
        if (name.isEmpty() || (!manifest.folder().isEmpty() && !name.get().startsWith(manifest.folder()))) {
            findings.add(
                    PATH_LEAVES_PACKAGE,
                    href.place(),
                    quote(href.value()) + " leads out of the package (..).",
                    "Put the file into the package and name it from the manifest's folder.");
            return Optional.empty();
        }
        manifest.contents().ifPresent(contents -> there(contents, name.get(), href, findings));
        return name;
    }

    private static void there(Contents contents, String name, XmlAttribute href, Findings findings) {
        if (contents.has(name) || contents.has(PackagePath.withoutQuery(href.value()))) {
            return;
        }
        Optional<String> other = contents.inOtherCase(name);
        if (other.isPresent()) {
            findings.add(
                    FILE_NAME_CASE,
                    href.place(),
                    "The manifest names " + quote(name) + ", and the file is called " + quote(other.get())
                            + ". On most servers capital letters count, and the file is not found.",
                    "Spell both in the same way.");
            return;
        }
        List<String> names = contents.names().size() > MOST_COMPARED ? List.of() : List.copyOf(contents.names());
        findings.add(
                LISTED_FILE_MISSING,
                href.place(),
                "The manifest names the file " + quote(name) + ", and it is not in the package.",
                Nearest.to(name, names)
                                .map(near -> "There is " + quote(near) + ": was that meant? ")
                                .orElse("")
                        + "Add the file, or take it out of the manifest.");
    }

    private static void unlisted(ScormManifest manifest, Contents contents, Set<String> listed, Findings findings) {
        contents.names().stream()
                .filter(each -> each.startsWith(manifest.folder()))
                .filter(each -> !listed.contains(each) && !listed.contains(each.replace('\\', '/')))
                .filter(each -> !describes(each.substring(manifest.folder().length())))
                .forEach(each -> findings.add(
                        FILE_NOT_LISTED,
                        each,
                        "This file is in the package, and the manifest does not list it. LMSs that copy only what is listed leave it out.",
                        "List it as a <file> of the resource that uses it, or leave it out of the package."));
    }

    /** What belongs to the package itself and to no resource: manifests, schemas, and what a system left behind, of which is spoken elsewhere. */
    private static boolean describes(String name) {
        return name.matches("(?i)(?:[^/]*manifest|cmi5|tincan|metadata|[^/]*_metadata)\\.xml")
                || name.matches("(?i).*\\.(?:xsd|dtd)")
                || name.matches("(?i)(?:.*/)?(?:__MACOSX/.*|\\._.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");
    }
}
