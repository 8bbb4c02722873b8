package org.waymark.course;

import java.util.Locale;
import org.waymark.core.ProblemKind;
import org.waymark.core.Severity;

/** What can be wrong or doubtful in a catalogue. Each has its page in the reference under its {@link #code()}. */
public enum CatalogueProblem implements ProblemKind {
    // Files
    MISSING_FILE(Severity.ERROR),
    UNREADABLE_FILE(Severity.ERROR),
    FILE_TOO_LARGE(Severity.ERROR),
    OUTSIDE_CATALOGUE(Severity.ERROR),
    AWKWARD_FILE_NAME(Severity.ERROR),
    MISPLACED_FILE(Severity.ERROR),
    UNLISTED_FILE(Severity.WARNING),
    // YAML
    YAML_SYNTAX(Severity.ERROR),
    YAML_ALIAS(Severity.ERROR),
    DUPLICATE_KEY(Severity.ERROR),
    UNKNOWN_KEY(Severity.ERROR),
    MISSING_KEY(Severity.ERROR),
    WRONG_VALUE(Severity.ERROR),
    // Names and references
    DUPLICATE_ID(Severity.ERROR),
    ID_AND_NAME_DIFFER(Severity.ERROR),
    UNKNOWN_MODULE(Severity.ERROR),
    UNKNOWN_FRAMEWORK(Severity.ERROR),
    UNKNOWN_ELEMENT(Severity.ERROR),
    UNUSED_MODULE(Severity.ADVICE),
    NOTHING_TO_CHECK(Severity.ERROR),
    // Text
    NO_FRONT_MATTER(Severity.ERROR),
    RAW_HTML(Severity.ERROR),
    UNSAFE_LINK(Severity.ERROR),
    BROKEN_LINK(Severity.ERROR),
    EMPTY_LINK_TEXT(Severity.WARNING),
    STRAY_MARKDOWN(Severity.WARNING),
    REMOTE_IMAGE(Severity.ERROR),
    IMAGE_WITHOUT_TEXT(Severity.ERROR),
    UNKNOWN_MEDIA(Severity.ERROR),
    NOT_A_PICTURE(Severity.WARNING),
    LARGE_PICTURE(Severity.ADVICE),
    SCRIPTED_PICTURE(Severity.ERROR),
    HEADING_LEVEL(Severity.WARNING),
    NOTHING_TO_READ(Severity.ERROR),
    // Questions
    NO_QUESTION(Severity.ERROR),
    MISPLACED_QUESTION(Severity.ERROR),
    TOO_FEW_CHOICES(Severity.ERROR),
    TOO_MANY_CHOICES(Severity.ERROR),
    NO_RIGHT_ANSWER(Severity.ERROR),
    SEVERAL_RIGHT_ANSWERS(Severity.ERROR),
    SAME_CHOICE_TWICE(Severity.ERROR),
    NO_FEEDBACK(Severity.WARNING),
    // Scenarios
    UNKNOWN_SCENE(Severity.ERROR),
    UNREACHABLE_SCENE(Severity.WARNING),
    ENDLESS_SCENARIO(Severity.ERROR),
    // Recordings
    NO_RECORDING(Severity.ERROR),
    RECORDING_WITHOUT_WORDS(Severity.ERROR),
    CAPTIONS_SYNTAX(Severity.ERROR),
    // Parts and sessions
    MIXED_PARTS(Severity.ERROR),
    DELIVERY_DIFFERS(Severity.ERROR),
    NO_FACILITATOR_NOTE(Severity.ADVICE),
    MEANT_FOR_A_SESSION(Severity.ADVICE),
    // Time
    LENGTH_DIFFERS(Severity.ERROR),
    LONG_WITHOUT_BREAK(Severity.WARNING),
    // People and mapping
    NO_CO_PRODUCTION(Severity.WARNING),
    NO_SUPPORT(Severity.WARNING),
    MUST_COVER(Severity.ERROR),
    CONTEST_UNANSWERED(Severity.WARNING),
    // Variants, pathways, languages, pictures
    COMPLETION_UNREACHABLE(Severity.ERROR),
    UNKNOWN_COURSE(Severity.ERROR),
    CIRCULAR_VARIES(Severity.ERROR),
    BAD_VARIATION(Severity.ERROR),
    FENCE_NOT_CLOSED(Severity.ERROR),
    PICTURE_NOT_CREDITED(Severity.ADVICE),
    SENTENCE_VALUES(Severity.ERROR),
    LOW_CONTRAST(Severity.ERROR),
    NOT_TRANSLATED(Severity.ADVICE),
    UNKNOWN_LANGUAGE(Severity.ERROR),
    TRANSLATION_DIFFERS(Severity.ERROR),
    // Numbers for life
    RENAMED(Severity.ADVICE),
    LOCK_SYNTAX(Severity.ERROR),
    LOCK_NUMBER_TWICE(Severity.ERROR),
    // Words and reading
    WORD_CHOICE(Severity.ADVICE),
    LONG_SENTENCE(Severity.ADVICE),
    HARD_TO_READ(Severity.ADVICE),
    READING_TIME(Severity.ADVICE),
    NO_CONTENT_NOTE(Severity.ADVICE),
    COLOUR_ALONE(Severity.ADVICE);

    private final Severity severity;

    CatalogueProblem(Severity severity) {
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
