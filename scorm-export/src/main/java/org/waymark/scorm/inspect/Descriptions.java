package org.waymark.scorm.inspect;

import static org.waymark.scorm.inspect.finding.ArchiveProblem.DAMAGED_ARCHIVE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.NOTHING_INSIDE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.TRUNCATED_ARCHIVE;
import static org.waymark.scorm.inspect.finding.BackupProblem.BACKUP_LIST_MISSING;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.AICC_INCOMPLETE;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.AICC_NOT_EXAMINED;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.PLAIN_WEBSITE;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.UNKNOWN_PACKAGE;
import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.ManifestProblem.BARE_MANIFEST;
import static org.waymark.scorm.inspect.finding.ManifestProblem.CARTRIDGE_VERSION;
import static org.waymark.scorm.inspect.finding.ManifestProblem.MANIFEST_MISNAMED;
import static org.waymark.scorm.inspect.finding.ManifestProblem.MANIFEST_NOT_AT_ROOT;
import static org.waymark.scorm.inspect.finding.ManifestProblem.NO_MANIFEST;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SECOND_MANIFEST;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.core.Nearest;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.content.PackagePath;
import org.waymark.scorm.inspect.content.RuntimeUse;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.finding.PackageKind;
import org.waymark.scorm.inspect.manifest.BackupRules;
import org.waymark.scorm.inspect.manifest.Cmi5Rules;
import org.waymark.scorm.inspect.manifest.ManifestRules;
import org.waymark.scorm.inspect.manifest.ScormManifest;
import org.waymark.scorm.inspect.manifest.TinCanRules;
import org.waymark.scorm.inspect.xml.SchemaCheck;
import org.waymark.scorm.inspect.xml.StructureCheck;
import org.waymark.scorm.inspect.xml.XmlElement;
import org.waymark.scorm.inspect.xml.XmlReader;

/** Finds the files by which a package describes itself, reads them, and has them checked. */
final class Descriptions {

    private static final List<String> MANIFESTS = List.of("imsmanifest.xml", "cmi5.xml", "tincan.xml");
    private static final String TO_THE_TOP =
            "Zip the files themselves and not the folder they are in, so that %s is at the top of the zip.";

    private final Contents contents;
    private final boolean alone;
    private final boolean tar;
    private final Map<String, String> hashes;
    private final Optional<SchemaCheck> schemas;
    private final Findings findings;
    private Optional<XmlElement> backupFiles = Optional.empty();

    Descriptions(
            Contents contents,
            boolean alone,
            boolean tar,
            Map<String, String> hashes,
            Optional<SchemaCheck> schemas,
            Findings findings) {
        this.contents = contents;
        this.alone = alone;
        this.tar = tar;
        this.hashes = hashes;
        this.schemas = schemas;
        this.findings = findings;
    }

    Described examine(String name, boolean holdsArchives) throws IOException {
        if (contents.has("moodle_backup.xml")) {
            return backup();
        }
        Described first = null;
        for (String manifest : MANIFESTS) {
            Optional<String> there = find(manifest);
            if (there.isPresent()) {
                Described described = describe(manifest, there.get());
                first = first == null ? described : first;
            }
        }
        if (first != null) {
            return first;
        }
        if (MANIFESTS.stream().anyMatch(contents::has)) {
            // It is there and could not be read, of which its own problem speaks.
            return new Described(
                    contents.has("imsmanifest.xml")
                            ? PackageKind.SCORM
                            : contents.has("cmi5.xml") ? PackageKind.CMI5 : PackageKind.TINCAN,
                    "",
                    0);
        }
        return contents.has(".ARCHIVE_INDEX") || contents.has("moodle_backup.log")
                ? unlistedBackup(name)
                : undescribed(name, holdsArchives);
    }

