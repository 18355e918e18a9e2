package dev.ganglion.ui.embedding.set;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A text of a cloud and how near it is to another.
///
/// @param at its place in the cloud
public record Near(int at, double cosine) {
    /// All texts by their cosines, the nearest first, but for the one at place `except`.
    static List<Near> order(float[] cosines, int except) {
        return IntStream.range(0, cosines.length)
                .filter(at -> at != except)
                .mapToObj(at -> new Near(at, cosines[at]))
                .sorted(Comparator.comparingDouble(Near::cosine).reversed())
                .toList();
    }
}
