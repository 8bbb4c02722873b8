package org.waymark.xapi.report;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can be wrong in an evaluator's own files of learners and targets. */
public enum PeopleProblem implements ProblemKind {
    /** It is no table. */
    TABLE_UNREADABLE(Severity.ERROR),
    /** A column that is needed is missing, or two have the same heading. */
    TABLE_COLUMNS(Severity.ERROR),
    /** A row does not say who it is about. */
    LEARNER_UNKNOWN(Severity.ERROR),
    /** The same person is in two rows. */
    LEARNER_TWICE(Severity.ERROR),
    /** An address or account can only be joined with the store's key. */
    LEARNERS_KEY_NEEDED(Severity.ERROR),
    /** A column looks like names or free text, which would tell people apart. */
    TELLS_PEOPLE_APART(Severity.ERROR),
    /** A target has no usable number, or something else in it has no meaning. */
    TARGET_VALUE(Severity.ERROR);

    private final Severity severity;

    PeopleProblem(Severity severity) {
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
