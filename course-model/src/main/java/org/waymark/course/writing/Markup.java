package org.waymark.course.writing;

/**
 * HTML or SVG that is being written. Text and the values of attributes are escaped; names of elements and attributes are the program's. Not safe for use
 * by several threads.
 */
public final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** Opens an element; attributes are names and values in turn. */
    public Markup open(String element, String... attributes) {
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

    /** Closes an element. */
    public Markup close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    /** Begins a new line of the source. */
    public Markup line() {
        text.append('\n');
        return this;
    }

    /** Words, escaped. */
    public Markup words(String words) {
        text.append(escaped(words));
        return this;
    }

    /** An element with nothing but words in it. */
    public Markup element(String element, String words, String... attributes) {
        return open(element, attributes).words(words).close(element);
    }

    /** What is markup already, and was not written by an author. */
    public Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A text as it may stand in markup. Characters that XML 1.0 does not allow become U+FFFD. */
    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int point) {
        return (!Character.isISOControl(point) || point == '\n')
                && (point < 0xD800 || point > 0xDFFF)
                && (point & 0xFFFE) != 0xFFFE;
    }
}
