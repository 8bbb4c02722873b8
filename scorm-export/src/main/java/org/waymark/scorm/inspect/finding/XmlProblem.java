package org.waymark.scorm.inspect.finding;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can be wrong with a manifest as XML: how it is written down, and what stands where. */
public enum XmlProblem implements ProblemKind {
    MANIFEST_EMPTY(Severity.ERROR),
    MANIFEST_TOO_LARGE(Severity.ERROR),
    NOT_WELL_FORMED(Severity.ERROR),
    DOCTYPE(Severity.ERROR),
    WRONG_ENCODING(Severity.ERROR),
    UNKNOWN_ENCODING(Severity.ERROR),
    BYTE_ORDER_MARK(Severity.ADVICE),
    UTF16_MANIFEST(Severity.WARNING),
    XML_VERSION(Severity.WARNING),
    UNDECLARED_PREFIX(Severity.ERROR),
    XML_TOO_DEEP(Severity.ERROR),
    ELEMENT_UNKNOWN(Severity.ERROR),
    MISSING_ELEMENT(Severity.ERROR),
    ELEMENT_TWICE(Severity.ERROR),
    ELEMENT_ORDER(Severity.WARNING),
    UNKNOWN_ATTRIBUTE(Severity.ERROR),
    MISSING_ATTRIBUTE(Severity.ERROR),
    VALUE_NOT_ALLOWED(Severity.ERROR),
    VALUE_TOO_LONG(Severity.ERROR),
    SCHEMA_VIOLATION(Severity.ERROR);

    private final Severity severity;

    XmlProblem(Severity severity) {
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
