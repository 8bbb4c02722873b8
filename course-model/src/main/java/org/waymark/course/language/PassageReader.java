package org.waymark.course.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.waymark.course.language.Passage.Kind;
import org.waymark.course.language.Passage.Run;

/** Takes the passages out of an activity's Markdown. Code blocks are left out; a block quotation is somebody speaking, unless it answers a choice. */
final class PassageReader extends AbstractVisitor {

    private static final Pattern QUESTION_MARKS = Pattern.compile("^\\?\\??\\s+");
    private static final Pattern CHOICE_MARK =
            Pattern.compile("^(?:[✓✔✅]\\uFE0F?|\\[[xX ]\\]|\\(-?\\d{1,2}\\)|=(?= ))\\s*");
    private static final Pattern ARROW = Pattern.compile("\\s*(?:→|->)\\s*#[a-z0-9-]+\\s*$");
    private static final Pattern QUESTION_ID = Pattern.compile("\\s*\\{#[^}]*\\}\\s*$");
    private static final Pattern TITLE = Pattern.compile("\\p{Lu}\\S*(\\s+\\S+)+.*", Pattern.DOTALL);
    private static final Pattern SPOKEN_OF = Pattern.compile(
            ".*\\b(?:words?|terms?|phrases?|labels?|names?|called|calls|say|says|said|means?|heading)[\\s,:]+(?:the\\s+|a\\s+|an\\s+)?$",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final String file;
    private final int linesBefore;
    private final Predicate<Node> asks;
    private final List<Passage> passages = new ArrayList<>();

    private Kind around = Kind.PROSE;
    private boolean question;
    private StringBuilder text = new StringBuilder();
    private List<Run> runs = new ArrayList<>();
    private List<Span> apart = new ArrayList<>();

    /**
     * @param file the file's name
     * @param linesBefore how many lines of the file stand before the Markdown
     * @param asks whether a block is a question, so that a list after it holds its choices
     */
    PassageReader(String file, int linesBefore, Predicate<Node> asks) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.asks = asks;
    }

    List<Passage> passages(Node document) {
        document.accept(this);
        return passages;
    }

    @Override
    public void visit(Paragraph paragraph) {
        question = asks.test(paragraph);
        block(paragraph, around);
        question = false;
    }

    @Override
    public void visit(Heading heading) {
        block(heading, around == Kind.QUOTATION ? around : Kind.LABEL);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            block(node, around == Kind.QUOTATION ? around : Kind.CELL);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        Kind before = around;
        boolean feedback = quote.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.getPrevious() != null
                && asks.test(list.getPrevious());
        around = feedback ? Kind.FEEDBACK : Kind.QUOTATION;
        visitChildren(quote);
        around = before;
    }

    private void block(Node node, Kind kind) {
        StringBuilder outerText = text;
        List<Run> outerRuns = runs;
        List<Span> outerApart = apart;
        text = new StringBuilder();
        runs = new ArrayList<>();
        apart = new ArrayList<>();
        visitChildren(node);
        if (!runs.isEmpty() && !text.toString().isBlank()) {
            passages.add(new Passage(kind, text.toString(), file, runs, apart));
        }
        text = outerText;
        runs = outerRuns;
        apart = outerApart;
    }

    @Override
    public void visit(Text node) {
        String literal = node.getLiteral();
        int skipped = 0;
        if (text.length() == 0 && (question || "✓✔✅[(=".indexOf(literal.isEmpty() ? ' ' : literal.charAt(0)) >= 0)) {
            var mark = (question ? QUESTION_MARKS : CHOICE_MARK).matcher(literal);
            skipped = mark.find() ? mark.end() : 0;
        }
        String shown = literal.substring(skipped);
        if ((question || node.getParent() instanceof Heading) && node.getNext() == null) {
            shown = QUESTION_ID.matcher(shown).replaceFirst("");
        }
        if (shown.indexOf('#') > 0 && node.getNext() == null) {
            shown = ARROW.matcher(shown).replaceFirst("");
        }
        at(node, skipped);
        text.append(shown);
    }

    private void at(Node node, int skipped) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            SourceSpan span = spans.get(0);
            runs.add(
                    new Run(text.length(), linesBefore + span.getLineIndex() + 1, span.getColumnIndex() + skipped + 1));
        }
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(Code code) {
        int start = text.length();
        at(code, 0);
        text.append(code.getLiteral());
        apart.add(new Span(start, text.length()));
    }

    /** Slanted words are a title if they begin with a capital and are several, and spoken of rather than used after "the word". */
    @Override
    public void visit(Emphasis emphasis) {
        String before = text.substring(Math.max(0, text.length() - 40));
        int start = text.length();
        visitChildren(emphasis);
        String words = text.substring(start);
        if (TITLE.matcher(words).matches() || SPOKEN_OF.matcher(before).matches()) {
            apart.add(new Span(start, text.length()));
        }
    }

    /** The words of a link to elsewhere are the title of what is there. */
    @Override
    public void visit(Link link) {
        int start = text.length();
        visitChildren(link);
        if (link.getDestination().contains(":")) {
            apart.add(new Span(start, text.length()));
        }
    }

    @Override
    public void visit(Image image) {
        block(image, around == Kind.QUOTATION ? around : Kind.LABEL);
    }
}