    /** Where a manifest is: at the root, or else misnamed or in a folder, and then that has been said. */
    private Optional<String> find(String manifest) {
        List<String> all = contents.keptNames().stream()
                .filter(each -> last(each).equalsIgnoreCase(manifest))
                .filter(each -> !each.contains("__MACOSX/"))
                .sorted(Comparator.comparingInt((String each) -> each.split("/", -1).length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String first = contents.has(manifest) ? manifest : all.get(0);
        if (!last(first).equals(manifest)) {
            findings.add(
                    MANIFEST_MISNAMED,
                    first,
                    "The manifest is called " + quote(last(first)) + ", and has to be called " + manifest
                            + ": capital letters count.",
                    "Rename it to " + manifest + ".");
        }
        if (first.contains("/")
                && !contents.has("imsmanifest.xml")
                && !contents.has("cmi5.xml")
                && !contents.has("tincan.xml")) {
            findings.add(
                    MANIFEST_NOT_AT_ROOT,
                    first,
                    "The manifest is in the folder " + quote(PackagePath.folder(first))
                            + " and not at the top of the zip, where LMSs look for it.",
                    TO_THE_TOP.formatted(manifest));
        } else if (first.contains("/")) {
            return Optional.empty();
        }
        all.stream()
                .filter(each -> !each.equals(first) && manifest.equals("imsmanifest.xml"))
                .findFirst()
                .ifPresent(each -> findings.add(
                        SECOND_MANIFEST,
                        each,
                        "There is a second manifest in the package. LMSs look at the first alone.",
                        "Make a package of each, or leave this one out."));
        return Optional.of(first);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private Described describe(String manifest, String name) throws IOException {
        byte[] bytes = contents.kept(name).orElse(new byte[0]);
        Optional<XmlElement> root = new XmlReader(name, findings).read(bytes);
        Optional<Contents> files = alone ? Optional.empty() : Optional.of(contents);
        String folder = PackagePath.folder(name);
        if (alone && !manifest.equals("cmi5.xml")) {
            findings.add(
                    BARE_MANIFEST,
                    name,
                    "This is a manifest without its package: the files that it names could not be looked for.",
                    "Inspect the whole zip.");
        }
        if (root.isPresent() && schemas.isPresent()) {
            schemas.get().check(name, bytes, root.get(), findings);
        }
        return switch (manifest) {
            case "cmi5.xml" ->
                root.map(each -> cmi5(each, folder, files)).orElse(new Described(PackageKind.CMI5, "", 0));
            case "tincan.xml" ->
                root.map(each -> tinCan(each, folder, files)).orElse(new Described(PackageKind.TINCAN, "", 0));
            default -> root.map(each -> scorm(each, folder, files)).orElse(new Described(PackageKind.SCORM, "", 0));
        };
    }

    private Described scorm(XmlElement root, String folder, Optional<Contents> files) {
        String version = root.child("metadata")
                .flatMap(each -> each.child("schemaversion"))
                .map(XmlElement::text)
                .orElse("");
        String schema = root.child("metadata")
                .flatMap(each -> each.child("schema"))
                .map(XmlElement::text)
                .orElse("");
        if (root.namespace().contains("imsccv1p")
                || root.namespace().contains("/xsd/imscc/")
                || schema.contains("Common Cartridge")) {
            if (!version.startsWith("1.0") && !version.startsWith("1.1")) {
                findings.add(
                        CARTRIDGE_VERSION,
                        root.place(),
                        "This is Common Cartridge " + quote(version) + ". Moodle takes 1.1 and refuses 1.2 and 1.3.",
                        "Export as Common Cartridge 1.1 for Moodle.");
            }
            return new Described(PackageKind.COMMON_CARTRIDGE, "", 0);
        }
        ScormManifest manifest = new ScormManifest(root, folder, files);
        StructureCheck structure = manifest.edition().is2004()
                ? new StructureCheck("imscp", "adlcp2004", "adlseq", "adlnav", "imsss")
                : new StructureCheck("imscp", "adlcp12");
        if (root.name().equals("manifest")) {
            structure.check(root, findings);
        }
        ManifestRules.all().forEach(each -> each.check(manifest, findings));
        PackageKind kind = switch (manifest.edition()) {
            case SCORM_12 -> PackageKind.SCORM_12;
            case SCORM_2004_2 -> PackageKind.SCORM_2004_2;
            case SCORM_2004_3 -> PackageKind.SCORM_2004_3;
            case SCORM_2004_4 -> PackageKind.SCORM_2004_4;
        };
        boolean schemas = !manifest.edition().is2004() || manifest.namesSchemas();
        return new Described(kind, manifest.title(), manifest.scoItems().size(), schemas);
    }

    private Described cmi5(XmlElement root, String folder, Optional<Contents> files) {
        new StructureCheck("cmi5").check(root, findings);
        Cmi5Rules.check(root, folder, files, findings);
        String title = root.child("course")
                .flatMap(each -> each.child("title"))
                .flatMap(each -> each.child("langstring"))
                .map(XmlElement::text)
                .orElse("");
        return new Described(PackageKind.CMI5, title, (int)
                root.all().filter(each -> each.name().equals("au")).count());
    }

    private Described tinCan(XmlElement root, String folder, Optional<Contents> files) {
        TinCanRules.check(root, folder, files, findings);
        List<XmlElement> activities =
                root.all().filter(each -> each.name().equals("activity")).toList();
        String title = activities.stream()
                .flatMap(each -> each.child("name").stream())
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
        return new Described(PackageKind.TINCAN, title, activities.size());
    }

    private Described backup() {
        Optional<XmlElement> root = read("moodle_backup.xml");
        backupFiles = read("files.xml");
        root.ifPresent(
                each -> BackupRules.check(each, backupFiles, read("users.xml"), tar, contents, hashes, findings));
        String title = root.flatMap(each -> each.all()
                        .filter(element -> element.name().equals("original_course_fullname"))
                        .findFirst())
                .map(XmlElement::text)
                .orElse("");
        long scorms = contents.names().stream()
                .filter(each -> each.matches("activities/scorm_\\d+/scorm\\.xml"))
                .count();
        return new Described(PackageKind.MOODLE_BACKUP, title, (int) scorms);
    }

    private Described unlistedBackup(String name) {
        if (!findings.has(TRUNCATED_ARCHIVE) && !findings.has(DAMAGED_ARCHIVE)) {
            findings.add(
                    BACKUP_LIST_MISSING,
                    name,
                    "This is a Moodle backup without moodle_backup.xml, which says what is in it: it cannot be restored.",
                    "Make the backup again.");
        }
        return new Described(PackageKind.MOODLE_BACKUP, "", 0);
    }

    private Optional<XmlElement> read(String name) {
        return contents.kept(name).flatMap(each -> new XmlReader(name, findings).read(each));
    }

    /** What a file of a backup was called in Moodle. */
    Optional<String> nameInBackup(String entry) {
        String hash = last(entry);
        return backupFiles.stream()
                .flatMap(each -> each.children("file").stream())
                .filter(each -> each.child("contenthash")
                        .map(XmlElement::text)
                        .orElse("")
                        .equals(hash))
                .flatMap(each -> each.child("filename").stream())
                .map(XmlElement::text)
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private Described undescribed(String name, boolean holdsArchives) {
        List<String> names = List.copyOf(contents.names());
        if (contents.has("h5p.json")) {
            unknown(
                    name,
                    "This is an H5P package. Moodle and others have an activity of their own for it; it is not examined further.");
            return new Described(PackageKind.H5P, "", 0);
        }
        List<String> aicc = List.of("crs", "au", "des", "cst");
        List<String> there = aicc.stream()
                .filter(ending -> names.stream()
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).endsWith("." + ending)))
                .toList();
        if (there.contains("crs") || there.size() > 1) {
            return aicc(name, aicc, there);
        }
        boolean page = names.stream().anyMatch(each -> each.matches("(?i)(?:[^/]+/)?[^/]+\\.x?html?"));
        boolean scorm = contents.uses(RuntimeUse.SCORM_12_START)
                || contents.uses(RuntimeUse.SCORM_2004_START)
                || names.stream()
                        .anyMatch(each -> each.matches("(?i).*(?:scorm|apiwrapper|adlcp_|imscp_|imsss_|adlnav_)[^/]*"));
        Optional<String> near = names.stream()
                .filter(each -> each.matches("(?i)ims[ _-]?manifest.*|manifest\\.xml|cmi5.*\\.xml.*|tincan.*\\.xml.*")
                        || Nearest.distance(each.substring(0, Math.min(40, each.length())), "imsmanifest.xml") <= 2)
                .findFirst();
        if (near.isPresent()) {
            findings.add(
                    MANIFEST_MISNAMED,
                    near.get(),
                    "This is perhaps meant to be the manifest; LMSs look for imsmanifest.xml (SCORM), cmi5.xml or tincan.xml, by just these names.",
                    "Rename it, or export the package again.");
            return new Described(PackageKind.UNKNOWN, "", 0);
        }
        boolean forTheWeb = contents.isForTheWeb();
        if (page && !alone && scorm && !forTheWeb) {
            findings.add(
                    NO_MANIFEST,
                    name,
                    "There is no manifest (imsmanifest.xml), though the pages are made for an LMS. No LMS can import it.",
                    "Export the package again; the manifest has to be at the top of the zip.");
            return new Described(PackageKind.UNKNOWN, "", 0);
        }
        if (page || (alone && names.stream().anyMatch(each -> each.matches("(?i).*\\.x?html?")))) {
            if (!forTheWeb && !alone) {
                findings.add(
                        PLAIN_WEBSITE,
                        name,
                        "This is a website without a manifest (imsmanifest.xml, cmi5.xml or tincan.xml): an LMS cannot import it as a course, and keeps no progress.",
                        "If it was meant for an LMS, export it again as SCORM or cmi5. If it is for a web server, all is well.");
            }
            return new Described(PackageKind.WEB, "", 0);
        }
        if (names.isEmpty()) {
            if (findings.sorted().isEmpty()) {
                findings.add(
                        NOTHING_INSIDE,
                        name,
                        "There are only folders in it and no file.",
                        "Make the zip again, from the folder with the course's files.");
            }
        } else if (!holdsArchives) {
            findings.add(
                    NO_MANIFEST,
                    name,
                    "There is no manifest in it (imsmanifest.xml, cmi5.xml or tincan.xml) and no page, so this is no course.",
                    "Export the package again, or inspect another file.");
        }
        return new Described(PackageKind.UNKNOWN, "", 0);
    }

    private Described aicc(String name, List<String> all, List<String> there) {
        List<String> missing =
                all.stream().filter(each -> !there.contains(each)).toList();
        if (!missing.isEmpty()) {
            findings.add(
                    AICC_INCOMPLETE,
                    name,
                    "This is an AICC package, and its file with the ending ." + String.join(", .", missing)
                            + " is missing.",
                    "Export the package again.");
        }
        findings.add(
                AICC_NOT_EXAMINED,
                name,
                "This is an AICC package: an old standard, which is recognised and not examined further.",
                "If the tool can, export as SCORM 1.2 or cmi5 instead.");
        return new Described(PackageKind.AICC, "", 0);
    }

    private void unknown(String name, String message) {
        findings.add(UNKNOWN_PACKAGE, name, message, "Nothing to do, if this is what you meant to inspect.");
    }
}
