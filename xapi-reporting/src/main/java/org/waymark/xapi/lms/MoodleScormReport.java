package org.waymark.xapi.lms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.core.Vocabulary;

/**
 * The reports of one SCORM activity in Moodle: who, the number of the attempt, when it was begun and last opened, the score; then a column for each SCO,
 * and for each response or objective. The words at the head are in the downloader's language, so columns are known by what is in them.
 */
final class MoodleScormReport {

    private static final String SCORED = "http://adlnet.gov/expapi/verbs/scored";

    private MoodleScormReport() {}

    /** What it says; empty if the file is no such report, or its dates are in another language. */
    static Optional<List<LmsEvent>> events(List<List<String>> rows, String course, LmsDates dates, List<String> notes) {
        int attempt = attemptColumn(rows, dates);
        if (attempt < 1) {
            return Optional.empty();
        }
        List<LmsEvent> events = new ArrayList<>();
        int without = 0;
        int unread = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!cell(row, attempt).matches("\\d{1,6}")) {
                without++;
                continue;
            }
            Optional<Instant> begun = dates.read(cell(row, attempt + 1));
            Optional<Instant> last = dates.read(cell(row, attempt + 2));
            if (begun.isEmpty() || last.isEmpty()) {
                unread++;
                continue;
            }
            row(rows.get(0), row, attempt, course, begun.get(), last.get(), events);
        }
        notes.add((rows.size() - 1 - without - unread) + " attempts read; " + without
                + " learners without an attempt left out.");
        if (unread > 0) {
            notes.add(unread + " rows left out, since their dates cannot be read.");
        }
        notes.add(
                "A SCORM report does not tell whether the course was completed, how long it took, or what the highest score is: import the activity"
                        + " completion too. What learners answered is not taken, since it may be their own words.");
        return Optional.of(events);
    }

    /** The column of a whole number that two dates follow, in the first row that has them; -1 if there is none. */
    private static int attemptColumn(List<List<String>> rows, LmsDates dates) {
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 1; i + 2 < row.size(); i++) {
                if (row.get(i).matches("\\d{1,6}")
                        && dates.read(row.get(i + 1)).isPresent()
                        && dates.read(row.get(i + 2)).isPresent()) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static void row(
            List<String> head,
            List<String> row,
            int attempt,
            String course,
            Instant begun,
            Instant last,
            List<LmsEvent> events) {
        LmsEvent.Learner learner = learner(row, attempt);
        String number = cell(row, attempt);
        events.add(new LmsEvent(
                learner,
                Vocabulary.INITIALIZED,
                course,
                course,
                LmsEvent.COURSE,
                "",
                number,
                begun,
                false,
                null,
                null));
        BigDecimal score = number(cell(row, attempt + 3));
        if (score != null) {
            events.add(new LmsEvent(
                    learner, SCORED, course, course, LmsEvent.COURSE, "", number, last, false, null, score));
        }
        for (int i = attempt + 4; i < Math.min(head.size(), row.size()); i++) {
            String value = row.get(i).strip();
            String title = head.get(i).strip();
            if (value.isEmpty() || value.equals("-") || title.isEmpty()) {
                continue;
            }
            String object = course + "/columns/" + LmsExport.slug(title);
            BigDecimal part = number(value);
            // The first is always a SCO. Columns of interactions end in a number, from 0 on: question, response, right
            // answer, result.
            boolean interaction = i > attempt + 4
                    && title.matches(".*\\s\\d{1,3}")
                    && head.stream().anyMatch(each -> each.endsWith(" 0"));
            if (interaction) {
                object = course + "/interactions/" + title.replaceAll(".*\\s(\\d+)", "$1");
                LmsEvent answered = new LmsEvent(
                        learner,
                        Vocabulary.ANSWERED,
                        course,
                        object,
                        Vocabulary.INTERACTION,
                        title,
                        number,
                        last,
                        false,
                        null,
                        null);
                if (events.stream().noneMatch(answered::isSameThing)) {
                    events.add(answered);
                }
            } else if (part != null) {
                events.add(new LmsEvent(learner, SCORED, course, object, "", title, number, last, false, null, part));
            }
        }
    }

    private static LmsEvent.Learner learner(List<String> row, int attempt) {
        String address = "";
        for (String each : row.subList(0, attempt)) {
            address = address.isEmpty() && each.contains("@") ? each.strip() : address;
        }
        return new LmsEvent.Learner(
                address, String.join(" ", row.subList(0, attempt)).strip());
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private static @Nullable BigDecimal number(String text) {
        String plain = text.replace(',', '.');
        return plain.matches("-?\\d{1,9}(\\.\\d{1,6})?") ? new BigDecimal(plain) : null;
    }
}
