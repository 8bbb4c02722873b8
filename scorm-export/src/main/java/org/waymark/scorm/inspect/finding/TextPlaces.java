package org.waymark.scorm.inspect.finding;

import java.util.Arrays;
import org.waymark.core.Place;

/** Finds the line and column of a place in a text. Lines end with LF, CR or both, as XML and HTML have it. */
public final class TextPlaces {

    private final String file;
    private final int firstLine;
    private final int[] starts;

    /** The places of a whole file. */
    public TextPlaces(String file, String text) {
        this(file, text, 1);
    }

    /** @param firstLine the line that the text begins in, if it is a piece of a file */
    public TextPlaces(String file, String text, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** The place of a character. */
    public Place at(int offset) {
        int line = Arrays.binarySearch(starts, offset);
        int number = line >= 0 ? line : -line - 2;
        return new Place(file, number + firstLine, offset - starts[number] + 1);
    }

    /** How many lines there are. */
    public int lines() {
        return starts.length;
    }

    /** Where a line begins, counted from 1; the last line, if there are fewer. */
    public int start(int line) {
        return starts[Math.max(0, Math.min(line, starts.length) - 1)];
    }
}
