package org.waymark.course.yaml;

import java.util.List;

/** Says what is probably wrong with a line that YAML could not read. */
final class YamlAdvice {

    private YamlAdvice() {}

    /** Advice for a line, counted from 1 within the text; the line before it is looked at too, since YAML notices late. */
    static String forLine(String text, int line) {
        List<String> lines = text.lines().toList();
        for (int candidate : new int[] {line, line - 1}) {
            if (candidate >= 1 && candidate <= lines.size()) {
                String advice = about(lines.get(candidate - 1));
                if (!advice.isEmpty()) {
                    return advice;
                }
            }
        }
        return "Check the spaces at the start of this line and the one before: keys of one list begin in the same column.";
    }

    private static String about(String line) {
        String stripped = line.stripLeading();
        if (line.contains("\t")) {
            return "There is a tab in this line. YAML wants spaces.";
        }
        int colon = stripped.indexOf(": ");
        if (colon > 0 && stripped.indexOf(": ", colon + 1) > 0 && !quoted(stripped.substring(colon + 2))) {
            return "A colon inside a text confuses YAML. Put the whole text in quotes: '…'.";
        }
        if (count(line, '"') % 2 == 1 || count(line, '\'') % 2 == 1) {
            return "A quotation mark is opened and not closed. If the text holds an apostrophe, put double quotes round it.";
        }
        if (count(line, '[') != count(line, ']') || count(line, '{') != count(line, '}')) {
            return "A bracket is opened and not closed in this line.";
        }
        return "";
    }

    private static boolean quoted(String value) {
        String stripped = value.strip();
        return stripped.startsWith("'") || stripped.startsWith("\"") || stripped.startsWith("{");
    }

    private static long count(String line, char character) {
        return line.chars().filter(each -> each == character).count();
    }
}
