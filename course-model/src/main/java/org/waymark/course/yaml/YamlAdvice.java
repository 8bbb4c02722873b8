package org.waymark.course.yaml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is probably wrong where YAML could not go on, in words for somebody who does not know YAML.
 *
 * @param line the line of the mistake, counted from 1 within the text
 * @param column its column in UTF-16 units, counted from 1
 * @param message what is wrong
 * @param hint what to do about it
 */
record YamlAdvice(int line, int column, String message, String hint) {

    private static final Pattern VALUE = Pattern.compile("^\\s*(?:- +)*(?:[A-Za-z0-9_-]+: +)?(\\S.*)$");
    private static final Pattern NO_SPACE_AFTER_COLON = Pattern.compile("^\\s*(?:- +)?[A-Za-z-]+:(?=[^\\s/])");
    private static final Pattern NO_SPACE_AFTER_HYPHEN = Pattern.compile("^\\s*-(?=[^\\s-])");
    private static final Pattern LIST_SIGN_IN_VALUE = Pattern.compile("^\\s*(?:- +)*[A-Za-z0-9_-]+: +([-?]) ");
    private static final Pattern KEY = Pattern.compile("^\\s*(?:- +)*[A-Za-z0-9_-]+:(?: |$)");
    private static final String INDENT =
            "Begin the keys that belong together in the same column, with spaces before them and never a tab.";

    /** A place where the parser stopped, counted from 0, and what it was busy with. */
    record Stop(int line, int column, int contextLine, int contextColumn, String context, String problem) {}

    /** The likeliest mistake at or shortly before the place where the parser stopped. */
    static YamlAdvice at(Stop stop, String text) {
        List<String> lines = text.lines().toList();
        for (int line = Math.min(stop.line(), lines.size() - 1); line >= Math.max(0, stop.line() - 2); line--) {
            int tab = tabBefore(lines.get(line));
            if (tab >= 0) {
                return new YamlAdvice(
                        line + 1,
                        tab + 1,
                        "There is a tab at the start of this line.",
                        "Put spaces there instead: YAML does not read tabs.");
            }
        }
        int tabAfterKey = stop.line() < lines.size() ? tabAfterKey(lines.get(stop.line())) : -1;
        if (tabAfterKey >= 0) {
            return new YamlAdvice(
                    stop.line() + 1,
                    tabAfterKey + 1,
                    "There is a tab after this colon.",
                    "Put a space there instead: YAML does not read tabs.");
        }
        YamlAdvice sign = YamlSigns.wrong(stop, lines);
        if (sign != null) {
            return sign;
        }
        if (stop.context().contains("quoted scalar") && !stop.problem().contains("escape")) {
            return new YamlAdvice(
                    stop.contextLine() + 1,
                    stop.contextColumn() + 1,
                    "A quotation mark is opened here and not closed.",
                    "Close it at the end of the text. If the text begins with an apostrophe, put double quotes round the whole of it.");
        }
        if (stop.problem().contains("escape")) {
            return new YamlAdvice(
                    stop.line() + 1,
                    Math.max(1, stop.column()),
                    "A backslash between double quotes means something else to YAML.",
                    "Put the text in single quotes: '…'.");
        }
        if (stop.problem().contains("mapping values are not allowed")) {
            return colon(stop, lines);
        }
        if (stop.context().contains("flow") && closedOnItsLine(stop, lines)) {
            return new YamlAdvice(
                    stop.line() + 1,
                    stop.column() + 1,
                    "Between brackets, this sign cannot stand inside a text.",
                    "Put the whole text in quotes: '…'. The same goes for every text there that holds a comma, a colon or a bracket.");
        }
        if (stop.context().contains("flow")) {
            char bracket = at(lines, stop.contextLine(), stop.contextColumn());
            return new YamlAdvice(
                    stop.contextLine() + 1,
                    stop.contextColumn() + 1,
                    "The bracket " + bracket + " that is opened here is not closed where it should be.",
                    "Close it with " + (bracket == '[' ? "]" : "}")
                            + ", with a comma between the entries. A text that holds a comma, a colon or a bracket needs quotes: '…'.");
        }
        for (int line : new int[] {stop.line(), stop.contextLine(), stop.line() - 1}) {
            if (line >= 0 && line < lines.size()) {
                YamlAdvice advice = spaceOrSign(line, lines.get(line));
                if (advice != null) {
                    return advice;
                }
            }
        }
        return rest(stop, lines);
    }

    private static boolean closedOnItsLine(Stop stop, List<String> lines) {
        return stop.line() == stop.contextLine()
                && stop.line() < lines.size()
                && lines.get(stop.line())
                        .substring(
                                Math.min(stop.column(), lines.get(stop.line()).length()))
                        .matches(".*[\\]}].*");
    }

