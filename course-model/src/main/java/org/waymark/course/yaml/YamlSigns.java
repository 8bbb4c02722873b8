package org.waymark.course.yaml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs that people, or their word processors, write in place of those that YAML reads: a dash for a hyphen, an equals sign for a colon, a space that is none. */
final class YamlSigns {

    /** What word processors and lists on the web begin an entry with. */
    private static final Pattern BULLET =
            Pattern.compile("^\\s*([\u2010-\u2015\u2212\u2022\u25E6\u25AA\u25CF\u25CB\u2023\u00B7\u2043])\\s*(\\S.*)$");

    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,3}[.)])\\s+(\\S.*)$");
    private static final Pattern SPACE = Pattern.compile(
            "^([\\s-]*|[\\s-]*[A-Za-z0-9_-]+: *)([\u00A0\u00AD\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF])");
    private static final Pattern EQUALS = Pattern.compile("^\\s*(?:- +)?[A-Za-z][A-Za-z-]*\\s*([=;])\\s*\\S");
    private static final Pattern SLASHES = Pattern.compile("^\\s*(//)");
    private static final Pattern TAB_AFTER_HYPHEN = Pattern.compile("^\\s*(?:- *)*-(\\t)");

    private YamlSigns() {}

    /** The first of them in the lines that the parser was busy with when it stopped. */
    static @Nullable YamlAdvice wrong(YamlAdvice.Stop stop, List<String> lines) {
        for (int line : new int[] {stop.line(), stop.contextLine()}) {
            YamlAdvice found = line < lines.size() ? wrong(line + 1, lines.get(line)) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable YamlAdvice wrong(int number, String line) {
        Matcher space = SPACE.matcher(line);
        if (space.find()) {
            return new YamlAdvice(
                    number,
                    space.start(2) + 1,
                    String.format(
                            "This looks like a space, and is none to YAML (U+%04X).",
                            (int) space.group(2).charAt(0)),
                    "Write a plain space in its place. It came with text that was copied from a web page or a word processor.");
        }
        Matcher tab = TAB_AFTER_HYPHEN.matcher(line);
        if (tab.find()) {
            return new YamlAdvice(
                    number,
                    tab.start(1) + 1,
                    "There is a tab after this hyphen.",
                    "Put a space there instead: YAML does not read tabs.");
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.find()) {
            return new YamlAdvice(
                    number,
                    bullet.start(1) + 1,
                    "This line begins with " + bullet.group(1) + ", which is no hyphen.",
                    "Begin each entry of a list with a hyphen and a space: - " + bullet.group(2));
        }
        Matcher equals = EQUALS.matcher(line);
        if (equals.find()) {
            return new YamlAdvice(
                    number,
                    equals.start(1) + 1,
                    "Here is the sign " + equals.group(1) + ", where a key has a colon.",
                    "Write a colon and a space after the key.");
        }
        Matcher slashes = SLASHES.matcher(line);
        return slashes.find()
                ? new YamlAdvice(
                        number,
                        slashes.start(1) + 1,
                        "This line begins with //, which is no remark to YAML.",
                        "Begin a remark with #.")
                : null;
    }

    /** What to do about a text that was meant as a list, as its first signs show; empty if nothing does. */
    static String listHint(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            return "Begin each line with a hyphen, and not with " + bullet.group(1) + ".";
        }
        Matcher number = NUMBERED.matcher(text);
        return number.find() ? "Begin each line with a hyphen, and not with " + number.group(1) : "";
    }
}
