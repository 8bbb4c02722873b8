package org.waymark.scorm.standards;

import java.util.OptionalInt;

/** SCORM 2004, 3rd edition. */
public final class Scorm2004ThirdEdition extends Scorm2004 {

    /** What every LMS keeps in {@code cmi.suspend_data}. */
    private static final int RECORD_LIMIT = 4000;

    @Override
    public String id() {
        return "scorm2004-3";
    }

    @Override
    public String name() {
        return "SCORM 2004 3rd Edition";
    }

    @Override
    public OptionalInt recordLimit() {
        return OptionalInt.of(RECORD_LIMIT);
    }

    @Override
    String schemaVersion() {
        return "2004 3rd Edition";
    }

    @Override
    void completionThreshold(Xml xml) {
        xml.text("adlcp:completionThreshold", "1.0");
    }
}
