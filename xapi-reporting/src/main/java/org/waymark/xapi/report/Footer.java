package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.List;

/** What was read and what is doubtful about it, in words, for the foot of a report. */
final class Footer {

    private Footer() {}

    /** One line of the foot: a number and what it counts. */
    record Line(long number, String words) {}

    /** What was read, and then whatever is not zero. */
    static List<Line> of(SourceCounts counts) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(counts.read(), "statements read"));
        add(lines, counts.voided(), "left out: taken back (voided)");
        add(lines, counts.voiding(), "only take others back");
        add(lines, counts.repeated(), "left out: read before, with the same id");
        add(lines, counts.withoutLearner(), "left out: not about one identified person");
        add(lines, counts.withoutCourse(), "left out: no course can be made out");
        add(lines, counts.notUnderstood(), "left out: not understood as statements");
        add(lines, counts.withoutRegistration(), "without a registration: one attempt for each learner and course");
        add(lines, counts.inTheFuture(), "dated in the future: counted, but their times are doubtful");
        return lines;
    }

    private static void add(List<Line> lines, long number, String words) {
        if (number > 0) {
            lines.add(new Line(number, words));
        }
    }
}
