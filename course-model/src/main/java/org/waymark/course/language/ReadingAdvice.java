package org.waymark.course.language;

import java.util.ArrayList;
import java.util.List;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.language.Passage.Kind;

/** Advice on paragraphs that are hard to read: one for each, on its longest sentence or on its words. */
final class ReadingAdvice {

    /** LIX says little of a shorter text. */
    private static final int ENOUGH_WORDS = 30;

    private static final int SHOWN = 4;

    private final ReadingRules rules;
    private final Problems problems;

    ReadingAdvice(ReadingRules rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    void look(Passage passage, Tokens tokens, Quotations quotations) {
        if (passage.kind() != Kind.PROSE && passage.kind() != Kind.FEEDBACK) {
            return;
        }
        if (tokens.size() <= Math.min(rules.wordsPerSentence(), ENOUGH_WORDS - 1)) {
            return;
        }
        List<Span> leftOut = new ArrayList<>(quotations.spans());
        leftOut.addAll(passage.apart());
        Lix lix = Lix.of(tokens, leftOut);
        if (lix.longest() > rules.wordsPerSentence()) {
            problems.add(
                    CatalogueProblem.LONG_SENTENCE,
                    passage.place(lix.longestAt()),
                    "This sentence has " + lix.longest()
                            + " words; somebody who reads slowly has lost its beginning by the end.",
                    "Make two or three of it: at most " + rules.wordsPerSentence()
                            + " words (words-per-sentence under reading: in catalogue.yaml).");
        } else if (lix.words() >= ENOUGH_WORDS && lix.lix() > rules.hardest()) {
            problems.add(
                    CatalogueProblem.HARD_TO_READ,
                    passage.place(0),
                    "This paragraph is hard to read: its LIX is " + lix.lix() + ", and at most " + rules.hardest()
                            + " is wanted (a newspaper is near 45).",
                    "Shorten its sentences, or find plainer words for some of these: "
                            + String.join(
                                    ", ",
                                    Lix.longWords(tokens, leftOut).stream()
                                            .limit(SHOWN)
                                            .toList()) + ".");
        }
    }
}
