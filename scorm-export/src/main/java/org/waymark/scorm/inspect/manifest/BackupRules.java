package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.BackupProblem.BACKUP_ACTIVITY_MISSING;
import static org.waymark.scorm.inspect.finding.BackupProblem.BACKUP_FILE_CHANGED;
import static org.waymark.scorm.inspect.finding.BackupProblem.BACKUP_FILE_MISSING;
import static org.waymark.scorm.inspect.finding.BackupProblem.BACKUP_HOLDS_PEOPLE;
import static org.waymark.scorm.inspect.finding.BackupProblem.BACKUP_INDEX;
import static org.waymark.scorm.inspect.finding.BackupProblem.BACKUP_LIST_MISSING;
import static org.waymark.scorm.inspect.finding.Findings.quote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlElement;

/** A Moodle course backup: whether what it lists is there, and whether it holds people. As seen in a backup that Moodle 4.5 made. */
public final class BackupRules {

    private BackupRules() {}

    /**
     * Checks a backup.
     *
     * @param tar whether it is a gzipped tar, as Moodle has made them for long; older ones are zips
     * @param hashes the real SHA-1 of each file under {@code files/}, by its name there
     */
    public static void check(
            XmlElement root,
            Optional<XmlElement> files,
            Optional<XmlElement> users,
            boolean tar,
            Contents contents,
            Map<String, String> hashes,
            Findings findings) {
        List<String> names = List.copyOf(contents.names());
        if (tar && !names.isEmpty() && !names.get(0).equals(".ARCHIVE_INDEX")) {
            findings.add(
                    BACKUP_INDEX,
                    names.get(0),
                    "The first file of a Moodle backup is .ARCHIVE_INDEX, and here it is this one.",
                    "Download the backup from Moodle again.");
        }
        root.all()
                .filter(each -> each.name().equals("directory"))
                .filter(each -> !each.text().isEmpty())
                .filter(each -> names.stream().noneMatch(name -> name.startsWith(each.text() + "/")))
                .forEach(each -> findings.add(
                        BACKUP_ACTIVITY_MISSING,
                        each.place(),
                        "The backup lists " + quote(each.text())
                                + ", and nothing of it is there: that part would not be restored.",
                        "Make the backup again."));
        if (files.isEmpty()) {
            findings.add(
                    BACKUP_LIST_MISSING,
                    root.place(),
                    "The list of files, files.xml, is missing: no file of the course would be restored.",
                    "Make the backup again.");
        } else {
            files(files.get(), contents, hashes, findings);
        }
        users.flatMap(each -> each.all()
                        .filter(element -> element.name().equals("user"))
                        .findFirst())
                .ifPresent(each -> findings.add(
                        BACKUP_HOLDS_PEOPLE,
                        each.place(),
                        "The backup holds people: names, e-mail addresses and perhaps what they did.",
                        "Give it to nobody. Make a backup without enrolled users to share the course."));
    }

    private static void files(XmlElement files, Contents contents, Map<String, String> hashes, Findings findings) {
        for (XmlElement file : files.children("file")) {
            String hash = file.child("contenthash").map(XmlElement::text).orElse("");
            String size = file.child("filesize").map(XmlElement::text).orElse("0");
            String name = file.child("filename").map(XmlElement::text).orElse("");
            if (!hash.matches("[0-9a-f]{40}") || name.equals(".") || size.equals("0")) {
                continue;
            }
            String path = "files/" + hash.substring(0, 2) + "/" + hash;
            if (!contents.has(path)) {
                findings.add(
                        BACKUP_FILE_MISSING,
                        file.place(),
                        "The file " + quote(name) + " is listed, and its content is not in the backup.",
                        "Make the backup again.");
            } else if (!hashes.getOrDefault(path, hash).equals(hash)) {
                findings.add(
                        BACKUP_FILE_CHANGED,
                        path,
                        "The content of " + quote(name) + " is not what it was when the backup was made.",
                        "Download the backup again, or make it again.");
            }
        }
    }
}
