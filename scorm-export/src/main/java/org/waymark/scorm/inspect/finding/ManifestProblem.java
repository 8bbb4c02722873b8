package org.waymark.scorm.inspect.finding;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can be wrong in a SCORM manifest, but for sequencing: SCORM 1.2 CAM §2.3, SCORM 2004 CAM §3.4. */
public enum ManifestProblem implements ProblemKind {
    NO_MANIFEST(Severity.ERROR),
    MANIFEST_NOT_AT_ROOT(Severity.ERROR),
    MANIFEST_MISNAMED(Severity.ERROR),
    SECOND_MANIFEST(Severity.WARNING),
    SUBMANIFEST(Severity.WARNING),
    WRONG_ROOT_ELEMENT(Severity.ERROR),
    WRONG_NAMESPACE(Severity.ERROR),
    NAMESPACE_OF_OTHER_VERSION(Severity.ERROR),
    ADLCP_PREFIX(Severity.ERROR),
    SCHEMA_LOCATION(Severity.ERROR),
    SCHEMA_LOCATION_MISSING(Severity.WARNING),
    SCHEMA_FILE_MISSING(Severity.ERROR),
    OPTIONAL_SCHEMA_MISSING(Severity.WARNING),
    REMOTE_SCHEMA(Severity.WARNING),
    SCHEMA_NAME(Severity.ERROR),
    SCHEMA_VERSION_MISSING(Severity.ERROR),
    UNKNOWN_SCHEMA_VERSION(Severity.ERROR),
    METADATA_FILE_MISSING(Severity.ERROR),
    NO_ORGANIZATION(Severity.ERROR),
    DEFAULT_MISSING(Severity.WARNING),
    DEFAULT_NAMES_NOTHING(Severity.ERROR),
    SEVERAL_ORGANIZATIONS(Severity.ADVICE),
    NO_ITEMS(Severity.ERROR),
    TITLE_MISSING(Severity.ERROR),
    TITLE_TWICE(Severity.ERROR),
    TITLE_TOO_LONG(Severity.WARNING),
    IDENTIFIER_MISSING(Severity.ERROR),
    IDENTIFIER_INVALID(Severity.ERROR),
    IDENTIFIER_TWICE(Severity.ERROR),
    ITEM_LEADS_NOWHERE(Severity.ERROR),
    ITEM_NAMES_NO_RESOURCE(Severity.ERROR),
    ITEM_WITH_BOTH(Severity.ERROR),
    ITEM_HIDDEN(Severity.WARNING),
    PARAMETERS_TOO_LONG(Severity.ERROR),
    PARAMETERS_FORM(Severity.WARNING),
    LAUNCH_DATA_TOO_LONG(Severity.ERROR),
    PREREQUISITES(Severity.WARNING),
    MASTERY_SCORE_RANGE(Severity.ERROR),
    MASTERY_SCORE_PLACE(Severity.ERROR),
    MASTERY_SCORE_IN_2004(Severity.ERROR),
    MASTERY_SCORE_AND_COMPLETION(Severity.WARNING),
    TIME_LIMIT_ACTION(Severity.ERROR),
    MAX_TIME_ALLOWED(Severity.ERROR),
    SCO_SETTING_ELSEWHERE(Severity.ERROR),
    COMPLETION_THRESHOLD(Severity.ERROR),
    RESOURCE_TYPE(Severity.ERROR),
    SCORM_TYPE_MISSING(Severity.ERROR),
    SCORM_TYPE_CASE(Severity.ERROR),
    SCORM_TYPE_VALUE(Severity.ERROR),
    NO_SCO(Severity.WARNING),
    RESOURCE_WITHOUT_HREF(Severity.ERROR),
    RESOURCE_UNUSED(Severity.ADVICE),
    LAUNCH_NOT_LISTED(Severity.ERROR),
    SCO_NOT_A_PAGE(Severity.WARNING),
    LISTED_FILE_MISSING(Severity.ERROR),
    FILE_NAME_CASE(Severity.ERROR),
    FILE_NOT_LISTED(Severity.WARNING),
    FILE_LISTED_TWICE(Severity.ADVICE),
    BACKSLASH_IN_PATH(Severity.ERROR),
    PATH_NOT_RELATIVE(Severity.ERROR),
    PATH_LEAVES_PACKAGE(Severity.ERROR),
    REMOTE_LAUNCH(Severity.ERROR),
    REMOTE_FILE(Severity.WARNING),
    PATH_NOT_ENCODED(Severity.WARNING),
    PATH_TOO_LONG(Severity.ERROR),
    XML_BASE(Severity.ERROR),
    DEPENDENCY_NAMES_NOTHING(Severity.ERROR),
    DEPENDENCY_CIRCLE(Severity.WARNING),
    BARE_MANIFEST(Severity.WARNING),
    CARTRIDGE_VERSION(Severity.WARNING);

    private final Severity severity;

    ManifestProblem(Severity severity) {
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
