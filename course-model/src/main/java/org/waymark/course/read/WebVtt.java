package org.waymark.course.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;

/** Looks through captions for what makes a browser leave them out (WebVTT §4). One problem for each kind of mistake: what follows is usually the same one. */
final class WebVtt {

    private static final Pattern HEAD = Pattern.compile("WEBVTT([ \\t].*)?");
    private static final Pattern TIMES = Pattern.compile("\\s*(\\S+)\\s*-->\\s*(\\S+)(\\s.*)?");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})");
    private static final Pattern SRT_TIME = Pattern.compile("\\d+:\\d+:\\d+,\\d+");
    private static final Pattern NEARLY_ARROW =
            Pattern.compile("\\s*[\\d:.,]{5,}\\s*(?:->|=>|→|–>|—>|--?|–|—)\\s*[\\d:.,]{5,}.*");

    private final String file;
    private final Problems problems;
    private boolean noted;

    WebVtt(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(String text) {
        List<String> lines = text.lines().toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        if (!HEAD.matcher(first).matches()) {
            boolean srt = lines.stream().limit(5).anyMatch(line -> line.contains("-->"));
            problem(
                    0,
                    "Captions begin with a line WEBVTT, and this file does not.",
                    srt
                            ? "Write WEBVTT as the first line, with an empty line below it, and . instead of , in the times."
                            : "Save the captions as WebVTT: most programs for captions have it under Export or Save as.");
            return;
        }
        int cues = 0;
        long before = 0;
        for (int i = 1; i < lines.size() && !noted; i++) {
            String line = lines.get(i);
            Matcher times = TIMES.matcher(line);
            if (!times.matches()) {
                if (line.contains("-->") || NEARLY_ARROW.matcher(line).matches()) {
                    badTimes(i);
                }
                continue;
            }
            cues++;
            before = cue(i, times, before, i + 1 < lines.size() ? lines.get(i + 1) : "");
        }
        if (cues == 0 && !noted) {
            problem(
                    0,
                    "There is not one caption in this file.",
                    "Write each as a line 00:00:01.000 --> 00:00:04.000, the words below it, and an empty line.");
        }
    }

    private long cue(int line, Matcher times, long before, String words) {
        long from = milliseconds(times.group(1));
        long to = milliseconds(times.group(2));
        if (from < 0 || to < 0) {
            if (SRT_TIME.matcher(times.group()).find()) {
                problem(line, "The times of this caption have a comma.", "Write a full stop: 00:00:01.000.");
            } else {
                badTimes(line);
            }
        } else if (to <= from) {
            problem(
                    line,
                    "This caption ends before it begins.",
                    "Write the time at which it appears first, then the time at which it goes.");
        } else if (from < before) {
            problem(
                    line,
                    "This caption begins before the one above it.",
                    "Put the captions in the order in which they are heard, and check the times.");
        } else if (words.isBlank()) {
            problem(line, "This caption has no words.", "Write them directly below this line, or remove it.");
        }
        return Math.max(before, from);
    }

    private void badTimes(int line) {
        problem(
                line,
                "These are not the times of a caption.",
                "Write them as 00:00:01.000 --> 00:00:04.000: hours, minutes, seconds, a full stop and three digits.");
    }

    private static long milliseconds(String written) {
        Matcher time = TIME.matcher(written);
        if (!time.matches() || written.length() > 16) {
            return -1;
        }
        long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        return ((hours * 60 + Long.parseLong(time.group(2))) * 60 + Long.parseLong(time.group(3))) * 1000
                + Long.parseLong(time.group(4));
    }

    private void problem(int line, String message, String hint) {
        noted = true;
        problems.add(CatalogueProblem.CAPTIONS_SYNTAX, new Place(file, line + 1, 1), message, hint);
    }
}
