package dev.ganglion.workersai.text;

import java.util.Comparator;
import java.util.List;

/// Passages by how well they answer a query, the best first.
public record Ranking(List<Ranked> passages) {
    /// The passage with that index in the request.
    public record Ranked(int index, double score) {}

    public Ranking {
        passages = passages.stream()
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }
}
