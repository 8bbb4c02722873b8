package org.waymark.xapi.lms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.core.Vocabulary;

/** The activity completion of a course in Moodle: who, then for each activity two columns: whether it is completed, in words, and when. */
final class MoodleCompletion {

    private MoodleCompletion() {}

    /** What it says; empty if the file is no such report, or its dates are in another language. */
    static Optional<List<LmsEvent>> events(List<List<String>> rows, String course, LmsDates dates, List<String> notes) {
        List<String> head = rows.get(0);
        int first = firstActivity(head);
        if (first < 1) {
            return Optional.empty();
        }
        Set<String> notCompleted = new HashSet<>();
        boolean anyDate = false;
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = first; i + 1 < row.size(); i += 2) {
                if (row.get(i + 1).isBlank()) {
                    notCompleted.add(row.get(i).strip());
                } else if (dates.read(row.get(i + 1)).isEmpty()) {
                    return Optional.empty();
                } else {
                    anyDate = true;
                }
            }
        }
        if (!anyDate) {
            return Optional.empty();
        }
        List<LmsEvent> events = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            row(head, row, first, course, dates, notCompleted, events);
        }
        notes.add(events.size() + " completions of " + (head.size() - first) / 2 + " activities read, of "
                + (rows.size() - 1) + " learners.");
        notes.add(
                "Activity completion does not tell who began and did not complete, how long it took, or any score. Activities are known by their names:"
                        + " one that is renamed counts as another; of the same name, by their order.");
        return Optional.of(events);
    }

    /** The first column with a name that one without follows, to the end in pairs; -1 if there is none. */
    private static int firstActivity(List<String> head) {
        for (int i = 1; i + 1 < head.size(); i++) {
            boolean pairs = (head.size() - i) % 2 == 0;
            for (int k = i; k + 1 < head.size() && pairs; k += 2) {
                pairs = !head.get(k).isBlank() && head.get(k + 1).isBlank();
            }
            if (pairs) {
                return i;
            }
        }
        return -1;
    }

    private static void row(
            List<String> head,
            List<String> row,
            int first,
            String course,
            LmsDates dates,
            Set<String> notCompleted,
            List<LmsEvent> events) {
        String address = "";
        for (String each : row.subList(0, Math.min(first, row.size()))) {
            address = address.isEmpty() && each.contains("@") ? each.strip() : address;
        }
        LmsEvent.Learner learner = new LmsEvent.Learner(
                address,
                String.join(" ", row.subList(0, Math.min(first, row.size()))).strip());
        Map<String, Integer> names = new HashMap<>();
        for (int i = first; i + 1 < Math.min(head.size(), row.size()); i += 2) {
            String name = head.get(i).strip();
            int which = names.merge(name, 1, Integer::sum);
            Optional<Instant> time = dates.read(row.get(i + 1));
            if (time.isEmpty() || notCompleted.contains(row.get(i).strip())) {
                continue;
            }
            String object = course + "/activities/" + LmsExport.slug(name) + (which == 1 ? "" : "-" + which);
            events.add(new LmsEvent(
                    learner,
                    Vocabulary.COMPLETED,
                    course,
                    object,
                    "",
                    which == 1 ? name : name + " (" + which + ")",
                    "",
                    time.get(),
                    true,
                    null,
                    null));
        }
    }
}
