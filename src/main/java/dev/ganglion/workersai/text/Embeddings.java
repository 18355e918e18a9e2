package dev.ganglion.workersai.text;

import java.util.List;
import java.util.Optional;

/// The vectors of texts, all with equally many dimensions.
///
/// @param shape as the service states it: how many vectors, of how many dimensions
/// @param pooling as the service states it, where it does
public record Embeddings(List<Vector> vectors, List<Integer> shape, Optional<Pooling> pooling) {
    public Embeddings {
        vectors = List.copyOf(vectors);
        shape = List.copyOf(shape);
    }
}
