package org.waymark.xapi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was read and what is doubtful about it, in words, for the foot of a report. */
final class Footer {

    /** What a statement and a learner are, for who has never met either. */
    static final String STATEMENTS =
            "A statement is one record that a course sends of what somebody did: that a page was opened, a question answered, the course completed."
                    + " A learner is one person, known by a mark and not by name.";

    /** What a dash stands for. */
    static final String DASH =
            "A dash (–) stands where there is no number: nobody did it, there is nothing to work it out from, or it does not apply.";

    private Footer() {}

    /** One line of the foot: a number, as it may be shown, and what it counts. */
    record Line(String number, String words) {}

    /** What was read, and then whatever is not zero. The rule for small numbers goes for these numbers too. */
    static List<Line> of(ReportRun run) {
        SourceCounts counts = run.counts();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(shown(run, counts.read()), "statements read"));
        add(lines, run, counts.voided(), "left out: taken back (voided)");
        add(lines, run, counts.voiding(), "only take others back");
        add(lines, run, counts.repeated(), "left out: read before, with the same id");
        add(lines, run, counts.withoutLearner(), "left out: not about one identified person");
        add(lines, run, counts.withoutCourse(), "left out: no course can be made out");
        add(lines, run, counts.notUnderstood(), "left out: not understood as statements");
        add(lines, run, counts.outside(), "left out: they happened outside the period");
        add(
                lines,
                run,
                counts.withoutRegistration(),
                "without a registration: one attempt for each learner and course");
        add(lines, run, counts.inTheFuture(), "dated in the future: counted, but their times are doubtful");
        return lines;
    }

    private static void add(List<Line> lines, ReportRun run, long number, String words) {
        if (number > 0) {
            lines.add(new Line(shown(run, number), words));
        }
    }

    private static String shown(ReportRun run, long number) {
        return run.rule().hides(number)
                ? "*"
                : String.format(Locale.ROOT, "%,d", run.rule().rounded(number));
    }
}
