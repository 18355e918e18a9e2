package dev.ganglion.ui.markdown.select;

/// The characters from offset `from` up to `to` of a row.
public record Excerpt(RowText row, int from, int to) {
    /// The characters.
    public String plain() {
        return row.plain().substring(from, to);
    }

    /// Whether the row is selected from its beginning.
    public boolean isFromStart() {
        return from == 0;
    }

    /// Whether all of the row is selected.
    public boolean isWhole() {
        return from == 0 && to == row.plain().length();
    }
}
