package org.waymark.scorm.inspect.manifest;

import java.util.Map;

/** Which SCORM a manifest is for. */
public enum Edition {
    SCORM_12("SCORM 1.2"),
    SCORM_2004_2("SCORM 2004 2nd Edition"),
    SCORM_2004_3("SCORM 2004 3rd Edition"),
    SCORM_2004_4("SCORM 2004 4th Edition");

    static final String CP_12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    static final String CP_2004 = "http://www.imsglobal.org/xsd/imscp_v1p1";
    static final String ADLCP_12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    static final String ADLCP_2004 = "http://www.adlnet.org/xsd/adlcp_v1p3";

    /** What {@code schemaversion} may say; Moodle 4.5 knows these and takes anything else for 1.2. */
    static final Map<String, Edition> VERSIONS = Map.of(
            "1.2", SCORM_12,
            "1.3", SCORM_2004_2,
            "CAM 1.3", SCORM_2004_2,
            "2004 3rd Edition", SCORM_2004_3,
            "2004 4th Edition", SCORM_2004_4);

    private final String words;

    Edition(String words) {
        this.words = words;
    }

    /** Its name. */
    public String words() {
        return words;
    }

    /** Whether it is one of SCORM 2004. */
    public boolean is2004() {
        return this != SCORM_12;
    }
}
