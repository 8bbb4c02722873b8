package org.waymark.scorm.inspect;

import static org.waymark.scorm.inspect.finding.ArchiveProblem.ARCHIVE_INSIDE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.EMPTY_FILE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.NESTED_TOO_DEEPLY;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.NOT_A_PACKAGE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.PACKAGE_IN_PACKAGE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.ZIP_BOMB;
import static org.waymark.scorm.inspect.finding.ManifestProblem.NO_MANIFEST;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.core.Signature;
import org.waymark.scorm.inspect.archive.ArchiveEntry;
import org.waymark.scorm.inspect.archive.Budget;
import org.waymark.scorm.inspect.archive.TarArchive;
import org.waymark.scorm.inspect.archive.ZipArchive;
import org.waymark.scorm.inspect.content.ContentScan;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.content.ReferenceCheck;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.finding.PackageKind;
import org.waymark.scorm.inspect.outlook.Evidence;
import org.waymark.scorm.inspect.outlook.Outlooks;
import org.waymark.scorm.inspect.xml.SchemaCheck;

/**
 * Examines a package of any kind, whoever made it. Everything in it is taken as hostile: nothing of it is run, nothing it names is fetched, nothing is unpacked but archives
 * inside it, one at a time, into a temporary file. A package of any size needs the same memory.
 */
public final class Inspector {

    private static final int MOST_OF_A_KIND = 100;
    private static final int START = 1024;

    private final Optional<SchemaCheck> schemas;

    /** @param schemas a folder with XML schemas to check manifests against as well */
    public Inspector(Optional<Path> schemas) {
        this.schemas = schemas.map(SchemaCheck::new);
    }

    /**
     * Examines a file.
     *
     * @throws IOException if it is not there, or the disk fails
     */
    public Inspection inspect(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return examine(file, String.valueOf(file.getFileName()), 0, Budget.standard());
    }

