package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.ContentProblem.EXIT_NORMAL;
import static org.waymark.scorm.inspect.finding.ContentProblem.LEAVES_THE_FRAME;
import static org.waymark.scorm.inspect.finding.ContentProblem.NEVER_FINISHES;
import static org.waymark.scorm.inspect.finding.ContentProblem.NO_RUNTIME_CALLS;
import static org.waymark.scorm.inspect.finding.ContentProblem.RELIES_ON_UNLOAD;
import static org.waymark.scorm.inspect.finding.ContentProblem.RUNTIME_OF_OTHER_VERSION;
import static org.waymark.scorm.inspect.finding.ContentProblem.SCALED_SCORE_ALONE;
import static org.waymark.scorm.inspect.finding.ContentProblem.TIMESTAMP_FORM;

import org.waymark.core.Place;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.content.RuntimeUse;
import org.waymark.scorm.inspect.finding.Findings;

/** What the scripts of a package with SCOs can be seen to do, and not to do. */
final class RuntimeRules implements ManifestRules {

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        if (manifest.contents().isEmpty() || manifest.scoItems().isEmpty()) {
            return;
        }
        Contents contents = manifest.contents().get();
        boolean is2004 = manifest.edition().is2004();
        boolean starts = contents.uses(is2004 ? RuntimeUse.SCORM_2004_START : RuntimeUse.SCORM_12_START);
        boolean startsOther = contents.uses(is2004 ? RuntimeUse.SCORM_12_START : RuntimeUse.SCORM_2004_START);
        Place launch = manifest.resourceOf(manifest.scoItems().get(0))
                .map(each -> each.placeOf("href"))
                .orElse(manifest.root().place());
        if (!starts && startsOther) {
            findings.add(
                    RUNTIME_OF_OTHER_VERSION,
                    launch,
                    "The manifest is for " + manifest.edition().words() + ", and the scripts speak only "
                            + (is2004 ? "SCORM 1.2" : "SCORM 2004")
                            + ": they do not find the LMS, and no progress is kept.",
                    "Export manifest and pages for the same version.");
        } else if (!starts && !contents.hasUnseenScripts()) {
            findings.add(
                    NO_RUNTIME_CALLS,
                    launch,
                    "No script in this package speaks to an LMS (nothing calls "
                            + (is2004 ? "API_1484_11" : "LMSInitialize")
                            + "), though it holds a SCO. No progress is kept, and some LMSs wait for it for ever.",
                    "Export again with tracking, or call the resource an asset.");
        } else if (starts && !contents.uses(is2004 ? RuntimeUse.SCORM_2004_END : RuntimeUse.SCORM_12_END)) {
            findings.add(
                    NEVER_FINISHES,
                    launch,
                    "The scripts begin a session with the LMS and never end it (" + (is2004 ? "Terminate" : "LMSFinish")
                            + "). Moodle counts the time spent only at the end; others keep nothing.",
                    "Export again with a tool that ends the session.");
        }
        traps(contents, is2004, findings);
    }

    private static void traps(Contents contents, boolean is2004, Findings findings) {
        if (contents.uses(RuntimeUse.UNLOAD) && !contents.uses(RuntimeUse.PAGE_HIDE)) {
            findings.add(
                    RELIES_ON_UNLOAD,
                    contents.firstUse(RuntimeUse.UNLOAD).orElse(""),
                    "The scripts keep the last of a learner's progress only when the page is unloaded. Browsers no longer promise that: Chrome can block it in LMSs, iOS does not know beforeunload.",
                    "Ask for a version that uses pagehide, and commits as it goes.");
        }
        if (contents.uses(RuntimeUse.FRAME_LEFT)) {
            findings.add(
                    LEAVES_THE_FRAME,
                    contents.firstUse(RuntimeUse.FRAME_LEFT).orElse(""),
                    "A script puts its own page in the place of the whole window (top.location). In an LMS that throws learners out of the course, and progress is lost.",
                    "Ask for a version that stays in its frame.");
        }
        if (!is2004) {
            return;
        }
        if (contents.uses(RuntimeUse.SCORE_SCALED) && !contents.uses(RuntimeUse.SCORE_RAW)) {
            findings.add(
                    SCALED_SCORE_ALONE,
                    contents.firstUse(RuntimeUse.SCORE_SCALED).orElse(""),
                    "The scripts set the scaled score and never the raw one. Moodle's grade comes from the raw score alone, and stays 0.",
                    "Set cmi.score.raw, min and max too.");
        }
        if (contents.uses(RuntimeUse.EXIT_NORMAL)) {
            findings.add(
                    EXIT_NORMAL,
                    contents.firstUse(RuntimeUse.EXIT_NORMAL).orElse(""),
                    "The scripts can leave with cmi.exit \"normal\". In Moodle the learner's place is then gone when they open the course again.",
                    "Use \"suspend\", if learners should find their place again after finishing.");
        }
        contents.firstUse(RuntimeUse.ISO_TIMESTAMP)
                .ifPresent(file -> findings.add(
                        TIMESTAMP_FORM,
                        file,
                        "The scripts give the times of answers as toISOString() writes them. SCORM 2004 refuses such times (three decimals and Z), and they are lost.",
                        "Write times without the part of a second, such as 2026-03-31T09:30:00."));
    }
}
