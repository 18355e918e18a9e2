package dev.ganglion.ui.embedding.rerank;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A passage and its places, the first being 1.
///
/// @param before where it was given
/// @param after where the ranking puts it
/// @param cosine to the query, where that was asked for, and the place that it would give
record RankedPassage(
        String text, Place before, int after, double score, OptionalInt cosineRank, OptionalDouble cosine) {
    /// How many places it went up; below 0 where it went down.
    int rise() {
        return before.nth() - after;
    }
}
