package org.waymark.scorm;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can keep a course from becoming a package. Each has its page in the reference under its {@link #code()}. */
public enum PackageProblem implements ProblemKind {
    RECORD_TOO_LONG(Severity.ERROR),
    MANY_CHOICES_OVER_TIME(Severity.ERROR),
    UNUSABLE_LRS_ADDRESS(Severity.ERROR),
    TOO_LARGE_FOR_ONE_FILE(Severity.ERROR),
    LOOKS_LIKE_A_SECRET(Severity.ERROR),
    UPDATE_OF_ANOTHER_COURSE(Severity.ERROR),
    UPDATE_LOSES_RECORDS(Severity.ERROR),
    UPDATE_MOVES_NUMBERS(Severity.ERROR),
    PICTURE_NOT_IN_PDF(Severity.WARNING);

    private final Severity severity;

    PackageProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
