package org.waymark.scorm.inspect.outlook;

import static org.waymark.scorm.inspect.finding.BackupProblem.BACKUP_HOLDS_PEOPLE;
import static org.waymark.scorm.inspect.finding.ContentProblem.EXIT_NORMAL;
import static org.waymark.scorm.inspect.finding.ContentProblem.NO_RUNTIME_CALLS;
import static org.waymark.scorm.inspect.finding.ContentProblem.RELIES_ON_UNLOAD;
import static org.waymark.scorm.inspect.finding.ContentProblem.SCALED_SCORE_ALONE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.ADLCP_PREFIX;
import static org.waymark.scorm.inspect.finding.ManifestProblem.CARTRIDGE_VERSION;
import static org.waymark.scorm.inspect.finding.ManifestProblem.MANIFEST_NOT_AT_ROOT;
import static org.waymark.scorm.inspect.finding.ManifestProblem.MASTERY_SCORE_AND_COMPLETION;
import static org.waymark.scorm.inspect.finding.ManifestProblem.NO_SCO;
import static org.waymark.scorm.inspect.finding.ManifestProblem.PATH_NOT_ENCODED;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCHEMA_VERSION_MISSING;
import static org.waymark.scorm.inspect.finding.ManifestProblem.UNKNOWN_SCHEMA_VERSION;
import static org.waymark.scorm.inspect.finding.SequencingProblem.MAP_INFO;
import static org.waymark.scorm.inspect.finding.SequencingProblem.SEVERAL_SCOS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.core.ProblemKind;
import org.waymark.scorm.inspect.finding.PackageKind;
import org.waymark.scorm.inspect.outlook.Outlook.Answer;

/** What Moodle makes of a package, as seen on a running Moodle 4.5.6 with its default settings. */
final class MoodleOutlook {

    private static final String NAME = "Moodle 4.5";

    /** What stops it there, though the standard allows some of it. */
    private static final Map<ProblemKind, String> STOPS = stops();

    /** What surprises there. */
    private static final Map<ProblemKind, String> SURPRISES = surprises();

    private MoodleOutlook() {}

    private static Map<ProblemKind, String> stops() {
        Map<ProblemKind, String> all = new LinkedHashMap<>();
        all.put(MANIFEST_NOT_AT_ROOT, "It looks for the manifest at the top of the zip alone.");
        all.put(MAP_INFO, "Its import stops with a PHP error at shared objectives (mapInfo).");
        all.put(
                SEVERAL_SCOS,
                "Once the first SCO of a SCORM 2004 package has ended, the next cannot start (Initialize gives error 104).");
        return all;
    }

    private static Map<ProblemKind, String> surprises() {
        Map<ProblemKind, String> all = new LinkedHashMap<>();
        all.put(
                ADLCP_PREFIX,
                "It only knows the prefix adlcp: and takes the SCO for a file that is complete when opened.");
        all.put(UNKNOWN_SCHEMA_VERSION, "It does not know the schemaversion and takes the package for SCORM 1.2.");
        all.put(SCHEMA_VERSION_MISSING, "Without a schemaversion it takes the package for SCORM 1.2.");
        all.put(
                MASTERY_SCORE_AND_COMPLETION,
                "The mastery score turns \"completed\" into passed or failed, and the usual completion rule never applies: let the activity require \"passed\" as well.");
        all.put(SCALED_SCORE_ALONE, "Its grade comes from the raw score; with a scaled score alone it is 0.");
        all.put(EXIT_NORMAL, "A learner who finished does not find their place again, because of cmi.exit \"normal\".");
        all.put(NO_SCO, "It keeps nothing but that the package was opened.");
        all.put(NO_RUNTIME_CALLS, "It shows the pages, and no progress is ever kept.");
        all.put(RELIES_ON_UNLOAD, "It forbids unload handlers in Chrome, so what is written on leaving is lost.");
        all.put(PATH_NOT_ENCODED, "Files with blanks in their addresses are found only if these are written with %.");
        return all;
    }

    static Outlook of(Evidence evidence) {
        return switch (evidence.kind()) {
            case CMI5 ->
                new Outlook(
                        NAME, Answer.NOT_TAKEN, List.of("Moodle takes no cmi5 packages. Export as SCORM 1.2 for it."));
            case TINCAN ->
                new Outlook(
                        NAME,
                        Answer.NOT_TAKEN,
                        List.of("Moodle is no record store and launches no tincan.xml. Export as SCORM 1.2 for it."));
            case WEB ->
                new Outlook(
                        NAME,
                        Answer.NOT_TAKEN,
                        List.of("It is no course package. Its pages can be shown as files, and no progress is kept."));
            case AICC, H5P, UNKNOWN ->
                evidence.errors() > 0
                        ? Outlooks.broken(NAME, evidence)
                        : new Outlook(NAME, Answer.NOT_KNOWN, List.of("This kind was not tried there."));
            case COMMON_CARTRIDGE ->
                evidence.has(CARTRIDGE_VERSION)
                        ? new Outlook(
                                NAME, Answer.FAILS, List.of("It takes Common Cartridge 1.1 and refuses 1.2 and 1.3."))
                        : new Outlook(
                                NAME,
                                Answer.WORKS,
                                List.of("It takes Common Cartridge 1.1, when a course is restored."));
            case MOODLE_BACKUP -> backup(evidence);
            case SCORM, SCORM_12, SCORM_2004_2, SCORM_2004_3, SCORM_2004_4 -> scorm(evidence);
        };
    }

    private static Outlook backup(Evidence evidence) {
        if (evidence.errors() > 0) {
            return Outlooks.broken(NAME, evidence);
        }
        List<String> reasons = new ArrayList<>(
                List.of(
                        "An administrator or teacher restores it as a course. Competencies are linked only if their framework is there already."));
        if (evidence.has(BACKUP_HOLDS_PEOPLE)) {
            reasons.add("It holds people, who may be restored with it.");
        }
        return new Outlook(NAME, evidence.has(BACKUP_HOLDS_PEOPLE) ? Answer.WITH_CARE : Answer.WORKS, reasons);
    }

    private static Outlook scorm(Evidence evidence) {
        List<String> stops = said(STOPS, evidence);
        List<String> surprises = said(SURPRISES, evidence);
        if (!stops.isEmpty()) {
            stops.addAll(surprises);
            return new Outlook(NAME, Answer.FAILS, stops);
        }
        if (evidence.errors() > 0) {
            List<String> reasons =
                    new ArrayList<>(Outlooks.broken(NAME, evidence).reasons());
            reasons.addAll(surprises);
            return new Outlook(NAME, Answer.FAILS, reasons);
        }
        if (evidence.kind() == PackageKind.SCORM_12 && evidence.units() > 1) {
            surprises.add("Any one of its " + evidence.units()
                    + " SCOs completes the activity, unless the activity says that all of them must.");
        }
        if (!surprises.isEmpty()) {
            return new Outlook(NAME, Answer.WITH_CARE, surprises);
        }
        return new Outlook(
                NAME,
                Answer.WORKS,
                List.of(
                        evidence.kind() == PackageKind.SCORM_12
                                ? "Add it as a SCORM activity, and let its completion ask for the status \"Completed\"."
                                : "Add it as a SCORM activity. Learners who use the phone app need SCORM 1.2."));
    }

    private static List<String> said(Map<ProblemKind, String> sentences, Evidence evidence) {
        List<String> said = new ArrayList<>();
        sentences.forEach((kind, sentence) -> {
            if (evidence.has(kind)) {
                said.add(sentence);
            }
        });
        return said;
    }
}
