package org.waymark.scorm.moodle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.scorm.format.PackagePlan;
import org.waymark.scorm.standards.Names;

/** The documents of a backup about the course as a whole. */
final class CourseDocuments {

    private static final int LONGEST_NAME = 254;
    private static final int STUDENT = 5;

    private final PackagePlan plan;
    private final List<CourseSection> sections;

    CourseDocuments(PackagePlan plan, List<CourseSection> sections) {
        this.plan = plan;
        this.sections = sections;
    }

    /** All of them, by name. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("moodle_backup.xml", new Outline(plan, sections).document());
        all.put("badges.xml", BackupXml.empty("badges"));
        all.put("completion.xml", BackupXml.empty("course_completion"));
        all.put("grade_history.xml", BackupXml.empty("grade_history", "grade_grades"));
        all.put("gradebook.xml", gradebook());
        all.put("groups.xml", groups());
        all.put("outcomes.xml", BackupXml.empty("outcomes_definition"));
        all.put("questions.xml", BackupXml.empty("question_categories"));
        all.put("roles.xml", roles());
        all.put("scales.xml", BackupXml.empty("scales_definition"));
        all.put("users.xml", BackupXml.empty("users"));
        all.put("moodle_backup.log", "");
        all.put("course/course.xml", course());
        all.put("course/calendar.xml", BackupXml.empty("events"));
        all.put("course/comments.xml", BackupXml.empty("comments"));
        all.put("course/competencies.xml", competencies());
        all.put("course/completiondefaults.xml", BackupXml.empty("course_completion_defaults"));
        all.put("course/contentbank.xml", BackupXml.empty("contents"));
        all.put("course/enrolments.xml", enrolments());
        all.put("course/filters.xml", BackupXml.empty("filters", "filter_actives", "filter_configs"));
        all.put("course/inforef.xml", references());
        all.put("course/roles.xml", BackupXml.empty("roles", "role_overrides", "role_assignments"));
        return all;
    }

    private String course() {
        BackupXml xml = new BackupXml()
                .begin(
                        "course",
                        "id",
                        Integer.toString(Moodle.COURSE),
                        "contextid",
                        Integer.toString(Moodle.COURSE_CONTEXT));
        xml.value("shortname", plan.id()).value("fullname", Names.shortened(plan.title(), LONGEST_NAME));
        xml.value("idnumber", "").value("summary", new Overview(plan).summary()).value("summaryformat", 1);
        xml.value("format", "topics").value("showgrades", 1).value("newsitems", 0);
        xml.same("0", "startdate", "enddate", "marker", "maxbytes", "legacyfiles", "showreports");
        xml.value("visible", 1).same("0", "groupmode", "groupmodeforce", "defaultgroupingid");
        xml.same("", "lang", "theme").value("timecreated", Moodle.TIME).value("timemodified", Moodle.TIME);
        xml.same("0", "requested", "showactivitydates").value("showcompletionconditions", 1);
        xml.nulls("pdfexportfont").value("enablecompletion", 1).value("completionnotify", 0);
        xml.begin("category", "id", "1")
                .value("name", plan.catalogue().title())
                .nulls("description")
                .end();
        xml.none("tags", "customfields").begin("courseformatoptions");
        option(xml, "hiddensections", "1");
        option(xml, "coursedisplay", "0");
        return xml.end().end().toString();
    }

    private static void option(BackupXml xml, String name, String value) {
        xml.begin("courseformatoption").value("format", "topics").value("sectionid", 0);
        xml.value("name", name).value("value", value).end();
    }

    private String gradebook() {
        String category = Integer.toString(Moodle.GRADE_CATEGORY);
        BackupXml xml = new BackupXml().begin("gradebook").none("attributes").begin("grade_categories");
        xml.begin("grade_category", "id", category).nulls("parent").value("depth", 1);
        xml.value("path", "/" + category + "/").value("fullname", "?").value("aggregation", 13);
        xml.same("0", "keephigh", "droplow").value("aggregateonlygraded", 1).value("aggregateoutcomes", 0);
        xml.value("timecreated", Moodle.TIME)
                .value("timemodified", Moodle.TIME)
                .value("hidden", 0)
                .end();
        xml.end().begin("grade_items");
        GradeItem.write(xml, 1, "", "", "course", Moodle.GRADE_CATEGORY, "100.00000", 1);
        xml.end().none("grade_letters").begin("grade_settings");
        xml.begin("grade_setting", "id", "")
                .value("name", "minmaxtouse")
                .value("value", 1)
                .end();
        return xml.end().end().toString();
    }

    private static String groups() {
        BackupXml xml = new BackupXml().begin("groups").none("groupcustomfields");
        return xml.begin("groupings").none("groupingcustomfields").end().end().toString();
    }

    private static String roles() {
        BackupXml xml = new BackupXml().begin("roles_definition").begin("role", "id", Integer.toString(STUDENT));
        xml.value("name", "")
                .value("shortname", "student")
                .nulls("nameincourse")
                .value("description", "");
        return xml.value("sortorder", 5)
                .value("archetype", "student")
                .end()
                .end()
                .toString();
    }

    private static String references() {
        BackupXml xml = new BackupXml().begin("inforef").begin("roleref").begin("role");
        return xml.value("id", STUDENT).end().end().end().toString();
    }

    private static String enrolments() {
        BackupXml xml = new BackupXml().begin("enrolments").begin("enrols").begin("enrol", "id", "1");
        xml.value("enrol", "manual").value("status", 0).nulls("name");
        xml.same("0", "enrolperiod", "enrolstartdate", "enrolenddate", "expirynotify");
        xml.value("expirythreshold", 86400).value("notifyall", 0).nulls("password", "cost", "currency");
        xml.value("roleid", STUDENT).value("customint1", 1);
        xml.nulls("customint2", "customint3", "customint4", "customint5", "customint6", "customint7", "customint8");
        xml.nulls("customchar1", "customchar2", "customchar3", "customdec1", "customdec2");
        xml.nulls("customtext1", "customtext2", "customtext3", "customtext4");
        xml.value("timecreated", Moodle.TIME).value("timemodified", Moodle.TIME);
        return xml.none("user_enrolments").end().end().end().toString();
    }

    private String competencies() {
        Set<CompetencyLink> links = new LinkedHashSet<>();
        sections.forEach(section -> section.activities().forEach(each -> links.addAll(each.competencies())));
        Map<String, Integer> frameworks = new LinkedHashMap<>();
        BackupXml xml = new BackupXml().begin("course_competencies").begin("competencies");
        int number = 0;
        for (CompetencyLink each : links) {
            int framework = frameworks.computeIfAbsent(each.framework(), ignored -> frameworks.size() + 1);
            xml.begin("competency").value("id", number + 1).value("idnumber", each.competency());
            xml.value("ruleoutcome", Moodle.EVIDENCE).value("sortorder", number).value("frameworkid", framework);
            xml.value("frameworkidnumber", each.framework()).end();
            number++;
        }
        return xml.end().none("user_competencies").end().toString();
    }
}
