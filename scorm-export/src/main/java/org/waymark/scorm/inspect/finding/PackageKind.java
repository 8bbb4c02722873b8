package org.waymark.scorm.inspect.finding;

/** What a package is. */
public enum PackageKind {
    SCORM_12("scorm12", "SCORM 1.2"),
    SCORM_2004_2("scorm2004-2", "SCORM 2004 2nd Edition"),
    SCORM_2004_3("scorm2004-3", "SCORM 2004 3rd Edition"),
    SCORM_2004_4("scorm2004-4", "SCORM 2004 4th Edition"),
    SCORM("scorm", "SCORM"),
    CMI5("cmi5", "cmi5"),
    TINCAN("tincan", "xAPI (tincan.xml)"),
    AICC("aicc", "AICC"),
    COMMON_CARTRIDGE("common-cartridge", "Common Cartridge"),
    MOODLE_BACKUP("moodle", "Moodle course backup"),
    H5P("h5p", "H5P"),
    WEB("web", "plain website"),
    UNKNOWN("unknown", "unknown kind");

    private final String id;
    private final String words;

    PackageKind(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** Its stable name. */
    public String id() {
        return id;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }

    /** Whether it is any SCORM. */
    public boolean isScorm() {
        return id.startsWith("scorm");
    }
}
