package dev.ganglion.ui.embedding.rerank;

import dev.ganglion.ui.kit.Texts;

/// Where a passage was given.
///
/// @param nth among the passages, from 1
/// @param row of its table, of which those without a passage count as well; else the same
record Place(int nth, int row) {
    /// In words, such as `3` or `3 (row 5)`.
    String told() {
        return row == nth ? Texts.text("embedding.number", nth) : Texts.text("rerank.place", nth, row);
    }
}
