package org.waymark.scorm.moodle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.standards.Names;

/** {@code moodle_backup.xml}: what is in the backup, and what of it is to be restored. */
final class Outline {

    private static final int LONGEST_NAME = 254;

    /** The settings of the backup in the sample's order. */
    private static final List<Map.Entry<String, Integer>> SETTINGS = List.of(
            Map.entry("imscc11", 0),
            Map.entry("users", 1),
            Map.entry("anonymize", 0),
            Map.entry("role_assignments", 1),
            Map.entry("activities", 1),
            Map.entry("blocks", 1),
            Map.entry("files", 1),
            Map.entry("filters", 1),
            Map.entry("comments", 1),
            Map.entry("badges", 1),
            Map.entry("calendarevents", 1),
            Map.entry("userscompletion", 1),
            Map.entry("logs", 0),
            Map.entry("grade_histories", 0),
            Map.entry("questionbank", 1),
            Map.entry("groups", 1),
            Map.entry("competencies", 1),
            Map.entry("customfield", 1),
            Map.entry("contentbankcontent", 1),
            Map.entry("xapistate", 1),
            Map.entry("legacyfiles", 1));

    private final PackagePlan plan;
    private final List<CourseSection> sections;

    Outline(PackagePlan plan, List<CourseSection> sections) {
        this.plan = plan;
        this.sections = sections;
    }

    String document() {
        String file = plan.id() + ".mbz";
        BackupXml xml = new BackupXml().begin("moodle_backup").begin("information");
        xml.value("name", file).value("moodle_version", "2024100706");
        xml.value("moodle_release", "4.5.6 (Build: 20250811)");
        xml.value("backup_version", Moodle.BACKUP_VERSION).value("backup_release", "4.5");
        xml.value("backup_date", Moodle.TIME).value("mnet_remoteusers", 0).value("include_files", 1);
        xml.value("include_file_references_to_external_content", 0);
        xml.value("original_wwwroot", plan.catalogue().iris().catalogue());
        xml.value(
                "original_site_identifier_hash", digits(plan.catalogue().iris().catalogue()));
        xml.value("original_course_id", Moodle.COURSE).value("original_course_format", "topics");
        xml.value("original_course_fullname", Names.shortened(plan.title(), LONGEST_NAME));
        xml.value("original_course_shortname", plan.id());
        xml.same("0", "original_course_startdate", "original_course_enddate");
        xml.value("original_course_contextid", Moodle.COURSE_CONTEXT).value("original_system_contextid", 1);
        xml.begin("details").begin("detail", "backup_id", digits(plan.iri()));
        xml.value("type", "course")
                .value("format", "moodle2")
                .value("interactive", 1)
                .value("mode", 10);
        xml.value("execution", 1).value("executiontime", 0).end().end();
        contents(xml);
        settings(xml, file);
        return xml.end().end().toString();
    }

    private void contents(BackupXml xml) {
        xml.begin("contents").begin("activities");
        for (CourseSection section : sections) {
            for (ScormActivity each : section.activities()) {
                xml.begin("activity").value("moduleid", each.number()).value("sectionid", section.id());
                xml.value("modulename", "scorm").value("title", each.name());
                xml.value("directory", each.folder()).value("insubsection", "").end();
            }
        }
        xml.end().begin("sections");
        for (CourseSection each : sections) {
            xml.begin("section").value("sectionid", each.id());
            xml.value("title", each.name().isEmpty() ? Integer.toString(each.number()) : each.name());
            xml.value("directory", each.folder())
                    .same("", "parentcmid", "modname")
                    .end();
        }
        xml.end().begin("course").value("courseid", Moodle.COURSE).value("title", plan.id());
        xml.value("directory", "course").end().end();
    }

    private void settings(BackupXml xml, String file) {
        xml.begin("settings");
        xml.begin("setting")
                .value("level", "root")
                .value("name", "filename")
                .value("value", file)
                .end();
        for (Map.Entry<String, Integer> each : SETTINGS) {
            xml.begin("setting").value("level", "root").value("name", each.getKey());
            xml.value("value", each.getValue()).end();
        }
        for (CourseSection section : sections) {
            part(xml, "section", "section_" + section.id());
            section.activities().forEach(each -> part(xml, "activity", "scorm_" + each.number()));
        }
        xml.end();
    }

    private static void part(BackupXml xml, String level, String name) {
        for (String what : List.of("_included", "_userinfo")) {
            xml.begin("setting").value("level", level).value(level, name).value("name", name + what);
            xml.value("value", 1).end();
        }
    }

    /** 32 hexadecimal digits that are always the same for the same text. */
    private static String digits(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
