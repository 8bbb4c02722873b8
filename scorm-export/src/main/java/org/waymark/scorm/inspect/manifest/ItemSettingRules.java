package org.waymark.scorm.inspect.manifest;

import static org.waymark.scorm.inspect.finding.Findings.quote;
import static org.waymark.scorm.inspect.finding.ManifestProblem.COMPLETION_THRESHOLD;
import static org.waymark.scorm.inspect.finding.ManifestProblem.LAUNCH_DATA_TOO_LONG;
import static org.waymark.scorm.inspect.finding.ManifestProblem.MASTERY_SCORE_AND_COMPLETION;
import static org.waymark.scorm.inspect.finding.ManifestProblem.MASTERY_SCORE_IN_2004;
import static org.waymark.scorm.inspect.finding.ManifestProblem.MASTERY_SCORE_PLACE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.MASTERY_SCORE_RANGE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.MAX_TIME_ALLOWED;
import static org.waymark.scorm.inspect.finding.ManifestProblem.SCO_SETTING_ELSEWHERE;
import static org.waymark.scorm.inspect.finding.ManifestProblem.TIME_LIMIT_ACTION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.scorm.inspect.finding.Findings;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** ADL's settings of items: mastery score, time limits, launch data, completion threshold. */
final class ItemSettingRules implements ManifestRules {

    private static final List<String> ACTIONS =
            List.of("exit,message", "exit,no message", "continue,message", "continue,no message");
    private static final Set<String> FOR_SCOS =
            Set.of("presentation", "completionThreshold", "dataFromLMS", "timeLimitAction");
    private static final int LAUNCH_DATA_12 = 255;
    private static final int LAUNCH_DATA_2004 = 4000;

    @Override
    public void check(ScormManifest manifest, Findings findings) {
        manifest.named("masteryscore").forEach(each -> masteryScore(manifest, each, findings));
        for (String name : List.of("timelimitaction", "timeLimitAction")) {
            manifest.named(name).forEach(each -> action(each, findings));
        }
        manifest.named("maxtimeallowed").forEach(each -> {
            if (!each.text().matches("\\d{2,4}:[0-5]\\d:[0-5]\\d(?:\\.\\d{1,2})?")) {
                findings.add(
                        MAX_TIME_ALLOWED,
                        each.place(),
                        quote(each.text()) + " is not a length of time as SCORM 1.2 writes it.",
                        "Write hours, minutes and seconds, such as 0001:30:00.");
            }
        });
        for (String name : List.of("datafromlms", "dataFromLMS")) {
            manifest.named(name).forEach(each -> launchData(manifest.edition(), each, findings));
        }
        manifest.named("completionThreshold").forEach(each -> threshold(manifest.edition(), each, findings));
        if (manifest.edition().is2004()) {
            elsewhere(manifest, findings);
        }
    }

    private static void masteryScore(ScormManifest manifest, XmlElement element, Findings findings) {
        if (manifest.edition().is2004()) {
            findings.add(
                    MASTERY_SCORE_IN_2004,
                    element.place(),
                    "There is no mastery score in SCORM 2004: it does nothing here.",
                    "Use <imsss:minNormalizedMeasure> in the item's primary objective, such as 0.8 for 80 %.");
            return;
        }
        if (!element.parent().map(each -> each.name().equals("item")).orElse(false)) {
            findings.add(
                    MASTERY_SCORE_PLACE,
                    element.place(),
                    "The mastery score stands outside an item, where LMSs overlook it.",
                    "Move it into the <item> that it is for.");
        }
        if (!inRange(element.text(), 0, 100)) {
            findings.add(
                    MASTERY_SCORE_RANGE,
                    element.place(),
                    "The mastery score is " + quote(element.text()) + ", and has to be a number from 0 to 100.",
                    "Write the number of per cent alone, such as 80.");
            return;
        }
        findings.add(
                MASTERY_SCORE_AND_COMPLETION,
                element.place(),
                "With a mastery score Moodle turns \"completed\" into passed or failed when a learner leaves, and its usual rule for completion then never applies; a score that is not yet final counts as well.",
                "In Moodle let the activity require \"passed\" too, or export without a mastery score.");
    }

