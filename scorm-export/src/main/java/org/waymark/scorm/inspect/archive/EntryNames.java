package org.waymark.scorm.inspect.archive;

import static org.waymark.scorm.inspect.finding.ArchiveProblem.AWKWARD_NAME;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.BACKSLASH_IN_NAME;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.DUPLICATE_ENTRY;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.FILE_AND_FOLDER;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.LINK_IN_ARCHIVE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.LONG_PATH;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.NAMES_DIFFER_IN_CASE;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.NAME_NOT_UTF8;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.STRANGE_NAME;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.SYSTEM_JUNK;
import static org.waymark.scorm.inspect.finding.ArchiveProblem.UNSAFE_PATH;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.scorm.inspect.finding.Findings;

/** What is wrong with the names of an archive's entries, whatever is in them. */
final class EntryNames {

    private static final int LONGEST = 200;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern UP = Pattern.compile("(?:^|.*[/\\\\])\\.\\.(?:[/\\\\].*)?", Pattern.DOTALL);
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\x80-\\x9F\\u200B-\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFD]");
    private static final Pattern NOT_FOR_WINDOWS =
            Pattern.compile("[<>:\"|?*]|(?:^|/)(?i:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\\.[^/]*)?(?:/|$)|[. ](?:/|$)");
    private static final Pattern JUNK = Pattern.compile(
            "(?:^|.*/)(?:__MACOSX(?:/.*)?|\\.DS_Store|\\._[^/]*|Thumbs\\.db|ehthumbs\\.db|desktop\\.ini|\\.git/.*|\\.svn/.*|\\.hg/.*|\\.idea/.*|\\.vscode/.*|node_modules/.*|[^/]*~|[^/]*\\.(?:tmp|bak|swp))",
            Pattern.CASE_INSENSITIVE);

    private final String archive;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Set<String> folders = new HashSet<>();
    private int junk;
    private String firstJunk = "";
    private int awkward;
    private String firstAwkward = "";

    EntryNames(String archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
    }

    void checkZip(List<ZipRecord> records) {
        int foreign = 0;
        String first = "";
        for (ZipRecord each : records) {
            check(each.name(), each.entry().type());
            boolean ascii = each.name().chars().allMatch(c -> c < 128);
            if (!each.utf8() || (!ascii && !each.flagged())) {
                first = foreign++ == 0 ? each.name() : first;
            }
        }
        if (foreign > 0) {
            findings.add(
                    NAME_NOT_UTF8,
                    first,
                    (foreign == 1
                                    ? "The name of this file has"
                                    : "The names of " + foreign + " files, this one first, have")
                            + " letters beyond English ones and the zip does not say how they are written, so LMSs will read them differently.",
                    "Rename them with the letters a to z, digits, - and _, in the manifest and the pages too.");
        }
        finish();
    }

    void check(String name, ArchiveEntry.Type type) {
        if (UP.matcher(name).matches()
                || name.startsWith("/")
                || name.startsWith("\\")
                || DRIVE.matcher(name).matches()) {
            findings.add(
                    UNSAFE_PATH,
                    name,
                    "This name leads out of the package's own folder, so that unpacking it could overwrite files elsewhere.",
                    "Do not unpack this package by hand. Make the zip again, with names that start inside the folder of the course.");
        } else if (name.indexOf('\\') >= 0) {
            findings.add(
                    BACKSLASH_IN_NAME,
                    name,
                    "There is a back slash in this name. On most servers that is not a folder but a part of the file's name, and nothing finds the file.",
                    "Make the zip again with a tool that writes / between folders.");
        }
        if (type == ArchiveEntry.Type.LINK) {
            findings.add(
                    LINK_IN_ARCHIVE,
                    name,
                    "This is not a file but a link to one, perhaps outside the package. LMSs refuse it or unpack an empty file.",
                    "Put the file itself in the place of the link.");
        }
        if (name.isEmpty() || INVISIBLE.matcher(name).find()) {
            findings.add(
                    STRANGE_NAME,
                    name.isEmpty() ? archive : name,
                    name.isEmpty()
                            ? "A file of the package has no name."
                            : "There are signs in this name that cannot be seen.",
                    "Rename the file with the letters a to z, digits, - and _.");
        }
        if (name.length() > LONGEST) {
            findings.add(
                    LONG_PATH,
                    name,
                    "This name has " + name.length()
                            + " characters with its folders. Some servers cannot keep names above " + LONGEST
                            + " to 260.",
                    "Use fewer or shorter folders.");
        }
        if (JUNK.matcher(name).matches()) {
            firstJunk = junk++ == 0 ? name : firstJunk;
        } else if (type != ArchiveEntry.Type.LINK && isAwkward(name)) {
            firstAwkward = awkward++ == 0 ? name : firstAwkward;
        }
        same(name, type);
    }

    private static boolean isAwkward(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return !DRIVE.matcher(name).matches()
                && !UP.matcher(name).matches()
                && (NOT_FOR_WINDOWS.matcher(path).find() || path.matches("(?s).*[#%].*"));
    }

    private void same(String name, ArchiveEntry.Type type) {
        String path = name.replace('\\', '/');
        boolean folder = type == ArchiveEntry.Type.FOLDER;
        String plain = folder ? path.replaceAll("/+$", "") : path;
        if (!names.add(folder ? plain + "/" : plain)) {
            if (!folder) {
                findings.add(
                        DUPLICATE_ENTRY,
                        name,
                        "There are two files of this name in the package, and LMSs differ on which they take.",
                        "Make the zip again with each file once.");
            }
            return;
        }
        for (int slash = plain.indexOf('/'); slash > 0; slash = plain.indexOf('/', slash + 1)) {
            if (!folders.add(plain.substring(0, slash))) {
                continue;
            }
            clash(plain.substring(0, slash));
        }
        if (folder) {
            folders.add(plain);
        }
        clash(plain);
        if (!folder) {
            String key = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            String other = folded.putIfAbsent(key, name);
            if (other != null && !other.equals(name)) {
                findings.add(
                        NAMES_DIFFER_IN_CASE,
                        name,
                        "This name differs from " + Findings.quote(other)
                                + " by capital letters or the form of an accent alone. On some servers one file overwrites the other.",
                        "Give the two files different names.");
            }
        }
    }

    private void clash(String path) {
        if (folders.contains(path) && names.contains(path)) {
            findings.add(
                    FILE_AND_FOLDER,
                    path,
                    "There is a file and a folder of this name in the same place: they cannot both be unpacked.",
                    "Rename one of them.");
        }
    }

    void finish() {
        if (junk > 0) {
            findings.add(
                    SYSTEM_JUNK,
                    firstJunk,
                    (junk == 1 ? "This file is" : junk + " files, this one first, are")
                            + " not part of the course: a computer or a tool put " + (junk == 1 ? "it" : "them")
                            + " there by itself.",
                    "Leave such files out of the zip. They can tell names of people and folders.");
        }
        if (awkward > 0) {
            findings.add(
                    AWKWARD_NAME,
                    firstAwkward,
                    (awkward == 1 ? "This name has" : awkward + " names, this one first, have")
                            + " signs that Windows cannot store or that mean something in web addresses (such as < > : \" | ? * # %, or a dot or blank at the end).",
                    "Rename with the letters a to z, digits, - and _, in the manifest and the pages too.");
        }
    }
}
