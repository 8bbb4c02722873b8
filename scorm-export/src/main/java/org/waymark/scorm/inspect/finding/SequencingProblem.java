package org.waymark.scorm.inspect.finding;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can be wrong with sequencing in a SCORM 2004 manifest: SCORM 2004 SN §3. */
public enum SequencingProblem implements ProblemKind {
    SEQUENCING_IN_12(Severity.ERROR),
    SEVERAL_SCOS(Severity.WARNING),
    MAP_INFO(Severity.WARNING),
    PRIMARY_OBJECTIVE(Severity.ERROR),
    OBJECTIVE_WITHOUT_ID(Severity.ERROR),
    OBJECTIVE_TWICE(Severity.ERROR),
    MEASURE_RANGE(Severity.ERROR),
    SEQUENCING_ID(Severity.ERROR),
    SEQUENCING_REFERENCE(Severity.ERROR),
    UNKNOWN_OBJECTIVE(Severity.ERROR),
    NO_WAY_THROUGH(Severity.WARNING),
    NEWER_EDITION(Severity.ERROR);

    private final Severity severity;

    SequencingProblem(Severity severity) {
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
