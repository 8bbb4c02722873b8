package org.waymark.course.language;

import java.util.List;
import org.waymark.core.Problems;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.yaml.YamlNode;
import org.waymark.course.yaml.YamlNode.Keys;
import org.waymark.course.yaml.YamlNode.Scalar;

/** Looks at how the words of a catalogue's rules are written: one that nothing could ever be found by is of no use to anybody. */
public final class WordForms {

    private final Problems problems;

    /** Notes what it finds in the problems given. */
    public WordForms(Problems problems) {
        this.problems = problems;
    }

    /** Checks the rules in a file. */
    public void check(Keys file) {
        for (String rules : List.of("words", "distressing")) {
            for (YamlNode rule : file.items(rules)) {
                if (rule instanceof Keys keys) {
                    List.of("avoid", "except", "words")
                            .forEach(key -> keys.items(key).forEach(this::form));
                }
            }
        }
    }

    private void form(YamlNode node) {
        if (!(node instanceof Scalar scalar) || scalar.text().isBlank()) {
            return;
        }
        String text = scalar.text();
        int open = text.indexOf('(');
        int close = text.indexOf(')');
        boolean closed = open < 0 ? close < 0 : close > open;
        if (!closed || Phrase.of(text).isEmpty()) {
            problems.add(
                    CatalogueProblem.WRONG_VALUE,
                    scalar.place(),
                    closed ? "There is no word in \"" + text + "\"." : "A bracket in \"" + text + "\" has no partner.",
                    "Write the word in its forms: suffer* is a word with any ending, service user(s) with or without one.");
        }
    }
}
