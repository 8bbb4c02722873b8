package org.waymark.core;

import java.util.Arrays;

/**
 * The lines of a text, as {@link String#lines()} has them, without cutting the text up: where each begins and ends. Lines and columns are counted from 0, columns in UTF-16
 * units.
 */
public final class Lines {

    private final String text;
    private final int[] bounds;
    private final int count;

    private Lines(String text, int[] bounds, int count) {
        this.text = text;
        this.bounds = bounds;
        this.count = count;
    }

    /** The lines of a text; they end with a line feed, a carriage return, or both. */
    public static Lines of(String text) {
        int length = text.length();
        int[] bounds = new int[16 + length / 16];
        int count = 0;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        int start = 0;
        while (start < length) {
            int end = nearest(feed, carriage, length);
            if (bounds.length < 2 * count + 2) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            bounds[2 * count] = start;
            bounds[2 * count + 1] = end;
            count++;
            boolean both = end == carriage && feed == end + 1;
            start = both ? end + 2 : end + 1;
            if (feed >= 0 && feed < start) {
                feed = text.indexOf('\n', start);
            }
            if (carriage >= 0 && carriage < start) {
                carriage = text.indexOf('\r', start);
            }
        }
        return new Lines(text, bounds, count);
    }

    private static int nearest(int feed, int carriage, int length) {
        if (feed < 0) {
            return carriage < 0 ? length : carriage;
        }
        return carriage < 0 ? feed : Math.min(feed, carriage);
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Where a line begins in the text. */
    public int start(int line) {
        return bounds[2 * line];
    }

    /** Where a line ends in the text, before what ends it. */
    public int end(int line) {
        return bounds[2 * line + 1];
    }

    /** How long a line is. */
    public int length(int line) {
        return end(line) - start(line);
    }

    /** A line. */
    public String line(int line) {
        return text.substring(start(line), end(line));
    }

    /** Whether a line, without white space around it, is this. */
    public boolean is(int line, String words) {
        int from = start(line);
        int to = end(line);
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to - from == words.length() && text.startsWith(words, from);
    }
}
