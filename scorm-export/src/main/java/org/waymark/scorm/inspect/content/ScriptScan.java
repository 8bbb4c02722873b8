package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.EVAL_IN_SCRIPT;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_REQUEST;
import static org.waymark.scorm.inspect.finding.ContentProblem.REMOTE_SCRIPT;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Place;
import org.waymark.scorm.inspect.finding.Findings;

/** Finds what scripts say of themselves: which machines they speak to, whether they make code from text, and how they use an LMS. It reads text, and runs nothing. */
final class ScriptScan {

    private static final String ADDRESS = "([\"'`])((?:(?:https?|wss?):)?//[A-Za-z0-9\\[][^\"'`\\s]{2,1000})";
    private static final Pattern REQUEST = Pattern.compile(
            "(?:\\bfetch\\(|\\bsendBeacon\\(|\\bnew (?:WebSocket|EventSource)\\(|\\baxios(?:\\.[a-z]{3,7})?\\(|"
                    + "\\.(?:get|post|getJSON|ajax|load)\\(|\\burl\\s{0,5}:|\\.open\\(\\s{0,5}[\"'`][A-Za-z]{3,7}[\"'`]\\s{0,5},)\\s{0,9}"
                    + ADDRESS);
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:\\bimportScripts\\(|\\bimport\\s{0,5}\\(|\\bfrom\\s{0,5}|\\bimport\\s{1,5}|\\.getScript\\(|\\.src\\s{0,5}=|\\bnew (?:Shared)?Worker\\()\\s{0,9}"
                    + ADDRESS);
    private static final Pattern EVAL = Pattern.compile(
            "(?<![\\w.$])eval\\s{0,3}\\(|\\bnew\\s{1,3}Function\\s{0,3}\\(|\\bset(?:Timeout|Interval)\\s{0,3}\\(\\s{0,3}[\"']");

    private final Findings findings;
    private final Contents contents;
    private final Addresses addresses;

    ScriptScan(Findings findings, Contents contents, Addresses addresses) {
        this.findings = findings;
        this.contents = contents;
        this.addresses = addresses;
    }

    void check(String name, String text, IntFunction<Place> places) {
        for (RuntimeUse use : RuntimeUse.values()) {
            if (use.in(text)) {
                contents.uses(use, name);
            }
        }
        WrittenValues.check(text, places, findings);
        find(REQUEST, REMOTE_REQUEST, name, text, places);
        find(SCRIPT, REMOTE_SCRIPT, name, text, places);
        boolean perhaps = text.contains("eval")
                || text.contains("Function")
                || text.contains("setTimeout")
                || text.contains("setInterval");
        Matcher eval = EVAL.matcher(text);
        if (perhaps && eval.find()) {
            findings.add(
                    EVAL_IN_SCRIPT,
                    places.apply(eval.start()),
                    "This script makes code out of text ("
                            + Findings.quote(eval.group().strip())
                            + "). An LMS with a strict content security policy blocks that.",
                    "Ask whoever made it whether it can do without. Otherwise this is only good to know.");
        }
    }

    private void find(
            Pattern pattern,
            org.waymark.scorm.inspect.finding.ContentProblem kind,
            String name,
            String text,
            IntFunction<Place> places) {
        if (!text.contains("//")) {
            return;
        }
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            addresses.loaded(kind, places.apply(found.start(2)), PackagePath.folder(name), found.group(2));
        }
    }
}
