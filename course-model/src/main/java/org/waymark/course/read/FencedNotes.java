package org.waymark.course.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.core.Nearest;
import org.waymark.core.Place;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.Prose;

/**
 * What stands in an activity's text between a line such as {@code ::: facilitator} and a line {@code :::}: notes for the facilitator alone, and transcripts of recordings.
 *
 * @param facilitator the notes for the facilitator, in order
 * @param transcripts the transcripts, in order
 * @param rest the text without them; each of their lines is an empty line there, so that lines keep their numbers
 */
record FencedNotes(List<Prose> facilitator, List<Prose> transcripts, String rest) {

    private static final String FENCE = ":::";
    private static final List<String> KINDS = List.of("facilitator", "transcript");

    FencedNotes {
        facilitator = List.copyOf(facilitator);
        transcripts = List.copyOf(transcripts);
    }

    /**
     * Takes a text apart.
     *
     * @param text the text below the front matter; its lines end with line feeds
     */
    static FencedNotes in(String text, String file, int linesBefore, Problems problems) {
        return text.contains(FENCE)
                ? in(List.of(text.split("\n", -1)), file, linesBefore, problems)
                : new FencedNotes(List.of(), List.of(), text);
    }

    private static FencedNotes in(List<String> lines, String file, int linesBefore, Problems problems) {
        List<Prose> facilitator = new ArrayList<>();
        List<Prose> transcripts = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        List<String> note = new ArrayList<>();
        String kind = "";
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
                kind = line.substring(FENCE.length()).strip();
                if (!KINDS.contains(kind)) {
                    kind = unknown(kind, new Place(file, linesBefore + i + 1, 1), problems);
                }
            } else if (opened >= 0 && line.equals(FENCE)) {
                (kind.equals("transcript") ? transcripts : facilitator).add(note(note, file, linesBefore + opened + 2));
                note.clear();
                opened = -1;
            } else if (opened >= 0) {
                note.add(lines.get(i));
            }
            rest.add(opened >= 0 || fence ? "" : lines.get(i));
        }
        if (opened >= 0) {
            boolean transcript = kind.equals("transcript");
            if (transcript) {
                transcripts.add(note(note, file, linesBefore + opened + 2));
            }
            problems.add(
                    CatalogueProblem.FENCE_NOT_CLOSED,
                    new Place(file, linesBefore + opened + 1, 1),
                    transcript
                            ? "The transcript that begins here has no end."
                            : "The note for the facilitator that begins here has no end.",
                    transcript
                            ? "Write a line \":::\" after it; everything below belongs to it until then."
                            : "Write a line \":::\" after it; everything below is kept from learners until then.");
        }
        return new FencedNotes(facilitator, transcripts, String.join("\n", rest));
    }

    private static Prose note(List<String> lines, String file, int first) {
        return new Prose(String.join("\n", lines).strip(), new Place(file, first, 1));
    }

    /** Notes a kind that there is not; gives the one that was meant, as far as that can be said. */
    private static String unknown(String kind, Place place, Problems problems) {
        Optional<String> near = Nearest.to(kind, KINDS);
        problems.add(
                CatalogueProblem.WRONG_VALUE,
                place,
                "This line opens a part of the text that Waymark does not know.",
                near.map(each -> "Did you mean \"::: " + each + "\"?")
                        .orElse(
                                "Write \"::: facilitator\" before what only the facilitator reads, or \"::: transcript\" before what a recording says; and \":::\" after it."));
        return near.orElse(kind);
    }
}
