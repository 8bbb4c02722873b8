package org.waymark.scorm.inspect;

import static org.waymark.scorm.inspect.finding.ArchiveProblem.NESTED_TOO_DEEPLY;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.waymark.core.Signature;
import org.waymark.scorm.inspect.archive.ArchiveEntry;
import org.waymark.scorm.inspect.archive.Budget;
import org.waymark.scorm.inspect.finding.Findings;

/** Archives inside an archive: each is copied beside the machine's other temporary files, examined, and removed. */
final class NestedArchives {

    private static final int DEEPEST = 3;
    private static final long LARGEST = 2L << 30;
    private static final Set<String> NOT_ARCHIVES_TO_PEOPLE = Set.of(
            "docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "odt", "ods", "odp", "epub", "jar", "war", "apk", "xap",
            "key", "pages", "numbers", "h5p");

    private final Inspector inspector;
    private final int depth;
    private final Budget budget;
    private final Findings findings;
    private final Map<String, Inspection> found = new LinkedHashMap<>();

    NestedArchives(Inspector inspector, int depth, Budget budget, Findings findings) {
        this.inspector = inspector;
        this.depth = depth;
        this.budget = budget;
        this.findings = findings;
    }

    static boolean isOne(String name, byte[] start) {
        Signature signature = Signature.of(start);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        boolean gzip = signature == Signature.GZIP
                && (ending.equals("mbz") || name.endsWith(".tar.gz") || ending.equals("tgz"));
        return (signature == Signature.ZIP || gzip) && !NOT_ARCHIVES_TO_PEOPLE.contains(ending);
    }

    static void tooDeep(String name, Findings findings) {
        findings.add(
                NESTED_TOO_DEEPLY,
                name,
                "Not all of this archive was opened: there are too many archives in archives.",
                "Look into it by hand, or leave it out. Archives in archives are a way to fill a server's disk.");
    }

    void open(ArchiveEntry entry, InputStream data) throws IOException {
        if (depth >= DEEPEST || !budget.openAnother()) {
            tooDeep(entry.name(), findings);
            return;
        }
        Path copy = Files.createTempFile("waymark-inspect", ".part");
        try {
            long left = LARGEST;
            try (OutputStream out = Files.newOutputStream(copy)) {
                byte[] buffer = new byte[1 << 16];
                for (int got = data.read(buffer); got >= 0 && left > 0; got = data.read(buffer)) {
                    out.write(buffer, 0, got);
                    left -= got;
                }
            }
            if (left > 0) {
                found.put(entry.name(), inspector.examine(copy, entry.name(), depth + 1, budget));
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** What was found, by the name of the entry. */
    Map<String, Inspection> found() {
        return found;
    }
}
