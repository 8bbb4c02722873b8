package org.waymark.scorm.standards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML 1.0, indented, in UTF-8. Everything is escaped, and characters that XML has no way to write are left out. */
public final class Xml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element that holds others. Attributes are names and values, in turn. */
    public Xml begin(String name, String... attributes) {
        tag(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    public Xml end() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds a text. */
    public Xml text(String name, String text, String... attributes) {
        tag(name, attributes).append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds nothing. */
    public Xml empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    private StringBuilder tag(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private void escape(String text) {
        text.codePoints().filter(Xml::isXml).forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(point);
            }
        });
    }

    /** XML 1.0 §2.2. */
    private static boolean isXml(int point) {
        return point == 0x9
                || point == 0xA
                || point == 0xD
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** A path within a package as a reference (RFC 3986 §3.3). */
    static String href(String path) {
        StringBuilder href = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xFF);
            boolean plain = character < 128
                    && (Character.isLetterOrDigit(character) || "-._~/!$&'()*+,;=@".indexOf(character) >= 0);
            if (plain) {
                href.append(character);
            } else {
                href.append('%')
                        .append(Character.toUpperCase(Character.forDigit(character >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(character & 15, 16)));
            }
        }
        return href.toString();
    }

    /** What was written. */
    @Override
    public String toString() {
        return out.toString();
    }
}
