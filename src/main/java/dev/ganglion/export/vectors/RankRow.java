package dev.ganglion.export.vectors;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A passage and its places, the first being 1.
///
/// @param before where it stood among the passages
/// @param row of the table that it stood in, of which those without a passage count as well; else as before
/// @param after where the ranking puts it
/// @param cosineRank where its cosine to the query would put it, where that was asked for
public record RankRow(
        String passage, int before, int row, int after, double score, OptionalInt cosineRank, OptionalDouble cosine) {}
