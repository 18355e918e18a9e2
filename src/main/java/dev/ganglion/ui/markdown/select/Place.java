package dev.ganglion.ui.markdown.select;

import java.util.Comparator;

/// A place between two characters: a row of a list and an offset in its text.
public record Place(int row, int offset) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::row).thenComparingInt(Place::offset);

    /// Checks the range.
    public Place {
        if (row < 0 || offset < 0) {
            throw new IllegalArgumentException("no place: " + row + ", " + offset);
        }
    }

    /// The earlier of both.
    Place min(Place other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The later of both.
    Place max(Place other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
