package org.waymark.course.read;

import java.util.ArrayList;
import java.util.List;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Prose;

/**
 * What stands in an activity's text for its facilitator alone, between a line {@code ::: facilitator} and a line {@code :::}.
 *
 * @param notes the notes, in order
 * @param rest the text that learners read; each line of a note is an empty line there, so that lines keep their numbers
 */
record FacilitatorNotes(List<Prose> notes, String rest) {

    private static final String FENCE = ":::";

    FacilitatorNotes {
        notes = List.copyOf(notes);
    }

    static FacilitatorNotes in(List<String> lines, String file, int linesBefore, Problems problems) {
        List<Prose> notes = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        List<String> note = new ArrayList<>();
        int opened = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean fence = line.startsWith(FENCE);
            if (opened < 0 && line.equals(FENCE)) {
                problems.add(
                        CatalogueProblem.WRONG_VALUE,
                        new Place(file, linesBefore + i + 1, 1),
                        "This line closes a note for the facilitator, and none is open.",
                        "Write \"::: facilitator\" on a line of its own before the note, or remove this line.");
            } else if (opened < 0 && fence) {
                opened = i;
                if (!line.substring(FENCE.length()).strip().equals("facilitator")) {
                    problems.add(
                            CatalogueProblem.WRONG_VALUE,
                            new Place(file, linesBefore + i + 1, 1),
                            "This line opens a part of the text that Waymark does not know.",
                            "Write \"::: facilitator\" before what only the facilitator reads, and \":::\" after it.");
                }
            } else if (opened >= 0 && line.equals(FENCE)) {
                notes.add(new Prose(String.join("\n", note).strip(), new Place(file, linesBefore + opened + 2, 1)));
                note.clear();
                opened = -1;
            } else if (opened >= 0) {
                note.add(lines.get(i));
            }
            rest.add(opened >= 0 || fence ? "" : lines.get(i));
        }
        if (opened >= 0) {
            problems.add(
                    CatalogueProblem.FENCE_NOT_CLOSED,
                    new Place(file, linesBefore + opened + 1, 1),
                    "The note for the facilitator that begins here has no end.",
                    "Write a line \":::\" after it; everything below is kept from learners until then.");
        }
        return new FacilitatorNotes(notes, String.join("\n", rest));
    }
}
