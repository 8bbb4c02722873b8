package org.waymark.core;

/**
 * The xAPI verbs, activity types and extensions that packages write and reports read (xAPI 1.0.3 Part Two §2.4.2 and §2.4.4; cmi5 §9 and §11).
 * The verbs are ADL's; {@code http} is their registered form.
 */
public final class Vocabulary {

    private static final String ADL_VERB = "http://adlnet.gov/expapi/verbs/";
    private static final String ADL_TYPE = "http://adlnet.gov/expapi/activities/";

    /** A session on a course, or a module, was opened. */
    public static final String INITIALIZED = ADL_VERB + "initialized";
    /** A session was closed; its duration is the time spent. */
    public static final String TERMINATED = ADL_VERB + "terminated";
    /** An activity was looked at, for the duration given. */
    public static final String EXPERIENCED = ADL_VERB + "experienced";
    /** A question was answered. */
    public static final String ANSWERED = ADL_VERB + "answered";
    /** A quiz, module or course was completed. */
    public static final String COMPLETED = ADL_VERB + "completed";
    /** A course or module was passed (cmi5; ours do not send it unless a mastery score is set). */
    public static final String PASSED = ADL_VERB + "passed";
    /** A course or module was failed (cmi5). */
    public static final String FAILED = ADL_VERB + "failed";
    /** An earlier statement is taken back (xAPI 1.0.3 Part Two §2.3.2). */
    public static final String VOIDED = ADL_VERB + "voided";

    /** A course. */
    public static final String COURSE = ADL_TYPE + "course";
    /** A module. */
    public static final String MODULE = ADL_TYPE + "module";
    /** A quiz. */
    public static final String ASSESSMENT = ADL_TYPE + "assessment";
    /** A question (xAPI 1.0.3 Part Two §2.4.4.1). */
    public static final String INTERACTION = ADL_TYPE + "cmi.interaction";
    /** A page. */
    public static final String PAGE = "http://activitystrea.ms/schema/1.0/page";
    /** A private reflection; what was written is never in a statement. */
    public static final String REFLECTION = "urn:waymark:activity-type:reflection";
    /** A planned break. */
    public static final String BREAK = "urn:waymark:activity-type:break";
    /** A value, concept or capability of a framework; also a competence (TLA). */
    public static final String COMPETENCY = "https://w3id.org/xapi/tla/activity-types/competency";
    /** A duty of a framework (TLA). */
    public static final String DUTY = "https://w3id.org/xapi/tla/activity-types/job_duty_gig";

    /** How much of a course is done, 0 to 100 (cmi5 §9.5.5.2). */
    public static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    private Vocabulary() {}
}
