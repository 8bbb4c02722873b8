package org.waymark.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.waymark.course.yaml.Shape;
import org.waymark.course.yaml.Shape.KeysOf;
import org.waymark.course.yaml.Shape.KeysOr;
import org.waymark.course.yaml.Shape.ListOf;
import org.waymark.course.yaml.Shape.TextOrKeys;

/**
 * Lays out one YAML document. It works on the lines of the source, so that comments and the wrapping of long texts stay: only the order of keys, the
 * indentation, the space between things and quotation marks change.
 */
final class YamlFormat {

    private static final int STEP = 2;

    private final YamlSource source;

    private YamlFormat(YamlSource source) {
        this.source = source;
    }

    /** The text laid out; nothing if it holds something that this does not know how to lay out. */
    static Optional<String> format(String text, KeysOf shape) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
            if (root.isEmpty()
                    || !(root.get() instanceof MappingNode mapping)
                    || mapping.getFlowStyle() == FlowStyle.FLOW) {
                return Optional.empty();
            }
            YamlSource source = new YamlSource(text);
            YamlFormat format = new YamlFormat(source);
            List<String> lines = new ArrayList<>(format.mapping(mapping, shape, 0, 0, false));
            int last = source.lastLine(mapping, -1);
            lines.addAll(format.gap(last + 1, source.size(), 0));
            return Optional.of(String.join("\n", tidy(lines)) + "\n");
        } catch (YamlSource.NotKnown | YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** At most one empty line in a row, and none at the ends. */
    private static List<String> tidy(List<String> lines) {
        List<String> tidy = new ArrayList<>();
        for (String line : lines) {
            boolean second = tidy.isEmpty() || tidy.get(tidy.size() - 1).isEmpty();
            if (!(line.isEmpty() && second)) {
                tidy.add(line);
            }
        }
        while (!tidy.isEmpty() && tidy.get(tidy.size() - 1).isEmpty()) {
            tidy.remove(tidy.size() - 1);
        }
        return tidy;
    }

    /** A key with what stands above it. */
    private record Chunk(String key, List<String> above, List<String> lines) {}

    private List<String> mapping(MappingNode node, @Nullable Shape given, int indent, int from, boolean afterDash) {
        @Nullable Shape shape = given instanceof KeysOr or ? keysOf(or, node) : given;
        List<Chunk> chunks = new ArrayList<>();
        List<String> head = List.of();
        int next = from;
        int column = -1;
        for (NodeTuple tuple : node.getValue()) {
            Node key = tuple.getKeyNode();
            int line = source.line(key);
            column = column < 0 ? source.column(key) : column;
            String name = source.key(key);
            List<String> above = gap(next, line, indent);
            if (chunks.isEmpty() && indent == 0 && !afterDash) {
                int blank = above.lastIndexOf("");
                head = above.subList(0, blank + 1);
                above = above.subList(blank + 1, above.size());
            } else if (!chunks.isEmpty()) {
                above = tail(chunks.get(chunks.size() - 1), next, line, column, indent, above);
            }
            Node value = tuple.getValueNode();
            String prefix = " ".repeat(indent) + source.written(key, false) + ":";
            List<String> lines = value(prefix, source.endLine(key), value, valueShape(shape, name), indent, column);
            chunks.add(new Chunk(name, above, new ArrayList<>(lines)));
            next = source.lastLine(value, column, source.endLine(key)) + 1;
        }
        List<Chunk> ordered = inOrder(chunks, shape);
        if (afterDash && !ordered.isEmpty() && !ordered.get(0).above().isEmpty()) {
            ordered = chunks;
        }
        List<String> lines = new ArrayList<>(head);
        for (Chunk chunk : ordered) {
            lines.addAll(chunk.above());
            lines.addAll(chunk.lines());
        }
        return lines;
    }

    /** Comments that are indented more than the next key belong to what stands above them. */
    private List<String> tail(Chunk before, int from, int to, int column, int indent, List<String> above) {
        int deeper = 0;
        while (from + deeper < to && !source.text(from + deeper).isBlank() && source.indentOf(from + deeper) > column) {
            before.lines().addAll(gap(from + deeper, from + deeper + 1, indent + STEP));
            deeper++;
        }
        return above.subList(deeper, above.size());
    }

    private static List<Chunk> inOrder(List<Chunk> chunks, @Nullable Shape shape) {
        if (!(shape instanceof KeysOf keys)) {
            return chunks;
        }
        List<String> order = List.copyOf(keys.keys().keySet());
        List<Chunk> sorted = new ArrayList<>(chunks);
        sorted.sort(java.util.Comparator.comparingInt(chunk -> place(order, chunk.key())));
        return sorted;
    }

    private KeysOf keysOf(KeysOr or, MappingNode node) {
        boolean told = node.getValue().stream().anyMatch(tuple -> or.tells().contains(source.key(tuple.getKeyNode())));
        return told ? or.keys() : or.otherwise().keys();
    }

    private static int place(List<String> order, String key) {
        int at = order.indexOf(key);
        return at < 0 ? order.size() : at;
    }

    private static @Nullable Shape valueShape(@Nullable Shape shape, String key) {
        if (shape instanceof KeysOf keys && keys.keys().containsKey(key)) {
            Shape value = keys.keys().get(key).shape();
            return value instanceof TextOrKeys either ? either.keys() : value;
        }
        return null;
    }

    private static @Nullable Shape itemShape(@Nullable Shape shape) {
        if (shape instanceof ListOf list) {
            return list.item() instanceof TextOrKeys either ? either.keys() : list.item();
        }
        return null;
    }

    /** Lines that hold nothing but comments and space. */
    private List<String> gap(int from, int to, int indent) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String line = source.text(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                throw new YamlSource.NotKnown();
            }
            lines.add(line.isEmpty() ? "" : " ".repeat(indent) + line);
        }
        return lines;
    }

    /**
     * A key or dash with its value.
     *
     * @param prefixLine the line of the source where the key or dash stands
     * @param indent the column of the key or dash from now on
     * @param column its column in the source
     */
    private List<String> value(
            String prefix, int prefixLine, Node node, @Nullable Shape shape, int indent, int column) {
        if (node instanceof ScalarNode scalar) {
            return scalar(prefix, prefixLine, scalar, indent, column);
        }
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW) {
            return flow(prefix, prefixLine, node, shape, indent, column);
        }
        int first = source.line(node);
        boolean dash = prefix.endsWith("-");
        if (node instanceof MappingNode mapping) {
            if (!dash) {
                List<String> lines = new ArrayList<>();
                lines.add(prefix + source.commentAfterColon(prefixLine, column));
                lines.addAll(mapping(mapping, shape, indent + STEP, prefixLine + 1, false));
                return lines;
            }
            if (first != prefixLine) {
                throw new YamlSource.NotKnown();
            }
            List<String> lines = new ArrayList<>(mapping(mapping, shape, indent + STEP, first, true));
            lines.set(0, prefix + " " + lines.get(0).strip());
            return lines;
        }
        if (node instanceof SequenceNode sequence && !dash) {
            List<String> lines = new ArrayList<>();
            lines.add(prefix + source.commentAfterColon(prefixLine, column));
            lines.addAll(sequence(sequence, itemShape(shape), indent + STEP, prefixLine + 1));
            return lines;
        }
        throw new YamlSource.NotKnown();
    }

    private List<String> sequence(SequenceNode node, @Nullable Shape item, int indent, int from) {
        List<String> lines = new ArrayList<>();
        int next = from;
        int column = source.column(node);
        for (Node each : node.getValue()) {
            int dash = source.dash(each, next, column);
            lines.addAll(gap(next, dash, indent));
            lines.addAll(value(" ".repeat(indent) + "-", dash, each, item, indent, column));
            next = source.lastLine(each, column, dash) + 1;
        }
        return lines;
    }

    private List<String> scalar(String prefix, int prefixLine, ScalarNode node, int indent, int column) {
        ScalarStyle style = node.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            return block(prefix, prefixLine, node, indent, column);
        }
        if (style == ScalarStyle.PLAIN && node.getValue().isEmpty()) {
            return List.of(prefix + source.commentAfterColon(prefixLine, column));
        }
        List<String> lines = new ArrayList<>();
        int first = source.line(node);
        int last = source.endLine(node);
        String inner = " ".repeat(indent + STEP);
        String before = prefix + " ";
        if (first != prefixLine) {
            gap(prefixLine + 1, first, 0).stream()
                    .filter(each -> !each.isEmpty())
                    .findAny()
                    .ifPresent(comment -> {
                        throw new YamlSource.NotKnown();
                    });
            lines.add(prefix + source.commentAfterColon(prefixLine, column));
            before = inner;
        }
        if (first == last) {
            lines.add(before + source.written(node, false) + source.commentAfter(node));
            return lines;
        }
        lines.add(before + source.from(node).stripTrailing());
        for (int i = first + 1; i <= last; i++) {
            boolean end = i == last;
            String line = (end ? source.upTo(node) : source.text(i)).strip();
            lines.add(line.isEmpty() ? "" : inner + line + (end ? source.commentAfter(node) : ""));
        }
        return lines;
    }

    private List<String> block(String prefix, int prefixLine, ScalarNode node, int indent, int column) {
        String header = source.from(node).stripTrailing();
        if (source.line(node) != prefixLine || !header.matches("[|>]-?(\\s+#.*)?")) {
            throw new YamlSource.NotKnown();
        }
        List<String> lines = new ArrayList<>();
        lines.add(prefix + " " + header);
        int last = source.lastLine(node, column, prefixLine);
        int old = last > prefixLine ? source.blockIndent(prefixLine + 1, last) : 0;
        for (int i = prefixLine + 1; i <= last; i++) {
            String line = source.text(i);
            lines.add(
                    line.isBlank()
                            ? ""
                            : " ".repeat(indent + STEP) + line.substring(old).stripTrailing());
        }
        return lines;
    }

    private List<String> flow(String prefix, int prefixLine, Node node, @Nullable Shape shape, int indent, int column) {
        int first = source.line(node);
        int last = source.endLine(node);
        if (first != prefixLine) {
            throw new YamlSource.NotKnown();
        }
        List<String> lines = new ArrayList<>();
        if (first == last) {
            lines.add(prefix + " " + inline(node, shape) + source.commentAfter(node));
            return lines;
        }
        lines.add(prefix + " " + source.from(node).stripTrailing());
        for (int i = first + 1; i <= last; i++) {
            String line = source.text(i).strip();
            int at = Math.max(indent + STEP, source.indentOf(i) + indent - column);
            lines.add(line.isEmpty() ? "" : " ".repeat(at) + line);
        }
        return lines;
    }

    private String inline(Node node, @Nullable Shape shape) {
        if (node instanceof ScalarNode) {
            return source.written(node, true);
        }
        if (node instanceof SequenceNode sequence) {
            return "["
                    + String.join(
                            ", ",
                            sequence.getValue().stream()
                                    .map(each -> inline(each, itemShape(shape)))
                                    .toList())
                    + "]";
        }
        if (node instanceof MappingNode mapping) {
            List<Chunk> pairs = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = source.key(tuple.getKeyNode());
                String value = inline(tuple.getValueNode(), valueShape(shape, key));
                String pair = source.written(tuple.getKeyNode(), true) + (value.isEmpty() ? ":" : ": " + value);
                pairs.add(new Chunk(key, List.of(), List.of(pair)));
            }
            return "{"
                    + String.join(
                            ", ",
                            inOrder(pairs, shape).stream()
                                    .map(each -> each.lines().get(0))
                                    .toList()) + "}";
        }
        throw new YamlSource.NotKnown();
    }
}
