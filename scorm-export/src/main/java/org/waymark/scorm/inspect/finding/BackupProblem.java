package org.waymark.scorm.inspect.finding;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can be wrong with a Moodle course backup. */
public enum BackupProblem implements ProblemKind {
    BACKUP_INDEX(Severity.WARNING),
    BACKUP_LIST_MISSING(Severity.ERROR),
    BACKUP_FILE_MISSING(Severity.ERROR),
    BACKUP_FILE_CHANGED(Severity.ERROR),
    BACKUP_ACTIVITY_MISSING(Severity.ERROR),
    BACKUP_HOLDS_PEOPLE(Severity.WARNING);

    private final Severity severity;

    BackupProblem(Severity severity) {
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
