package org.waymark.course.language;

import java.util.List;

/**
 * A word to think twice about.
 *
 * @param avoid its forms
 * @param prefer what to write instead, in words
 * @param because why, in a sentence or two
 * @param source who says so
 * @param strength how far that is agreed
 * @param except phrases in which it is fine
 */
record WordRule(
        List<Phrase> avoid, String prefer, String because, String source, Strength strength, List<Phrase> except)
        implements LookedFor {

    WordRule {
        avoid = List.copyOf(avoid);
        except = List.copyOf(except);
    }

    /** Whether a word stands in one of the phrases in which it is fine. */
    boolean excepts(Tokens tokens, PhraseIndex.Found found) {
        for (Phrase phrase : except) {
            int first = found.token() + found.count() - phrase.words().size();
            for (int at = Math.max(0, first); at <= found.token(); at++) {
                if (phrase.lengthAt(tokens, at) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
