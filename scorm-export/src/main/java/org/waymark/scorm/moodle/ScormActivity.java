package org.waymark.scorm.moodle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.course.CourseModule;
import org.waymark.course.sentences.Sentences;
import org.waymark.course.writing.Markup;
import org.waymark.scorm.standards.Names;

/**
 * A module as a SCORM activity. What Moodle calls a module is an activity here; the numbers are those that the module has for life.
 *
 * @param number the number of the module
 * @param section the section that it stands in
 * @param module the module
 * @param after the number of the module without which this one does not open, if there is one
 * @param optional whether the course is complete without it
 * @param pack its package
 * @param packageHash the SHA-1 of the package
 * @param files what Moodle is to keep for it
 * @param competencies what it gives evidence for
 */
record ScormActivity(
        int number,
        int section,
        CourseModule module,
        Optional<Integer> after,
        boolean optional,
        ModulePackage pack,
        String packageHash,
        List<KeptFile> files,
        List<CompetencyLink> competencies) {

    /** Moodle's {@code GRADEHIGHEST}: the highest score of a SCO. */
    private static final int HIGHEST_SCORE = 1;
    /** Moodle's {@code GRADESCOES}: how many SCOs are done. With the highest score a module without questions would be graded 0. */
    private static final int DONE = 0;

    private static final int AUTOMATIC = 2;
    private static final int BY_HAND = 1;
    /** Moodle's bit for the status <em>completed</em>. */
    private static final int COMPLETED = 4;

    /** Moodle's restriction <em>activity completion</em>: shown, but not open, until another activity is complete. */
    private static final String AVAILABILITY =
            "{\"op\":\"&\",\"c\":[{\"type\":\"completion\",\"cm\":%d,\"e\":1}],\"showc\":[true]}";

    private static final int LONGEST_NAME = 255;

    ScormActivity {
        files = List.copyOf(files);
        competencies = List.copyOf(competencies);
    }

    String folder() {
        return "activities/scorm_" + number;
    }

    int context() {
        return Moodle.COURSE_CONTEXT + number;
    }

    int gradeItem() {
        return 1 + number;
    }

    String name() {
        return Names.shortened(module.title(), LONGEST_NAME);
    }

    private boolean scored() {
        return module.activities().stream()
                .flatMap(each -> each.questions().stream())
                .anyMatch(question -> question.counts());
    }

    private String intro() {
        Sentences words = words();
        Markup html = new Markup();
        paragraph(html, module.summary());
        if (module.isSession()) {
            paragraph(html, words.say("session-note"));
        }
        if (optional) {
            paragraph(html, "(" + words.say("optional") + ")");
        }
        return html.toString();
    }

    /** The player's sentences in the language of the course, as far as there are any. */
    private Sentences words() {
        return Sentences.english()
                .with(
                        pack.plan().language(),
                        pack.plan().catalogue().presentation().sentences().stream()
                                .filter(each ->
                                        each.language().equals(pack.plan().language()))
                                .findFirst()
                                .map(Sentences::all)
                                .orElse(Map.of()));
    }

    private static void paragraph(Markup html, String words) {
        if (!words.isBlank()) {
            html.element("p", words.strip().replaceAll("\\s+", " "));
        }
    }

    String scormDocument() {
        String id = Integer.toString(number);
        BackupXml xml = new BackupXml()
                .begin(
                        "activity",
                        "id",
                        id,
                        "moduleid",
                        id,
                        "modulename",
                        "scorm",
                        "contextid",
                        Integer.toString(context()));
        xml.begin("scorm", "id", id);
        xml.value("name", name()).value("scormtype", "local").value("reference", pack.fileName());
        xml.value("intro", intro()).value("introformat", 1).value("version", "SCORM_1.2");
        xml.value("maxgrade", 100).value("grademethod", scored() ? HIGHEST_SCORE : DONE);
        xml.same("0", "whatgrade", "maxattempt", "forcecompleted", "forcenewattempt", "lastattemptlock");
        xml.value("masteryoverride", 1).value("displayattemptstatus", 1);
        xml.same("0", "displaycoursestructure", "updatefreq");
        xml.value("sha1hash", packageHash).value("md5hash", "").value("revision", 1);
        xml.value("launch", scoId());
        xml.same("0", "skipview", "hidebrowse", "hidetoc").value("nav", 1);
        xml.same("-100", "navpositionleft", "navpositiontop");
        xml.same("0", "auto", "popup").value("options", "");
        xml.value("width", 100).value("height", 500);
        xml.same("0", "timeopen", "timeclose", "timemodified");
        if (module.isSession()) {
            xml.nulls("completionstatusrequired");
        } else {
            xml.value("completionstatusrequired", COMPLETED);
        }
        xml.nulls("completionscorerequired").same("0", "completionstatusallscos", "autocommit");
        xml.begin("scoes");
        organization(xml);
        item(xml);
        return xml.end().end().end().toString();
    }

    private int scoId() {
        return 2 * number;
    }

    private void organization(BackupXml xml) {
        xml.begin("sco", "id", Integer.toString(scoId() - 1));
        xml.value("manifest", pack.manifest()).value("organization", "").value("parent", "/");
        xml.value("identifier", pack.organization()).same("", "launch", "scormtype");
        xml.value("title", pack.plan().title()).value("sortorder", 1);
        xml.none("sco_datas", "seq_ruleconds", "seq_rolluprules", "seq_objectives", "sco_tracks")
                .end();
    }

    private void item(BackupXml xml) {
        xml.begin("sco", "id", Integer.toString(scoId()));
        xml.value("manifest", pack.manifest()).same(pack.organization(), "organization", "parent");
        xml.value("identifier", pack.item()).value("launch", pack.launch()).value("scormtype", "sco");
        xml.value("title", pack.plan().title()).value("sortorder", 2);
        xml.begin("sco_datas");
        xml.begin("sco_data", "id", Integer.toString(scoId() - 1))
                .value("name", "isvisible")
                .value("value", "true")
                .end();
        xml.begin("sco_data", "id", Integer.toString(scoId()))
                .value("name", "parameters")
                .value("value", "")
                .end();
        xml.end();
        xml.none("seq_ruleconds", "seq_rolluprules", "seq_objectives", "sco_tracks")
                .end();
    }

    String moduleDocument(int sectionNumber) {
        BackupXml xml =
                new BackupXml().begin("module", "id", Integer.toString(number), "version", Moodle.BACKUP_VERSION);
        xml.value("modulename", "scorm").value("sectionid", section).value("sectionnumber", sectionNumber);
        xml.value("idnumber", "").value("added", Moodle.TIME).same("0", "score", "indent");
        xml.same("1", "visible", "visibleoncoursepage", "visibleold").same("0", "groupmode", "groupingid");
        xml.value("completion", module.isSession() ? BY_HAND : AUTOMATIC).nulls("completiongradeitemnumber");
        xml.same("0", "completionpassgrade", "completionview", "completionexpected");
        if (after.isPresent()) {
            xml.value("availability", AVAILABILITY.formatted(after.get()));
        } else {
            xml.nulls("availability");
        }
        xml.value("showdescription", intro().isEmpty() ? 0 : 1).value("downloadcontent", 1);
        return xml.nulls("lang").none("tags").end().toString();
    }

    String gradesDocument() {
        BackupXml xml = new BackupXml().begin("activity_gradebook").begin("grade_items");
        GradeItem.write(
                xml,
                gradeItem(),
                Integer.toString(Moodle.GRADE_CATEGORY),
                name(),
                "mod",
                number,
                scored() ? "100.00000" : "1.00000",
                1 + number);
        return xml.end().none("grade_letters").end().toString();
    }

    String competenciesDocument() {
        BackupXml xml = new BackupXml().begin("course_module_competencies").begin("competencies");
        for (int i = 0; i < competencies.size(); i++) {
            CompetencyLink each = competencies.get(i);
            xml.begin("competency").value("idnumber", each.competency());
            xml.value("ruleoutcome", Moodle.EVIDENCE).value("sortorder", i);
            xml.value("frameworkidnumber", each.framework())
                    .value("overridegrade", 0)
                    .end();
        }
        return xml.end().end().toString();
    }

    String referencesDocument() {
        BackupXml xml = new BackupXml().begin("inforef").begin("fileref");
        files.forEach(each -> xml.begin("file").value("id", each.number()).end());
        xml.end().begin("grade_itemref");
        return xml.begin("grade_item")
                .value("id", gradeItem())
                .end()
                .end()
                .end()
                .toString();
    }
}
