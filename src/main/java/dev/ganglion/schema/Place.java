package dev.ganglion.schema;

import tools.jackson.core.TokenStreamLocation;

/// A place in a text; line and column count from one.
public record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    static Place of(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /// The same in a text that has that many lines before it.
    Place below(int lines) {
        return new Place(line + lines, column);
    }
}
