package org.waymark.course.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waymark.core.Problem;
import org.waymark.course.CatalogueProblem;
import org.waymark.course.language.Passage.Kind;
import org.waymark.course.language.PhraseIndex.Found;

/** Advice on words to think twice about: once for each in a paragraph, and never on what somebody else said or says of themselves. */
final class WordAdvice {

    private record Pending(String text, Span span, Problem problem) {}

    private final boolean english;
    private final List<Pending> found = new ArrayList<>();

    WordAdvice(boolean english) {
        this.english = english;
    }

    /** Takes over what was found elsewhere. */
    void addAll(WordAdvice apart) {
        found.addAll(apart.found);
    }

    void look(Passage passage, Tokens tokens, Quotations quotations, List<Found> phrases) {
        if (passage.kind() == Kind.QUOTATION) {
            return;
        }
        if (phrases.isEmpty()) {
            return;
        }
        Set<WordRule> said = new HashSet<>();
        for (Found each : phrases) {
            if (each.value() instanceof WordRule rule
                    && !said.contains(rule)
                    && !leftAlone(passage, tokens, quotations, each, rule)) {
                said.add(rule);
                found.add(new Pending(passage.text(), each.span(), problem(passage, each, rule)));
            }
        }
    }

    private boolean leftAlone(Passage passage, Tokens tokens, Quotations quotations, Found found, WordRule rule) {
        return quotations.hold(found.span())
                || passage.apart().stream().anyMatch(each -> each.holds(found.span()))
                || rule.excepts(tokens, found)
                || (english && OwnWords.at(tokens, found.token()))
                || partOfName(tokens, found);
    }

    /** With a capital inside a sentence, a word is part of a name: the National Survivor User Network. */
    private static boolean partOfName(Tokens tokens, Found found) {
        int first = found.token();
        boolean begins = first == 0 || tokens.endsClause(first - 1);
        int last = first + found.count() - 1;
        if (begins) {
            return last + 1 < tokens.size()
                    && tokens.joined(last)
                    && capital(tokens, last + 1)
                    && (found.count() == 1 || capital(tokens, last));
        }
        return capital(tokens, first);
    }

    private static boolean capital(Tokens tokens, int token) {
        String text = tokens.text();
        Span span = tokens.span(token);
        boolean shouting = span.end() - span.start() > 1
                && text.substring(span.start(), span.end())
                        .equals(text.substring(span.start(), span.end()).toUpperCase(Locale.ROOT));
        return Character.isUpperCase(text.charAt(span.start())) && !shouting;
    }

    private static Problem problem(Passage passage, Found found, WordRule rule) {
        String written =
                passage.text().substring(found.span().start(), found.span().end());
        String because = rule.because().isEmpty() ? "Think twice about this word." : sentence(rule.because());
        String source =
                rule.source().isEmpty() ? "" : " (Source: " + rule.source().replaceAll("\\.$", "") + ".)";
        return new Problem(
                CatalogueProblem.WORD_CHOICE,
                passage.place(found.span().start()),
                "\"" + written + "\": " + because,
                "Perhaps: " + sentence(rule.prefer()) + " This is "
                        + rule.strength().name().toLowerCase(Locale.ROOT)
                        + " advice; you decide. Put the words in quotation marks if somebody said them." + source);
    }

    private static String sentence(String words) {
        String one = words.replaceAll("\\s+", " ");
        return one.isEmpty() || one.matches(".*[.!?]$") ? one : one + ".";
    }

    /** What was found, without words that are part of one of the titles given. */
    List<Problem> found(Iterable<String> titles) {
        return found.stream()
                .filter(each -> !inTitle(each, titles))
                .map(Pending::problem)
                .toList();
    }

    private static boolean inTitle(Pending pending, Iterable<String> titles) {
        for (String title : titles) {
            if (title.indexOf(' ') < 0) {
                continue;
            }
            for (int at = pending.text().indexOf(title);
                    at >= 0;
                    at = pending.text().indexOf(title, at + 1)) {
                if (new Span(at, at + title.length()).holds(pending.span())) {
                    return true;
                }
            }
        }
        return false;
    }
}
