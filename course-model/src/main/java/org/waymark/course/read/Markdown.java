package org.waymark.course.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.waymark.core.Lines;
import org.waymark.core.Place;
import org.waymark.course.Prose;

/** A text in Markdown, taken apart into blocks, with its lines beside them. */
final class Markdown {

    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final ActivityFile file;
    private final Node document;
    private final Lines lines;

    Markdown(ActivityFile file, String text) {
        this.file = file;
        this.document = PARSER.parse(text);
        this.lines = Lines.of(
                text.contains("<!--") ? withoutComments(document, text.lines().toList()) : text);
    }

    /** The text, taken apart into blocks. */
    Node document() {
        return document;
    }

    /** The text with spaces in place of comments, which are for authors. */
    private static String withoutComments(Node document, List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                blank(html, html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                blank(html, html.getLiteral());
            }

            private void blank(Node node, String literal) {
                if (!ProseCheck.isComment(literal)) {
                    return;
                }
                for (SourceSpan span : node.getSourceSpans()) {
                    String line = rest.get(span.getLineIndex());
                    int end = Math.min(line.length(), span.getColumnIndex() + span.getLength());
                    rest.set(
                            span.getLineIndex(),
                            line.substring(0, span.getColumnIndex())
                                    + " ".repeat(Math.max(0, end - span.getColumnIndex()))
                                    + line.substring(end));
                }
            }
        });
        return String.join("\n", rest) + "\n";
    }

    /** Where a block begins. */
    Place place(Node node) {
        SourceSpan span = node.getSourceSpans().get(0);
        return file.place(span.getLineIndex(), span.getColumnIndex());
    }

    /** The lines of the text, with spaces in place of comments. */
    Lines lines() {
        return lines;
    }

    /** The line of the text in which a block begins, from where it begins. */
    String firstLine(Node node) {
        SourceSpan span = node.getSourceSpans().get(0);
        return lines.line(span.getLineIndex()).substring(span.getColumnIndex());
    }

    /** The number of the line, counted from 0, in which a block begins. */
    static int first(Node node) {
        return node.getSourceSpans().get(0).getLineIndex();
    }

    /** The number of the last line of a block. */
    static int last(Node node) {
        return node.getSourceSpans().stream()
                .mapToInt(SourceSpan::getLineIndex)
                .max()
                .orElse(0);
    }

    /** The blocks directly in another. */
    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The Markdown of neighbouring blocks, without the marks (list, quotation) of what holds them. */
    Prose slice(List<Node> nodes) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Node node : nodes) {
            for (SourceSpan span : node.getSourceSpans()) {
                first = Math.min(first, span.getLineIndex());
                last = Math.max(last, span.getLineIndex());
            }
        }
        int[] columns = new int[last - first + 1];
        Arrays.fill(columns, -1);
        for (Node node : nodes) {
            for (SourceSpan span : node.getSourceSpans()) {
                int line = span.getLineIndex() - first;
                columns[line] =
                        columns[line] < 0 ? span.getColumnIndex() : Math.min(columns[line], span.getColumnIndex());
            }
        }
        return new Prose(text(first, columns).stripTrailing(), file.place(first, Math.max(0, columns[0])));
    }

    /** The text of lines from the first on, each from its column; nothing of a line that has none. */
    private String text(int first, int[] columns) {
        int last = first + columns.length - 1;
        if (isWhole(first, columns)) {
            return lines.text().substring(lines.start(first) + columns[0], lines.end(last));
        }
        StringBuilder text = new StringBuilder(lines.end(last) - lines.start(first));
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                text.append('\n');
            }
            if (columns[i] >= 0) {
                text.append(lines.text(), lines.start(first + i) + columns[i], lines.end(first + i));
            }
        }
        return text.toString();
    }

    /** Whether lines are wanted just as they stand there, one below the other, but for the beginning of the first. */
    private boolean isWhole(int first, int[] columns) {
        if (columns[0] < 0) {
            return false;
        }
        for (int i = 1; i < columns.length; i++) {
            int line = first + i;
            boolean here = columns[i] == 0 || (columns[i] < 0 && lines.length(line) == 0);
            if (!here
                    || lines.start(line) != lines.end(line - 1) + 1
                    || lines.text().charAt(lines.end(line - 1)) != '\n') {
                return false;
            }
        }
        return true;
    }
}
