package org.waymark.scorm.inspect.finding;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can be wrong with the file itself: the zip or tar, its entries and their names. */
public enum ArchiveProblem implements ProblemKind {
    EMPTY_FILE(Severity.ERROR),
    NOT_A_PACKAGE(Severity.ERROR),
    TRUNCATED_ARCHIVE(Severity.ERROR),
    DAMAGED_ARCHIVE(Severity.ERROR),
    DAMAGED_ENTRY(Severity.ERROR),
    WRONG_CHECKSUM(Severity.ERROR),
    WRONG_SIZE(Severity.ERROR),
    HEADERS_DISAGREE(Severity.ERROR),
    ENCRYPTED_ENTRY(Severity.ERROR),
    UNSUPPORTED_COMPRESSION(Severity.ERROR),
    SPLIT_ARCHIVE(Severity.ERROR),
    NOTHING_INSIDE(Severity.ERROR),
    DUPLICATE_ENTRY(Severity.ERROR),
    NAMES_DIFFER_IN_CASE(Severity.WARNING),
    FILE_AND_FOLDER(Severity.ERROR),
    UNSAFE_PATH(Severity.ERROR),
    BACKSLASH_IN_NAME(Severity.ERROR),
    LINK_IN_ARCHIVE(Severity.ERROR),
    STRANGE_NAME(Severity.ERROR),
    NAME_NOT_UTF8(Severity.WARNING),
    AWKWARD_NAME(Severity.WARNING),
    LONG_PATH(Severity.WARNING),
    ZIP_BOMB(Severity.ERROR),
    HIGH_COMPRESSION(Severity.WARNING),
    OVERLAPPING_ENTRIES(Severity.ERROR),
    TOO_MANY_FILES(Severity.ERROR),
    TOO_MUCH_TO_EXAMINE(Severity.WARNING),
    DATA_BEFORE_ARCHIVE(Severity.WARNING),
    DATA_AFTER_ARCHIVE(Severity.WARNING),
    ZIP64(Severity.ADVICE),
    PACKAGE_IN_PACKAGE(Severity.ERROR),
    ARCHIVE_INSIDE(Severity.ADVICE),
    NESTED_TOO_DEEPLY(Severity.WARNING),
    SYSTEM_JUNK(Severity.WARNING);

    private final Severity severity;

    ArchiveProblem(Severity severity) {
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
