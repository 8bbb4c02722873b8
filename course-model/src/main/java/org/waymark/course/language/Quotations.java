package org.waymark.course.language;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands in quotation marks: double or single, straight or curly. A quotation that is not closed goes on to the end. */
final class Quotations {

    private Quotations() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char open = text.charAt(i);
            if (!opens(text, i)) {
                i++;
                continue;
            }
            int end = close(text, i, open);
            boolean single = open == '\'' || open == '‘';
            if (end < 0 && single) {
                i++;
                continue;
            }
            int stop = end < 0 ? text.length() : end + 1;
            found.add(new Span(i, stop));
            i = stop;
        }
        return found;
    }

    private static boolean opens(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '“' || c == '«') {
            return true;
        }
        boolean fresh = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean toWord = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        return (c == '‘' || c == '\'') && fresh && toWord;
    }

    private static int close(String text, int from, char open) {
        char wanted = switch (open) {
            case '“' -> '”';
            case '«' -> '»';
            case '‘' -> '’';
            default -> open;
        };
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == wanted || (open == '“' && c == '"');
            boolean single = wanted == '\'' || wanted == '’';
            boolean apostrophe = single && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (ends && !apostrophe && !(single && Character.isWhitespace(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }
}
