package dev.gradus.formats.source;

import java.util.Comparator;

/**
 * A place in a file, as editors count it.
 *
 * @param line from 1; 0 = not in the file
 * @param column from 1, in characters; 0 = not in the file
 */
public record Place(int line, int column) implements Comparable<Place> {
    public static final Place START = new Place(1, 1);
    public static final Place NOWHERE = new Place(0, 0);

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
