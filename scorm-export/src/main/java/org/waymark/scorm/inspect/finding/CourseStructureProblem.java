package org.waymark.scorm.inspect.finding;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can be wrong in a cmi5 course structure (cmi5 §13, §14) or a {@code tincan.xml}. */
public enum CourseStructureProblem implements ProblemKind {
    COURSE_STRUCTURE_NAMESPACE(Severity.ERROR),
    ID_NOT_ABSOLUTE(Severity.ERROR),
    ID_TWICE(Severity.ERROR),
    TEXT_MISSING(Severity.ERROR),
    LANGUAGE_MISSING(Severity.WARNING),
    AU_URL_MISSING(Severity.ERROR),
    AU_FILE_MISSING(Severity.ERROR),
    RESERVED_QUERY_NAME(Severity.ERROR),
    URL_FORM(Severity.ERROR),
    RELATIVE_URL_WITHOUT_PACKAGE(Severity.ERROR),
    REMOTE_UNIT(Severity.WARNING),
    MASTERY_SCORE_AND_MOVE_ON(Severity.WARNING),
    NOTHING_TO_COMPLETE(Severity.ADVICE),
    BLOCK_EMPTY(Severity.ERROR),
    OBJECTIVE_NOT_DECLARED(Severity.ERROR),
    TINCAN_NAMESPACE(Severity.ERROR),
    NO_ACTIVITY(Severity.ERROR),
    NO_LAUNCH(Severity.ERROR),
    LAUNCH_FILE_MISSING(Severity.ERROR),
    AICC_INCOMPLETE(Severity.ERROR),
    AICC_NOT_EXAMINED(Severity.ADVICE),
    UNKNOWN_PACKAGE(Severity.WARNING),
    PLAIN_WEBSITE(Severity.WARNING);

    private final Severity severity;

    CourseStructureProblem(Severity severity) {
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
