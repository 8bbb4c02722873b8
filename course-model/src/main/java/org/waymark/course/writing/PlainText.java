package org.waymark.course.writing;

/**
 * Text for a terminal. Characters that could steer it, or turn what follows around, become U+FFFD. Lengths are counted in code points. Not safe for use
 * by several threads.
 */
public final class PlainText {

    private final StringBuilder text = new StringBuilder();
    private final int width;

    /**
     * Begins an empty text.
     *
     * @param width the columns of the terminal; less than 40 is taken as 40
     */
    public PlainText(int width) {
        this.width = Math.max(40, width);
    }

    /** The columns there are. */
    public int width() {
        return width;
    }

    /** A line as it is, whatever its length. */
    public PlainText line(String line) {
        text.append(clean(line).stripTrailing()).append('\n');
        return this;
    }

    /** An empty line. */
    public PlainText line() {
        text.append('\n');
        return this;
    }

    /** Words, broken between them where the terminal ends; each line after the first is indented. */
    public PlainText wrapped(String words, String first, String next) {
        StringBuilder line = new StringBuilder(first);
        int empty = line.length();
        for (String word : clean(words).split(" +", -1)) {
            if (line.length() > empty && length(line.toString()) + 1 + length(word) > width) {
                line(line.toString());
                line = new StringBuilder(next);
                empty = line.length();
            }
            line.append(line.length() == empty ? "" : " ").append(word);
        }
        return line(line.toString());
    }

    /** A text of exactly so many columns: cut with an ellipsis, or filled up with spaces behind it. */
    public static String left(String words, int columns) {
        String cut = cut(clean(words), columns);
        return cut + " ".repeat(columns - length(cut));
    }

    /** A text of exactly so many columns: cut with an ellipsis, or filled up with spaces in front of it. */
    public static String right(String words, int columns) {
        String cut = cut(clean(words), columns);
        return " ".repeat(columns - length(cut)) + cut;
    }

    /** At most so many code points, the last of them an ellipsis if something was cut. */
    public static String cut(String words, int longest) {
        return length(words) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, Math.max(0, longest - 1)))
                                .stripTrailing() + "…";
    }

    /** The number of code points. */
    public static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String clean(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
