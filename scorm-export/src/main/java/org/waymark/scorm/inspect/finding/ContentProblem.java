package org.waymark.scorm.inspect.finding;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can be wrong with what a package holds: its pages, scripts and other files. */
public enum ContentProblem implements ProblemKind {
    PRIVATE_KEY(Severity.ERROR),
    CLOUD_KEY(Severity.ERROR),
    ACCESS_TOKEN(Severity.ERROR),
    STORE_KEY(Severity.WARNING),
    BASIC_CREDENTIALS(Severity.ERROR),
    PASSWORD(Severity.WARNING),
    CREDENTIALS_IN_ADDRESS(Severity.ERROR),
    SECRET_FILE(Severity.ERROR),
    REMOTE_SCRIPT(Severity.WARNING),
    REMOTE_STYLE(Severity.WARNING),
    REMOTE_MEDIA(Severity.WARNING),
    REMOTE_FRAME(Severity.WARNING),
    REMOTE_REQUEST(Severity.WARNING),
    REMOTE_FORM(Severity.WARNING),
    UNENCRYPTED_ADDRESS(Severity.WARNING),
    LOCAL_ADDRESS(Severity.WARNING),
    EXECUTABLE(Severity.WARNING),
    DISGUISED_EXECUTABLE(Severity.ERROR),
    NOT_WHAT_IT_SAYS(Severity.WARNING),
    SERVER_SCRIPT(Severity.WARNING),
    OLD_PLUGIN(Severity.WARNING),
    SCRIPT_IN_PICTURE(Severity.WARNING),
    EVAL_IN_SCRIPT(Severity.ADVICE),
    INLINE_SCRIPT(Severity.ADVICE),
    PAGE_WITHOUT_LANGUAGE(Severity.WARNING),
    PAGE_WITHOUT_TITLE(Severity.WARNING),
    PICTURE_WITHOUT_TEXT(Severity.WARNING),
    PAGE_EMPTY(Severity.WARNING),
    BROKEN_REFERENCE(Severity.WARNING),
    REFERENCE_CASE(Severity.WARNING),
    NO_RUNTIME_CALLS(Severity.WARNING),
    RUNTIME_OF_OTHER_VERSION(Severity.WARNING),
    NEVER_FINISHES(Severity.WARNING),
    LEAVES_THE_FRAME(Severity.WARNING),
    ENTITY_IN_FILE(Severity.WARNING),
    RELIES_ON_UNLOAD(Severity.WARNING),
    SCALED_SCORE_ALONE(Severity.WARNING),
    EXIT_NORMAL(Severity.ADVICE),
    TIMESTAMP_FORM(Severity.ADVICE),
    VALUE_REFUSED(Severity.WARNING);

    private final Severity severity;

    ContentProblem(Severity severity) {
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
