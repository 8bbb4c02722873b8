package org.waymark.core;

import java.util.Comparator;

/**
 * Where something was written.
 *
 * @param file the file, relative to the catalogue, with {@code /} between folders
 * @param line the line, counted from 1; 0 when the file as a whole is meant
 * @param column the column in UTF-16 units, counted from 1; 0 when the line as a whole is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** @throws IllegalArgumentException if line or column is negative */
    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column count from 1, or are 0: " + line + ", " + column);
        }
    }

    /** The file as a whole. */
    public static Place wholeFile(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, without the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
