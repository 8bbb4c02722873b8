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
    private final List<String> lines;

    Markdown(ActivityFile file, String text) {
        this.file = file;
        this.document = PARSER.parse(text);
        List<String> written = text.lines().toList();
        this.lines = text.contains("<!--") ? withoutComments(document, written) : written;
    }

    /** The text, taken apart into blocks. */
    Node document() {
        return document;
    }

    /** The text with spaces in place of comments, which are for authors. */
    private static List<String> withoutComments(Node document, List<String> lines) {
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
        return rest;
    }

    /** Where a block begins. */
    Place place(Node node) {
        SourceSpan span = node.getSourceSpans().get(0);
        return file.place(span.getLineIndex(), span.getColumnIndex());
    }

    /** The line of the text in which a block begins, from where it begins. */
    String firstLine(Node node) {
        SourceSpan span = node.getSourceSpans().get(0);
        return lines.get(span.getLineIndex()).substring(span.getColumnIndex());
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
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                text.append('\n');
            }
            if (columns[i] >= 0) {
                text.append(lines.get(first + i).substring(columns[i]));
            }
        }
        return new Prose(text.toString().stripTrailing(), file.place(first, Math.max(0, columns[0])));
    }
}
