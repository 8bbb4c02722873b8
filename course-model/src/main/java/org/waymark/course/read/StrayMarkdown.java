package org.waymark.course.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.waymark.core.Lines;
import org.waymark.course.CatalogueProblem;

/**
 * Finds what looks like Markdown and is not read as that, so that learners would see its signs: brackets the wrong way round, a space between them, bullets of a word processor,
 * an address that cannot be pressed. The first of each kind is noted.
 */
final class StrayMarkdown extends AbstractVisitor {

    private static final String ADDRESS = "https?://[^\\s()\\[\\]]+|[^()\\[\\]\\s]+\\.[A-Za-z0-9]{2,5}";

    /** Something to look for: a sign that has to be there, a pattern, what is wrong, and what to do. */
    private record Kind(String sign, Pattern pattern, String message, String hint) {

        Kind(String sign, String pattern, String message, String hint) {
            this(sign, Pattern.compile(pattern), message, hint);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "](",
                    "!?\\[[^\\[\\]]*(?<!\\\\)\\]\\([^()]*$",
                    "The bracket ( of this link or picture is not closed.",
                    "Close it with ) on the same line."),
            new Kind(
                    "](",
                    "\\[[^\\[\\]]*(?<!\\\\)\\]\\((?:tel|sms|mailto|https?):[^()]{0,300}\\s[^()]{0,100}\\)",
                    "There is a space in the address between ( and ), so that this is no link.",
                    "Take it out: (tel:116123)."),
            new Kind(
                    "](",
                    "!?\\[[^\\[\\]]*(?<!\\\\)\\]\\([^()]{0,300}\\s.{0,100}?\\)",
                    "There is a space in the name between ( and ), so that this is no link or picture.",
                    "Rename the file, with hyphens for the spaces, and write its new name here. An activity is linked to by its file, such as (welcome.md)."),
            new Kind(
                    "]",
                    "!?\\[[^\\[\\]]+(?<!\\\\)\\]\\s+\\((?:" + ADDRESS + ")\\)",
                    "There is a space between ] and (, so that this is no link or picture.",
                    "Take the space out: [words](address), or ![words](media/picture.png)."),
            new Kind(
                    ")[",
                    "!?\\([^()]+\\)\\[(?:" + ADDRESS + ")\\]",
                    "The brackets of this link or picture are the wrong way round.",
                    "Write the words between [ and ], and the address after them between ( and )."),
            new Kind(
                    "[[",
                    "!?\\[\\[[^\\[\\]]+\\]\\]",
                    "Double brackets make no link and no picture here.",
                    "Write [words](other.md), or ![words](media/picture.png)."),
            new Kind(
                    "[^",
                    "(?<!\\\\)\\[\\^[^\\]\\s]+\\]",
                    "There are no footnotes here: learners would read this sign.",
                    "Say it in the text, or leave it out."),
            new Kind(
                    "#",
                    "^#{2,6}[^#\\s].*",
                    "There is no space after the signs of this heading.",
                    "Write a space between them and the words: ## What to do."),
            new Kind(
                    "",
                    "^[\\u2022\\u25E6\\u25AA\\u25CF\\u25CB\\u2023\\u00B7\\u2043\\uF0B7]\\s*\\S.*",
                    "This line begins with a bullet, and is not read as an entry of a list: such lines run together.",
                    "Begin each entry with \"- \", and leave an empty line above the list."),
            new Kind(
                    "",
                    "(?<![\\w/@.<(\\[])(?:https?://|www\\.)[^\\s<>()\\[\\]]+[^\\s<>()\\[\\].,;:!?'\"]",
                    "This address cannot be pressed.",
                    "Make it a link, with words that say what is there: [What the Samaritans do](https://…)."),
            new Kind(
                    "",
                    "</?[a-z]{1,8}:[a-z]+[^<>]{0,80}>|Error! (?:Reference source|Bookmark) not",
                    "This was left over from a word processor, and learners would read it.",
                    "Delete it."));

    private final ActivityFile file;
    private final Markdown markdown;
    private final Set<Kind> noted = new HashSet<>();

    StrayMarkdown(ActivityFile file, Markdown markdown) {
        this.file = file;
        this.markdown = markdown;
    }

    void check() {
        markdown.document().accept(this);
    }

    @Override
    public void visit(Paragraph paragraph) {
        for (SourceSpan span : paragraph.getSourceSpans()) {
            if (mayHold(span.getLineIndex())) {
                look(paragraph, span, markdown.lines().line(span.getLineIndex()));
            }
        }
    }

    /** Whether a line has any sign that makes it worth a look: most have none. */
    private boolean mayHold(int line) {
        Lines lines = markdown.lines();
        int end = lines.end(line);
        for (int at = lines.start(line); at < end; at++) {
            if (mayBegin(lines.text(), at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that is looked for may begin at a character of a text. */
    private static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '[',
                    '#',
                    '<',
                    '\u00B7',
                    '\uF0B7',
                    '\u2022',
                    '\u2023',
                    '\u2043',
                    '\u25AA',
                    '\u25CB',
                    '\u25CF',
                    '\u25E6' -> true;
            case ':' -> text.startsWith("://", at);
            case 'w' -> text.startsWith("www.", at);
            case 'E' -> text.startsWith("Error!", at);
            default -> false;
        };
    }

    private void look(Paragraph paragraph, SourceSpan span, String whole) {
        int end = Math.min(whole.length(), span.getColumnIndex() + span.getLength());
        char[] rest = whole.substring(Math.min(span.getColumnIndex(), end), end).toCharArray();
        blank(paragraph, span, rest);
        String line = new String(rest);
        for (Kind kind : KINDS) {
            if (!line.contains(kind.sign()) || noted.contains(kind)) {
                continue;
            }
            Matcher found = kind.pattern().matcher(line);
            if (found.find()) {
                noted.add(kind);
                file.notes().doubtPictures(file.module());
                file.problem(
                        CatalogueProblem.STRAY_MARKDOWN,
                        file.place(span.getLineIndex(), span.getColumnIndex() + found.start()),
                        kind.message(),
                        kind.hint());
                return;
            }
        }
    }

    /** Puts blanks where there is code, HTML, a link or a picture, which are read as what they are. */
    private static void blank(Node node, SourceSpan line, char[] rest) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean read = child instanceof Code
                    || child instanceof Link
                    || child instanceof Image
                    || child instanceof HtmlInline;
            if (!read) {
                blank(child, line, rest);
                continue;
            }
            for (SourceSpan span : child.getSourceSpans()) {
                if (span.getLineIndex() == line.getLineIndex()) {
                    int from = Math.max(0, span.getColumnIndex() - line.getColumnIndex());
                    Arrays.fill(rest, Math.min(from, rest.length), Math.min(rest.length, from + span.getLength()), ' ');
                }
            }
        }
    }
}
