package org.waymark.scorm.inspect.outlook;

import static org.waymark.scorm.inspect.finding.ArchiveProblem.ZIP64;
import static org.waymark.scorm.inspect.finding.ContentProblem.EVAL_IN_SCRIPT;
import static org.waymark.scorm.inspect.finding.ContentProblem.INLINE_SCRIPT;
import static org.waymark.scorm.inspect.finding.ContentProblem.RELIES_ON_UNLOAD;
import static org.waymark.scorm.inspect.finding.CourseStructureProblem.NOTHING_TO_COMPLETE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.FILE_NOT_LISTED;
import static org.waymark.scorm.inspect.finding.ManifestProblem.OPTIONAL_SCHEMA_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCHEMA_LOCATION_MISSING;

import java.util.ArrayList;
import java.util.List;
import org.waymark.scorm.inspect.finding.PackageKind;
import org.waymark.scorm.inspect.outlook.Outlook.Answer;

/**
 * What each LMS will make of a package. Only what was seen stands here: on a running Moodle 4.5.6, in ADL's and cmi5's own tests, or in the trackers of the makers. About an LMS that
 * is not named nothing is claimed.
 */
public final class Outlooks {

    private Outlooks() {}

    /** The outlook of a package, for each LMS that something is known of. */
    public static List<Outlook> of(Evidence evidence) {
        List<Outlook> all = new ArrayList<>();
        all.add(MoodleOutlook.of(evidence));
        all.add(app(evidence));
        if (evidence.kind().isScorm()) {
            all.add(strict(evidence));
        }
        if (evidence.kind() != PackageKind.MOODLE_BACKUP) {
            all.add(cmi5(evidence));
        }
        if (evidence.kind() == PackageKind.TINCAN) {
            all.add(xapi(evidence));
        }
        all.add(others(evidence));
        return List.copyOf(all);
    }

    private static Outlook app(Evidence evidence) {
        if (evidence.kind() == PackageKind.MOODLE_BACKUP) {
            return new Outlook(
                    "Moodle's phone app",
                    Answer.NOT_KNOWN,
                    List.of("It shows what an administrator has restored; of SCORM it plays 1.2 only."));
        }
        if (evidence.kind() != PackageKind.SCORM_12) {
            return new Outlook(
                    "Moodle's phone app",
                    Answer.NOT_TAKEN,
                    List.of("The app plays SCORM 1.2 and no other kind of package."));
        }
        return evidence.errors() > 0
                ? broken("Moodle's phone app", evidence)
                : new Outlook("Moodle's phone app", Answer.WORKS, List.of("The app plays SCORM 1.2."));
    }

    private static Outlook strict(Evidence evidence) {
        String name = evidence.kind() == PackageKind.SCORM_12
                ? "LMSs that check packages strictly"
                : "LMSs that check packages strictly (as ADL's test does)";
        if (evidence.errors() > 0) {
            return broken(name, evidence);
        }
        List<String> reasons = new ArrayList<>();
        if (evidence.has(OPTIONAL_SCHEMA_MISSING, SCHEMA_LOCATION_MISSING)) {
            reasons.add("The schemas that the manifest uses are not all named or not all there.");
        }
        if (!evidence.schemas()) {
            reasons.add("The manifest names no schemas. LMSs do without; ADL's content package test asks for them.");
        }
        if (evidence.has(FILE_NOT_LISTED)) {
            reasons.add("Files that the manifest does not list may be left out on import.");
        }
        if (evidence.has(ZIP64)) {
            reasons.add("The zip is of the form for large archives.");
        }
        return reasons.isEmpty()
                ? new Outlook(
                        name,
                        Answer.WORKS,
                        List.of("Nothing in the manifest is against the standard's rules that are checked here."))
                : new Outlook(name, Answer.WITH_CARE, reasons);
    }

    private static Outlook cmi5(Evidence evidence) {
        if (evidence.kind() != PackageKind.CMI5) {
            return new Outlook("LMSs for cmi5", Answer.NOT_TAKEN, List.of("There is no cmi5.xml in it."));
        }
        if (evidence.errors() > 0) {
            return broken("LMSs for cmi5", evidence);
        }
        return evidence.has(NOTHING_TO_COMPLETE)
                ? new Outlook(
                        "LMSs for cmi5",
                        Answer.WITH_CARE,
                        List.of(
                                "The course counts as done as soon as somebody is enrolled, because no part has to be completed."))
                : new Outlook("LMSs for cmi5", Answer.WORKS, List.of("The course structure is as cmi5 wants it."));
    }

    private static Outlook xapi(Evidence evidence) {
        return evidence.errors() > 0
                ? broken("LMSs that launch xAPI (tincan.xml)", evidence)
                : new Outlook(
                        "LMSs that launch xAPI (tincan.xml)",
                        Answer.WORKS,
                        List.of(
                                "They open the page with the address of a record store and a key for it. How each does that is not written down in one standard: try it there."));
    }

    private static Outlook others(Evidence evidence) {
        List<String> reasons = new ArrayList<>();
        if (evidence.has(RELIES_ON_UNLOAD)) {
            reasons.add(
                    "Wherever browsers forbid unload handlers (Chrome, in more and more places; iOS), the last of a learner's progress is lost.");
        }
        if (evidence.has(INLINE_SCRIPT, EVAL_IN_SCRIPT)) {
            reasons.add("An LMS with a strict content security policy blocks scripts in pages, or made out of text.");
        }
        reasons.add(
                "Canvas, Brightspace, Docebo, Totara and others were not tried. Import it there once and go through it before learners do.");
        return new Outlook("Other LMSs", Answer.NOT_KNOWN, reasons);
    }

    static Outlook broken(String name, Evidence evidence) {
        long errors = evidence.errors();
        return new Outlook(
                name,
                Answer.FAILS,
                List.of(
                        errors == 1
                                ? "One thing in it is wrong; it is listed with the problems."
                                : errors + " things in it are wrong; they are listed with the problems."));
    }
}
