package org.waymark.scorm.standards;

import java.util.OptionalInt;

/** SCORM 2004, 4th edition. */
public final class Scorm2004FourthEdition extends Scorm2004 {

    /** What every LMS keeps in {@code cmi.suspend_data} (RTE §4.2.22). */
    private static final int RECORD_LIMIT = 64_000;

    @Override
    public String id() {
        return "scorm2004-4";
    }

    @Override
    public String name() {
        return "SCORM 2004 4th Edition";
    }

    @Override
    public OptionalInt recordLimit() {
        return OptionalInt.of(RECORD_LIMIT);
    }

    @Override
    String schemaVersion() {
        return "2004 4th Edition";
    }

    @Override
    void completionThreshold(Xml xml) {
        xml.empty("adlcp:completionThreshold", "completedByMeasure", "true", "minProgressMeasure", "1.0");
    }
}
