package org.waymark.xapi.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts events with sets and sums, the plain way, to hold against what the reports say. */
final class Tally {

    final Map<String, Thing> things = new TreeMap<>();

    /** What is known of one thing in one course. */
    static final class Thing {
        final Set<String> started = new HashSet<>();
        final Set<String> completed = new HashSet<>();
        final Map<String, Double> seconds = new HashMap<>();
        final Map<String, Double> best = new HashMap<>();
    }

    void note(
            String learner,
            String course,
            String verb,
            String object,
            int seconds,
            boolean completion,
            @Nullable Double scaled) {
        String courseIri = ImaginaryLearners.course(course);
        note(courseIri, courseIri, learner, verb, object, seconds, completion, scaled);
        if (object.contains("/modules/")) {
            String module = object.replaceAll("/activities/.*", "");
            note(courseIri, module, learner, verb, object, seconds, completion, scaled);
            if (!object.equals(module)) {
                note(courseIri, object, learner, verb, object, seconds, completion, scaled);
            }
        }
    }

    private void note(
            String course,
            String item,
            String learner,
            String verb,
            String object,
            int seconds,
            boolean completion,
            @Nullable Double scaled) {
        Thing thing = things.computeIfAbsent(course + " " + item, key -> new Thing());
        thing.started.add(learner);
        boolean self = object.equals(item);
        boolean activity = item.contains("/activities/");
        if (self && (verb.equals("completed") || verb.equals("passed") || (activity && completion))) {
            thing.completed.add(learner);
        }
        if (seconds > 0) {
            thing.seconds.merge(learner, (double) seconds, Double::sum);
        }
        if (self && scaled != null) {
            thing.best.merge(learner, scaled, Math::max);
        }
    }

    Thing of(String course, String item) {
        return things.getOrDefault(course + " " + item, new Thing());
    }

    static double median(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double mean(Collection<Double> values) {
        return Arrays.stream(values.stream().mapToDouble(Double::doubleValue).toArray())
                .average()
                .orElseThrow();
    }
}
