package org.waymark.course.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The lines of a YAML text, and where its nodes stand in them. Lines and columns count from 0. */
final class YamlSource {

    /** Something is written in a way that is not laid out anew. */
    static final class NotKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotKnown() {
            super("not known", null, false, false);
        }
    }

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}(][\\p{L}\\p{N} .'()/&;!?+_%–-]*");
    private static final Set<String> TAKEN = Set.of("y", "n", "yes", "no", "true", "false", "on", "off", "null");

    private final List<String> lines;

    YamlSource(String text) {
        this.lines = text.lines().toList();
    }

    int size() {
        return lines.size();
    }

    String text(int line) {
        return line < lines.size() ? lines.get(line) : "";
    }

    int indentOf(int line) {
        String text = text(line);
        return text.length() - text.stripLeading().length();
    }

    private static Mark start(Node node) {
        return node.getStartMark().orElseThrow(NotKnown::new);
    }

    private static Mark end(Node node) {
        return node.getEndMark().orElseThrow(NotKnown::new);
    }

    int line(Node node) {
        return start(node).getLine();
    }

    int column(Node node) {
        return chars(start(node));
    }

    int endLine(Node node) {
        return end(node).getLine();
    }

    /** A mark counts characters, and a string their UTF-16 units. */
    private int chars(Mark mark) {
        String text = text(mark.getLine());
        return text.offsetByCodePoints(0, Math.min(mark.getColumn(), text.codePointCount(0, text.length())));
    }

    /** A line from where a node begins. */
    String from(Node node) {
        return text(line(node)).substring(column(node));
    }

    /** The line where a node ends, up to there. */
    String upTo(Node node) {
        return text(endLine(node)).substring(0, chars(end(node)));
    }

    /** The comment after a node on its last line, with the space before it. */
    String commentAfter(Node node) {
        return comment(text(endLine(node)).substring(chars(end(node))));
    }

    /** The comment on the line of a key or dash that has its value below. */
    String commentAfterColon(int line, int column) {
        String rest = text(line).substring(Math.min(column, text(line).length()));
        if (rest.startsWith("-")) {
            return comment(rest.substring(1));
        }
        int colon = rest.indexOf(':');
        if (colon < 0) {
            throw new NotKnown();
        }
        return comment(rest.substring(colon + 1));
    }

    private static String comment(String rest) {
        String comment = rest.strip();
        if (comment.isEmpty()) {
            return "";
        }
        if (!comment.startsWith("#") || rest.startsWith("#")) {
            throw new NotKnown();
        }
        return rest.stripTrailing().replace('\t', ' ');
    }

    /** The name of a key. */
    String key(Node key) {
        if (!(key instanceof ScalarNode scalar)
                || line(key) != endLine(key)
                || text(line(key)).stripLeading().startsWith("?")) {
            throw new NotKnown();
        }
        return scalar.getValue();
    }

    /** A value of one line, with the quotation marks it needs. */
    String written(Node node, boolean inFlow) {
        ScalarNode scalar = (ScalarNode) node;
        String value = scalar.getValue();
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && value.isEmpty()) {
            return "";
        }
        if (line(node) != endLine(node)) {
            throw new NotKnown();
        }
        String raw = text(line(node)).substring(column(node), chars(end(node)));
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN || raw.startsWith("!") || raw.startsWith("&")) {
            return raw;
        }
        if (plain(value, inFlow)) {
            return value;
        }
        if (raw.startsWith("\"") && raw.indexOf('\\') < 0 && value.indexOf('\'') < 0) {
            return "'" + value + "'";
        }
        if (raw.startsWith("'") && value.indexOf('\'') >= 0 && value.indexOf('"') < 0 && value.indexOf('\\') < 0) {
            return "\"" + value + "\"";
        }
        return raw;
    }

    private static boolean plain(String value, boolean inFlow) {
        String checked = inFlow ? value : value.replaceAll("(?<=.)[,:]", "");
        return !value.contains(": ")
                && !value.endsWith(":")
                && PLAIN.matcher(checked).matches()
                && !value.endsWith(" ")
                && !value.contains("  ")
                && !TAKEN.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The line of the dash before an item. */
    int dash(Node item, int from, int column) {
        for (int i = from; i < lines.size(); i++) {
            String text = text(i);
            if (!text.isBlank() && !text.stripLeading().startsWith("#")) {
                if (text.length() > column
                        && text.charAt(column) == '-'
                        && text.substring(0, column).isBlank()) {
                    return i;
                }
                throw new NotKnown();
            }
        }
        throw new NotKnown();
    }

    int lastLine(Node node, int column) {
        return lastLine(node, column, -1);
    }

    /**
     * The last line of a node.
     *
     * @param column the column of the key or dash that it belongs to
     * @param ifEmpty the line of that key or dash, where nothing follows it
     */
    int lastLine(Node node, int column, int ifEmpty) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW) {
            return endLine(node);
        }
        if (node instanceof MappingNode mapping) {
            NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
            return lastLine(last.getValueNode(), column(last.getKeyNode()), endLine(last.getKeyNode()));
        }
        if (node instanceof SequenceNode sequence) {
            int dashes = column(sequence);
            int next = line(sequence);
            for (Node item : sequence.getValue()) {
                int dash = dash(item, next, dashes);
                next = lastLine(item, dashes, dash) + 1;
            }
            return next - 1;
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw new NotKnown();
        }
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && scalar.getValue().isEmpty()) {
            return ifEmpty;
        }
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED
                ? lastOfBlock(line(node), column)
                : endLine(node);
    }

    private int lastOfBlock(int header, int column) {
        int first = header + 1;
        while (first < lines.size() && text(first).isBlank()) {
            first++;
        }
        if (first >= lines.size() || indentOf(first) <= column) {
            return header;
        }
        int indent = indentOf(first);
        int last = header;
        for (int i = first; i < lines.size() && (text(i).isBlank() || indentOf(i) >= indent); i++) {
            last = text(i).isBlank() ? last : i;
        }
        return last;
    }

    /** How far the text of a block is indented: its first line decides. */
    int blockIndent(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (!text(i).isBlank()) {
                return indentOf(i);
            }
        }
        return 0;
    }
}
