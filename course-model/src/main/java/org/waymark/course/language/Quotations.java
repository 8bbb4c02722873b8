package org.waymark.course.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in quotation marks in a text: double or single, straight or curly. A quotation that is not closed goes on to the end. It is looked for when
 * somebody asks, since most texts have nothing in them that anybody asks about.
 */
final class Quotations {

    private final String text;
    private @Nullable List<Span> spans;

    Quotations(String text) {
        this.text = text;
    }

    /** Where they stand, in order. */
    List<Span> spans() {
        List<Span> known = spans;
        if (known == null) {
            known = in(text.toCharArray());
            spans = known;
        }
        return known;
    }

    /** Whether a stretch stands in one. */
    boolean hold(Span span) {
        return spans().stream().anyMatch(each -> each.holds(span));
    }

    private static List<Span> in(char[] text) {
        List<Span> found = new ArrayList<>();
        int i = 0;
        while (i < text.length) {
            char open = text[i];
            boolean mark = open == '"' || open == '\'' || open > 127;
            if (!mark || !opens(text, i)) {
                i++;
                continue;
            }
            int end = close(text, i, open);
            boolean single = open == '\'' || open == '‘';
            if (end < 0 && single) {
                i++;
                continue;
            }
            int stop = end < 0 ? text.length : end + 1;
            found.add(new Span(i, stop));
            i = stop;
        }
        return found;
    }

    private static boolean opens(char[] text, int at) {
        char c = text[at];
        if (c == '"' || c == '“' || c == '«') {
            return true;
        }
        boolean fresh = at == 0 || !Character.isLetterOrDigit(text[at - 1]);
        boolean toWord = at + 1 < text.length && !Character.isWhitespace(text[at + 1]);
        return (c == '‘' || c == '\'') && fresh && toWord;
    }

    private static int close(char[] text, int from, char open) {
        char wanted = switch (open) {
            case '“' -> '”';
            case '«' -> '»';
            case '‘' -> '’';
            default -> open;
        };
        for (int i = from + 1; i < text.length; i++) {
            char c = text[i];
            boolean ends = c == wanted || (open == '“' && c == '"');
            boolean single = wanted == '\'' || wanted == '’';
            boolean apostrophe = single && i + 1 < text.length && Character.isLetterOrDigit(text[i + 1]);
            if (ends && !apostrophe && !(single && Character.isWhitespace(text[i - 1]))) {
                return i;
            }
        }
        return -1;
    }
}