    private static YamlAdvice colon(Stop stop, List<String> lines) {
        String line = stop.line() < lines.size() ? lines.get(stop.line()) : "";
        Matcher key = KEY.matcher(line);
        boolean inside = key.find() && stop.column() >= key.end() - 1;
        return inside
                ? new YamlAdvice(
                        stop.line() + 1,
                        stop.column() + 1,
                        "A colon inside a text confuses YAML.",
                        "Put the whole text in quotes: '…'. If it holds an apostrophe, use double quotes.")
                : new YamlAdvice(
                        stop.line() + 1,
                        Math.max(1, line.length() - line.stripLeading().length() + 1),
                        "This line begins further to the right than the keys it belongs with.",
                        INDENT + " If this line is part of the text above it, put that whole text in quotes: '…'.");
    }

    @org.jspecify.annotations.Nullable
    private static YamlAdvice spaceOrSign(int number, String line) {
        Matcher colon = NO_SPACE_AFTER_COLON.matcher(line);
        if (colon.find()) {
            return new YamlAdvice(
                    number + 1,
                    colon.end() + 1,
                    "There is no space after this colon.",
                    "Write a space after the colon.");
        }
        Matcher hyphen = NO_SPACE_AFTER_HYPHEN.matcher(line);
        if (hyphen.find()) {
            return new YamlAdvice(
                    number + 1,
                    hyphen.end() + 1,
                    "There is no space after this hyphen.",
                    "Write a space after the hyphen that begins an entry of a list.");
        }
        Matcher list = LIST_SIGN_IN_VALUE.matcher(line);
        if (list.find()) {
            return new YamlAdvice(
                    number + 1,
                    list.start(1) + 1,
                    "A text cannot begin with the sign " + list.group(1) + " in YAML.",
                    "Put the whole text in quotes: '…'. If it is the first entry of a list, begin it on a line of its own.");
        }
        Matcher value = VALUE.matcher(line);
        if (value.matches() && "@`%*&!|>".indexOf(value.group(1).charAt(0)) >= 0) {
            return new YamlAdvice(
                    number + 1,
                    value.start(1) + 1,
                    "A text cannot begin with the sign " + value.group(1).charAt(0) + " in YAML.",
                    "Put the whole text in quotes: '…'.");
        }
        return null;
    }

    private static YamlAdvice rest(Stop stop, List<String> lines) {
        String line = stop.line() < lines.size() ? lines.get(stop.line()) : "";
        String before = line.substring(0, Math.min(stop.column(), line.length()));
        if (before.stripTrailing().matches(".*['\"]")) {
            return new YamlAdvice(
                    stop.line() + 1,
                    before.stripTrailing().length() + 1,
                    "Something follows the closing quotation mark.",
                    "Put the whole text in one pair of quotes. If it holds an apostrophe, use double quotes; if it holds double quotes, use single ones.");
        }
        if (before.stripTrailing().matches(".*[\\]}]")) {
            return new YamlAdvice(
                    stop.line() + 1,
                    before.stripTrailing().length() + 1,
                    "Something follows the closing bracket.",
                    "If the brackets belong to a text, put the whole text in quotes: '…'.");
        }
        if (stop.problem().contains("could not find expected ':'") && stop.contextLine() < lines.size()) {
            return new YamlAdvice(
                    stop.contextLine() + 1,
                    stop.contextColumn() + 1,
                    "This line is neither a key with a value, nor part of what stands above it.",
                    "Write a colon and a space after a key. A text that goes on over several lines begins each of them further to the right than its key.");
        }
        int above = lines.isEmpty() ? 0 : indent(firstKey(lines));
        if (KEY.matcher(line).find() && indent(line) < above) {
            return new YamlAdvice(
                    stop.line() + 1,
                    indent(line) + 1,
                    "This line begins further to the left than the keys above it.",
                    INDENT);
        }
        if (KEY.matcher(line).find()
                && !line.strip().startsWith("-")
                && firstKey(lines).startsWith("- ")) {
            return new YamlAdvice(
                    stop.line() + 1,
                    indent(line) + 1,
                    "The lines above begin with a hyphen, and this one does not.",
                    "Hyphens are for the entries of a list. Keys stand below each other without them.");
        }
        return new YamlAdvice(
                stop.line() + 1,
                stop.column() + 1,
                "This cannot be read as YAML: the line does not fit what stands above it.",
                INDENT);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String firstKey(List<String> lines) {
        return lines.stream()
                .filter(each -> !each.isBlank() && !each.strip().startsWith("#"))
                .findFirst()
                .orElse("");
    }

    private static int tabBefore(String line) {
        int tab = line.indexOf('\t');
        return tab >= 0 && line.substring(0, tab).isBlank() ? tab : -1;
    }

    private static int tabAfterKey(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && line.substring(colon + 1).matches(" *\t.*") ? line.indexOf('\t', colon) : -1;
    }

    private static char at(List<String> lines, int line, int column) {
        return line < lines.size() && column < lines.get(line).length()
                ? lines.get(line).charAt(column)
                : '[';
    }
}
