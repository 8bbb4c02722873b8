package org.waymark.scorm.moodle;

/** A line of Moodle's grade book. */
final class GradeItem {

    private GradeItem() {}

    /**
     * Writes one.
     *
     * @param category the number of its category; empty for that of the course itself
     * @param name what it is called; empty for that of the course
     * @param type {@code course} or {@code mod}
     * @param instance what it is for: the category, or the activity
     * @param most the highest grade, as Moodle writes numbers
     */
    static void write(
            BackupXml xml, int id, String category, String name, String type, int instance, String most, int order) {
        boolean course = name.isEmpty();
        xml.begin("grade_item", "id", Integer.toString(id));
        if (course) {
            xml.nulls("categoryid", "itemname").value("itemtype", type).nulls("itemmodule");
            xml.value("iteminstance", instance).nulls("itemnumber", "iteminfo", "idnumber");
        } else {
            xml.value("categoryid", category).value("itemname", name).value("itemtype", type);
            xml.value("itemmodule", "scorm").value("iteminstance", instance).value("itemnumber", 0);
            xml.nulls("iteminfo").value("idnumber", "");
        }
        xml.nulls("calculation").value("gradetype", 1);
        xml.value("grademax", most).value("grademin", "0.00000").nulls("scaleid", "outcomeid");
        xml.value("gradepass", "0.00000").value("multfactor", "1.00000").value("plusfactor", "0.00000");
        xml.value("aggregationcoef", "0.00000").value("aggregationcoef2", course ? "0.00000" : "1.00000");
        xml.value("weightoverride", 0)
                .value("sortorder", order)
                .value("display", 0)
                .nulls("decimals");
        xml.same("0", "hidden", "locked", "locktime", "needsupdate");
        xml.value("timecreated", Moodle.TIME).value("timemodified", Moodle.TIME);
        xml.none("grade_grades").end();
    }
}
