package org.waymark.scorm.inspect.content;

import static org.waymark.scorm.inspect.finding.ContentProblem.VALUE_REFUSED;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Place;
import org.waymark.scorm.inspect.finding.Findings;

/**
 * Values that a script gives an LMS as they stand in its text, and that the standard does not know (SCORM 1.2 RTE §3.4, SCORM 2004 RTE §4.2). An LMS refuses them, mostly
 * without a word, and what they should have said is not on record.
 */
final class WrittenValues {

    private record Rule(Pattern right, String allowed) {

        static Rule words(String allowed) {
            return new Rule(Pattern.compile("\"?(?:" + allowed.replace(", ", "|") + ")\"?"), "one of: " + allowed);
        }
    }

    private static final Pattern CALL = Pattern.compile(
            "(?i)set(?:_?value)?\\(\\s{0,9}[\"'](cmi\\.[a-z_.]{3,40})[\"']\\s{0,9},\\s{0,9}(?:[\"']([^\"'\\n]{0,80})[\"']|(-?[0-9.]{1,12}))\\s{0,9}\\)");

    private static final Map<String, Rule> RULES = Map.of(
            "cmi.core.lesson_status",
            Rule.words("passed, completed, failed, incomplete, browsed"),
            "cmi.core.exit",
            new Rule(Pattern.compile("time-out|suspend|logout|"), "one of: time-out, suspend, logout, or empty"),
            "cmi.core.session_time",
            new Rule(
                    Pattern.compile("\\d{2,4}:\\d\\d:\\d\\d(?:\\.\\d{1,2})?"),
                    "hours, minutes and seconds, such as 0000:05:00.00"),
            "cmi.completion_status",
            Rule.words("completed, incomplete, not attempted, unknown"),
            "cmi.success_status",
            Rule.words("passed, failed, unknown"),
            "cmi.exit",
            new Rule(
                    Pattern.compile("time-out|suspend|logout|normal|"),
                    "one of: time-out, suspend, logout, normal, or empty"),
            "cmi.session_time",
            new Rule(Pattern.compile("P.*[0-9].*"), "a duration, such as PT5M30S"),
            "cmi.score.scaled",
            new Rule(Pattern.compile("-?(?:0?\\.\\d+|[01](?:\\.0*)?)"), "a number from -1 to 1, such as 0.8"));

    private WrittenValues() {}

    static void check(String text, IntFunction<Place> places, Findings findings) {
        if (!text.contains("cmi.")) {
            return;
        }
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            Rule rule = RULES.get(call.group(1));
            String value = call.group(2) == null ? call.group(3) : call.group(2);
            if (rule != null && !rule.right().matcher(value).matches()) {
                findings.add(
                        VALUE_REFUSED,
                        places.apply(call.start(1)),
                        "The script sets " + call.group(1) + " to " + Findings.quote(value)
                                + ", which LMSs refuse: it is not put on record.",
                        "It has to be " + rule.allowed() + ".");
            }
        }
    }
}