    Inspection examine(Path file, String name, int depth, Budget budget) throws IOException {
        Findings findings = new Findings(MOST_OF_A_KIND);
        if (Files.isDirectory(file)) {
            findings.add(
                    NOT_A_PACKAGE,
                    name,
                    "This is a folder, and an LMS takes a file.",
                    "Zip what is in the folder, so that the manifest is at the top of the zip, and inspect that.");
            return nothing(name, 0, findings);
        }
        long bytes = Files.size(file);
        if (bytes == 0) {
            findings.add(EMPTY_FILE, name, "The file is empty.", "Export or download it again.");
            return nothing(name, 0, findings);
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        Signature signature = Signature.of(start);
        Contents contents = new Contents();
        ContentScan scan = new ContentScan(contents, findings);
        NestedArchives nested = new NestedArchives(this, depth, budget, findings);
        Map<String, String> hashes = new HashMap<>();
        boolean alone = false;
        if (signature == Signature.GZIP) {
            note(
                    contents,
                    new TarArchive(file, name, findings, budget)
                            .read((entry, data) -> look(entry, data, scan, nested, hashes)));
        } else if (signature == Signature.ZIP || ZipArchive.hasDirectory(file)) {
            note(
                    contents,
                    new ZipArchive(file, name, findings, budget)
                            .read((entry, data) -> look(entry, data, scan, nested, hashes)));
        } else if (!claimsToBeArchive(name) && (signature == Signature.XML || signature == Signature.HTML)) {
            alone = true;
            try (InputStream in = Files.newInputStream(file)) {
                scan.visit(new ArchiveEntry(Alone.nameOf(name, start), ArchiveEntry.Type.FILE, bytes, -1), in);
            }
        } else {
            findings.add(
                    NOT_A_PACKAGE,
                    name,
                    "This is no package: it is " + signature.words() + " and not a zip."
                            + (signature == Signature.HTML
                                    ? " Perhaps a download saved the page that asks to log in."
                                    : ""),
                    "A package is a zip (or, from Moodle, an .mbz). Export it again, or fetch it again.");
            return nothing(name, bytes, findings);
        }
        return conclude(name, bytes, alone, signature, contents, nested, hashes, findings);
    }

    /** Files that could not be read are there all the same. */
    private static void note(Contents contents, List<ArchiveEntry> entries) {
        for (ArchiveEntry each : entries) {
            if (each.isFile() && !contents.has(each.name())) {
                contents.add(each.name(), Math.max(0, each.size()));
                if (each.name().matches("(?i).*\\.(?:m?js|x?html?)")) {
                    contents.unseenScript();
                }
            }
        }
    }

    private static boolean claimsToBeArchive(String name) {
        return name.matches("(?i).*\\.(?:zip|mbz|gz|pif)");
    }

    private Inspection conclude(
            String name,
            long bytes,
            boolean alone,
            Signature signature,
            Contents contents,
            NestedArchives nested,
            Map<String, String> hashes,
            Findings findings)
            throws IOException {
        Descriptions found = new Descriptions(contents, alone, signature == Signature.GZIP, hashes, schemas, findings);
        Described described = found.examine(name, !nested.found().isEmpty());
        List<Inspection> inside = inside(described.kind(), nested, found, findings);
        if (!alone) {
            ReferenceCheck.check(contents, findings);
        }
        Evidence evidence = new Evidence(described.kind(), described.units(), described.schemas(), findings, contents);
        return new Inspection(
                name,
                described.kind(),
                Findings.clean(described.title()),
                bytes,
                contents.bytes(),
                contents.names().size(),
                described.units(),
                contents.links(),
                findings.sorted(),
                findings.more(),
                Outlooks.of(evidence),
                inside);
    }

    private static void look(
            ArchiveEntry entry, InputStream data, ContentScan scan, NestedArchives nested, Map<String, String> hashes)
            throws IOException {
        boolean stored = entry.name().matches("files/[0-9a-f]{2}/[0-9a-f]{40}");
        MessageDigest digest = sha1();
        BufferedInputStream in = new BufferedInputStream(stored ? new DigestInputStream(data, digest) : data, 1 << 16);
        in.mark(START + 1);
        byte[] start = in.readNBytes(START);
        in.reset();
        if (NestedArchives.isOne(entry.name(), start)) {
            scan.note(entry);
            nested.open(entry, in);
        } else {
            scan.visit(entry, in);
        }
        if (stored) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // summed on the way
            }
            hashes.put(entry.name(), HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static List<Inspection> inside(
            PackageKind kind, NestedArchives nested, Descriptions found, Findings findings) {
        List<Inspection> inside = new ArrayList<>();
        nested.found().forEach((entry, each) -> {
            boolean bomb = each.problems().stream()
                    .anyMatch(problem ->
                            problem.kind() == ZIP_BOMB || problem.kind().code().equals("overlapping-entries"));
            if (bomb) {
                findings.add(
                        ZIP_BOMB,
                        entry,
                        "In this archive inside the package there is a zip bomb.",
                        "Do not unpack or import this package. Ask whoever made it.");
            }
            if (each.problems().stream().anyMatch(problem -> problem.kind() == NESTED_TOO_DEEPLY)) {
                NestedArchives.tooDeep(entry, findings);
            }
            boolean isPackage = each.kind() != PackageKind.UNKNOWN && each.kind() != PackageKind.WEB;
            if (kind == PackageKind.MOODLE_BACKUP) {
                inside.add(each.named(found.nameInBackup(entry).orElse(entry)));
            } else if (kind == PackageKind.UNKNOWN
                    && (isPackage || !each.inside().isEmpty())) {
                findings.add(
                        PACKAGE_IN_PACKAGE,
                        entry,
                        isPackage
                                ? "The package (" + each.kind().words()
                                        + ") is inside another zip: it was zipped twice."
                                : "The package is inside several zips.",
                        "Unpack the outer zip once, and import this file.");
                inside.add(each);
            } else {
                findings.add(
                        ARCHIVE_INSIDE,
                        entry,
                        "There is an archive inside the package. Learners on a phone often cannot open it.",
                        "Only good to know, if learners are to download it; otherwise put its files in by themselves.");
            }
        });
        if (kind == PackageKind.UNKNOWN && inside.isEmpty() && !nested.found().isEmpty()) {
            findings.add(
                    NO_MANIFEST,
                    nested.found().keySet().iterator().next(),
                    "There are archives in it and no course.",
                    "Inspect the right one by itself, or export the package again.");
        }
        return inside;
    }

    private static Inspection nothing(String name, long bytes, Findings findings) {
        return new Inspection(
                name,
                PackageKind.UNKNOWN,
                "",
                bytes,
                0,
                0,
                0,
                0,
                findings.sorted(),
                findings.more(),
                List.of(),
                List.of());
    }
}
