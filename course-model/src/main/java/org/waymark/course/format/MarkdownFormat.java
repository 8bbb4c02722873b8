package org.waymark.course.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Lays out Markdown, a step at a time, so that who calls can undo a step that would change what the text means. Text is never wrapped anew. */
final class MarkdownFormat {

    /** What there is to do, in order. */
    enum Step {
        /** No space at the ends of lines, but for the two that break a line. */
        TRAILING_SPACE,
        /** One empty line between blocks, and none at the ends. */
        EMPTY_LINES,
        /** {@code - } before an item. */
        BULLETS,
        /** {@code ✓} before a right answer. */
        RIGHT_MARKS,
        /** The id at the end of its question, or on a line of its own below it. */
        IDS
    }

    private static final int WIDEST = 120;
    private static final Pattern BULLET = Pattern.compile("^(\\s*(?:>\\s?)*\\s*)([-*+])(\\s+)(?=\\S)");
    private static final Pattern RIGHT =
            Pattern.compile("^(\\s*[-*+]\\s+)(?:(?:[✔✅]\\uFE0F?|✓\\uFE0F?|\\[[xX]\\])\\s*|(\\[ \\]\\s*))(?=\\S)");
    private static final Pattern ID = Pattern.compile("^(.*?)(\\s*)\\{#\\s*([^}]*?)\\s*\\}\\s*$");

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    /** A text after one step. */
    String apply(Step step, String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Node document = parser.parse(text);
        List<String> done = switch (step) {
            case TRAILING_SPACE -> trailingSpace(lines, document);
            case EMPTY_LINES -> emptyLines(lines, document);
            case BULLETS -> bullets(lines, document);
            case RIGHT_MARKS -> rightMarks(lines, document);
            case IDS -> ids(lines, document);
        };
        return done.isEmpty() ? "" : String.join("\n", done) + "\n";
    }

    /** The lines of code and HTML, which stay as they are. */
    private static Set<Integer> asWritten(Node document) {
        Set<Integer> kept = new HashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                keep(block);
            }

            @Override
            public void visit(IndentedCodeBlock block) {
                keep(block);
            }

            @Override
            public void visit(HtmlBlock block) {
                keep(block);
            }

            private void keep(Node block) {
                for (int i = first(block); i <= last(block); i++) {
                    kept.add(i);
                }
            }
        });
        return kept;
    }

    private static int first(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex();
    }

    private static int last(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.get(spans.size() - 1).getLineIndex();
    }

    /** The lines of paragraphs but for their last: two spaces at the end break the line there. */
    private static Set<Integer> insideParagraphs(Node document) {
        Set<Integer> inside = new HashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                for (int i = first(paragraph); i < last(paragraph); i++) {
                    inside.add(i);
                }
            }
        });
        return inside;
    }

    private static List<String> trailingSpace(List<String> lines, Node document) {
        Set<Integer> kept = asWritten(document);
        Set<Integer> inside = insideParagraphs(document);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean breaks = line.endsWith("  ") && inside.contains(i);
            done.add(kept.contains(i) ? line : line.stripTrailing() + (breaks ? "  " : ""));
        }
        return done;
    }

    private static List<String> emptyLines(List<String> lines, Node document) {
        Set<Integer> kept = asWritten(document);
        Set<Integer> blocksBegin = new HashSet<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            blocksBegin.add(first(block));
        }
        List<String> done = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean empty = lines.get(i).isBlank() && !kept.contains(i);
            boolean afterEmpty = done.isEmpty() || (done.get(done.size() - 1).isEmpty() && !kept.contains(i - 1));
            if (empty) {
                if (!afterEmpty) {
                    done.add("");
                }
                continue;
            }
            if (blocksBegin.contains(i) && !afterEmpty) {
                done.add("");
            }
            done.add(lines.get(i));
        }
        while (!done.isEmpty() && done.get(done.size() - 1).isBlank()) {
            done.remove(done.size() - 1);
        }
        return done;
    }

    private static List<String> bullets(List<String> lines, Node document) {
        List<String> done = new ArrayList<>(lines);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(BulletList list) {
                visitChildren(list);
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    bullet((ListItem) item, done);
                }
            }
        });
        return done;
    }

    private static void bullet(ListItem item, List<String> lines) {
        int first = first(item);
        Matcher mark = BULLET.matcher(lines.get(first));
        if (item.getSourceSpans().isEmpty() || !mark.find()) {
            return;
        }
        int begins = item.getSourceSpans().get(0).getColumnIndex();
        int column = mark.start(2);
        if (column < begins || !lines.get(first).substring(begins, column).isBlank()) {
            return;
        }
        int narrower = mark.group(3).equals("\t") ? 0 : mark.group(3).length() - 1;
        lines.set(first, mark.group(1) + "- " + lines.get(first).substring(mark.end()));
        for (int i = first + 1; i <= last(item) && narrower > 0; i++) {
            String line = lines.get(i);
            String indent = " ".repeat(column + 2 + narrower);
            if (line.startsWith(indent)) {
                lines.set(i, line.substring(narrower));
            }
        }
    }

    private static List<String> rightMarks(List<String> lines, Node document) {
        List<String> done = new ArrayList<>(lines);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (!(block instanceof BulletList list) || !asks(block.getPrevious(), lines)) {
                continue;
            }
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                Matcher mark = RIGHT.matcher(done.get(first(item)));
                if (mark.find()) {
                    boolean wrong = mark.group(2) != null;
                    done.set(
                            first(item),
                            mark.group(1)
                                    + (wrong ? "" : "✓ ")
                                    + done.get(first(item)).substring(mark.end()));
                }
            }
        }
        return done;
    }

    private static boolean asks(@org.jspecify.annotations.Nullable Node block, List<String> lines) {
        return block instanceof Paragraph
                && lines.get(first(block)).stripLeading().matches("\\?\\??\\s.*");
    }

    private static List<String> ids(List<String> lines, Node document) {
        List<String> done = new ArrayList<>(lines);
        List<Integer> gone = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            int last = last(block);
            Matcher id = asks(block, lines) ? ID.matcher(lines.get(last)) : ID.matcher("");
            if (!id.matches()) {
                continue;
            }
            String written = "{#" + id.group(3) + "}";
            String words = id.group(1).stripTrailing();
            boolean alone = words.isBlank() && last > first(block);
            String before = alone ? lines.get(last - 1).stripTrailing() : words;
            if (before.length() + 1 + written.length() <= WIDEST) {
                done.set(alone ? last - 1 : last, before + " " + written);
                if (alone) {
                    gone.add(last);
                }
            } else {
                done.set(last, alone ? "  " + written : before + "\n  " + written);
            }
        }
        for (int i = gone.size() - 1; i >= 0; i--) {
            done.remove((int) gone.get(i));
        }
        return done;
    }
}
