package org.waymark.course.language;

import java.util.List;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.Activity;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.language.Passage.Kind;
import org.waymark.course.yaml.Lengths;

/** Advice on an activity whose words need clearly more, or clearly less, time than it says it takes. */
final class ReadingTime {

    /** Of an answer's feedback, a learner reads about this part: what they chose, and perhaps another. */
    private static final double FEEDBACK_READ = 0.5;

    /** Of a scenario's scenes, a learner who walks through it once reads about this part. */
    private static final double SCENES_READ = 0.5;

    private final ReadingRules rules;
    private final Problems problems;

    ReadingTime(ReadingRules rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    void look(Activity activity, Place takesPlace, List<Passage> passages, List<Integer> words) {
        double count = 0;
        boolean tables = false;
        for (int i = 0; i < passages.size(); i++) {
            count += words.get(i) * (passages.get(i).kind() == Kind.FEEDBACK ? FEEDBACK_READ : 1);
            tables |= passages.get(i).kind() == Kind.CELL;
        }
        if (activity instanceof Activity.Scenario) {
            count *= SCENES_READ;
        }
        long takes = activity.heading().takes().toMinutes();
        double needed = count / rules.wordsPerMinute();
        if (takes == 0) {
            return;
        }
        String measured = Math.round(count) + " words at " + rules.wordsPerMinute() + " a minute need about "
                + minutes(needed) + ", and this activity says it takes "
                + Lengths.written(activity.heading().takes());
        if (needed > takes * 1.25 + 0.75) {
            problems.add(
                    CatalogueProblem.READING_TIME,
                    takesPlace,
                    measured + ".",
                    "Write takes: " + Math.round(Math.ceil(needed))
                            + "m and mend the lengths that it is part of, or shorten the text.");
        } else if (activity instanceof Activity.Page && !tables && takes > needed * 2.5 + 2) {
            problems.add(
                    CatalogueProblem.READING_TIME,
                    takesPlace,
                    measured + ".",
                    "Write a shorter time, unless there is more to do here than read.");
        }
    }

    private static String minutes(double needed) {
        long rounded = Math.max(1, Math.round(needed));
        return rounded == 1 ? "a minute" : rounded + " minutes";
    }
}