    private static void action(XmlElement element, Findings findings) {
        if (!ACTIONS.contains(element.text())) {
            findings.add(
                    TIME_LIMIT_ACTION,
                    element.place(),
                    quote(element.text()) + " is nothing that can be done at the end of the time.",
                    Nearest.to(element.text(), ACTIONS)
                                    .map(near -> "It should probably be " + quote(near) + ". ")
                                    .orElse("")
                            + "There are: exit,message – exit,no message – continue,message – continue,no message.");
        }
    }

    private static void launchData(Edition edition, XmlElement element, Findings findings) {
        int most = edition.is2004() ? LAUNCH_DATA_2004 : LAUNCH_DATA_12;
        if (element.text().length() > most) {
            findings.add(
                    LAUNCH_DATA_TOO_LONG,
                    element.place(),
                    "The launch data has " + element.text().length() + " characters, and " + edition.words()
                            + " allows " + most + ".",
                    "Shorten it; more can be kept in a file of the package.");
        }
    }

    private static void threshold(Edition edition, XmlElement element, Findings findings) {
        if (edition == Edition.SCORM_2004_4) {
            if (!element.text().isEmpty()) {
                wrongThreshold(
                        findings,
                        element.place(),
                        "The 4th edition writes the threshold as an attribute, and " + quote(element.text())
                                + " stands as text.",
                        "Write <adlcp:completionThreshold completedByMeasure=\"true\" minProgressMeasure=\"1.0\"/>.");
            }
            for (String name : List.of("minProgressMeasure", "progressWeight")) {
                Optional<XmlAttribute> value = element.attribute(name);
                if (value.isPresent() && !inRange(value.get().value(), 0, 1)) {
                    wrongThreshold(
                            findings,
                            value.get().place(),
                            name + " is " + quote(value.get().value()) + ", and has to be a number from 0 to 1.",
                            "Write 0.8 for 80 %.");
                }
            }
        } else if (edition.is2004()) {
            if (!element.attributes().stream().allMatch(each -> !each.prefix().isEmpty())) {
                wrongThreshold(
                        findings,
                        element.attributes().get(0).place(),
                        "Thresholds with attributes are of the 4th edition, and this package says that it is for an earlier one.",
                        "Write the number as text: <adlcp:completionThreshold>1.0</adlcp:completionThreshold>.");
            } else if (!inRange(element.text(), 0, 1)) {
                wrongThreshold(
                        findings,
                        element.place(),
                        "The threshold is " + quote(element.text()) + ", and has to be a number from 0 to 1.",
                        "Write 0.8 for 80 %.");
            }
        }
    }

    private static void wrongThreshold(Findings findings, Place place, String message, String hint) {
        findings.add(COMPLETION_THRESHOLD, place, message, hint);
    }

    private static void elsewhere(ScormManifest manifest, Findings findings) {
        manifest.root()
                .all()
                .filter(each -> FOR_SCOS.contains(each.name()))
                .filter(each ->
                        !each.parent().map(parent -> opensSco(manifest, parent)).orElse(false))
                .filter(each ->
                        !each.name().equals("presentation") || each.namespace().contains("adlnav"))
                .forEach(each -> findings.add(
                        SCO_SETTING_ELSEWHERE,
                        each.place(),
                        "<" + each.written() + "> may only stand in an item that opens a SCO.",
                        "Move it to the item that it is for, or take it away."));
    }

    private static boolean opensSco(ScormManifest manifest, XmlElement element) {
        return element.name().equals("item")
                && element.attribute("identifierref").isPresent()
                && manifest.resourceOf(element).map(ScormManifest::isSco).orElse(true);
    }

    static boolean inRange(String value, double least, double most) {
        if (!value.strip().matches("[+-]?(?:\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18})")) {
            return false;
        }
        double number = Double.parseDouble(value.strip());
        return number >= least && number <= most;
    }
}
