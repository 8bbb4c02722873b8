package org.waymark.xapi.report;

/** HTML or SVG that is being written. Text and the values of attributes are escaped; names of elements and attributes are ours. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** Opens an element; attributes are names and values in turn. */
    Markup open(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        text.append('>');
        return this;
    }

    Markup close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    Markup line() {
        text.append('\n');
        return this;
    }

    Markup words(String words) {
        text.append(escaped(words));
        return this;
    }

    /** An element with nothing but words in it. */
    Markup element(String element, String words, String... attributes) {
        return open(element, attributes).words(words).close(element);
    }

    /** What is markup already. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Character.isISOControl(point) && point != '\n' ? 0xFFFD : point);
            }
        });
        return safe.toString();
    }
}
