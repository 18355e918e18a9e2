package dev.ganglion.ui.markdown.find;

/// The match of that index in a row.
record Match(int row, int index) {
    /// The same match after rows have become others: it stays where it is when its own row did.
    Match moved(int from, int removed, int added) {
        return row >= from + removed ? new Match(row + added - removed, index) : this;
    }
}
