package dev.ganglion.ui.markdown.list;

/// The characters from offset `from` up to `to` of a row's text.
public record TextRange(int from, int to) {
    /// No characters.
    public static final TextRange NONE = new TextRange(0, 0);

    /// Checks the order.
    public TextRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no range: " + from + " to " + to);
        }
    }

    /// Whether no character is in it.
    public boolean isEmpty() {
        return from == to;
    }
}
