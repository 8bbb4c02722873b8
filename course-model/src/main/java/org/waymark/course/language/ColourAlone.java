package org.waymark.course.language;

import java.util.List;
import java.util.Set;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.language.Passage.Kind;
import org.waymark.course.language.PhraseIndex.Found;

/** Advice on directions that only somebody who sees colours can follow: "the red button", "marked in green" (WCAG 2.2, 1.4.1). */
final class ColourAlone {

    /** After these, something beside the colour tells which is meant. */
    private static final Set<String> NAMED_TOO =
            Set.of("labelled", "marked", "called", "named", "saying", "reading", "that", "which", "with");

    private final ColourWords words;
    private final Problems problems;

    ColourAlone(ColourWords words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    void look(Passage passage, Tokens tokens, Quotations quotations, List<Found> phrases) {
        if (passage.kind() == Kind.QUOTATION) {
            return;
        }
        for (Found colour : phrases) {
            if (colour.value() instanceof Phrase
                    && !quotations.hold(colour.span())
                    && (namesThing(tokens, colour) || showsInColour(tokens, colour))) {
                problems.add(
                        CatalogueProblem.COLOUR_ALONE,
                        passage.place(colour.span().start()),
                        "Only somebody who sees this colour knows what is meant.",
                        "Name it by its words, shape or place as well: the button \"Stop\", the triangle on the left.");
                return;
            }
        }
    }

    private boolean namesThing(Tokens tokens, Found colour) {
        int thing = colour.token() + colour.count();
        if (thing >= tokens.size() || !tokens.joined(thing - 1) || !the(tokens, colour.token() - 1)) {
            return false;
        }
        int count = longest(words.things(), tokens, thing);
        return count > 0 && !namedToo(tokens, thing + count);
    }

    private static boolean the(Tokens tokens, int at) {
        return at >= 0
                && Set.of("the", "this", "that", "these", "those", "each", "every", "any")
                        .contains(tokens.word(at));
    }

    private static boolean namedToo(Tokens tokens, int next) {
        if (next >= tokens.size()) {
            return false;
        }
        String between = tokens.text().substring(tokens.end(next - 1), tokens.start(next));
        return NAMED_TOO.contains(tokens.word(next)) || between.chars().anyMatch(c -> "\"“‘:(".indexOf(c) >= 0);
    }

    private boolean showsInColour(Tokens tokens, Found colour) {
        int in = colour.token() - 1;
        if (in < 1 || !tokens.word(in).equals("in")) {
            return false;
        }
        boolean alone = tokens.endsClause(colour.token() + colour.count() - 1)
                || colour.token() + colour.count() >= tokens.size()
                || !tokens.joined(colour.token() + colour.count() - 1)
                || Set.of("is", "are", "to", "on", "by", "below", "above")
                        .contains(tokens.word(colour.token() + colour.count()));
        return alone
                && words.shown().stream()
                        .anyMatch(phrase ->
                                phrase.lengthAt(tokens, in - phrase.words().size()) > 0);
    }

    private static int longest(List<Phrase> phrases, Tokens tokens, int at) {
        return phrases.stream()
                .mapToInt(phrase -> phrase.lengthAt(tokens, at))
                .max()
                .orElse(0);
    }
}
