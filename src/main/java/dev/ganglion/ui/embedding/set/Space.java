package dev.ganglion.ui.embedding.set;

import dev.ganglion.task.vector.Embedded;
import dev.ganglion.task.vector.EmbeddingOrder;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.text.Pooling;
import java.util.Locale;
import java.util.Optional;

/// Where vectors lie: only those of the same model and pooling can be compared.
///
/// @param model its short name
/// @param pooling empty where nobody said
record Space(String id, String model, Optional<Pooling> pooling, int dimensions) {
    /// Of what a run gave.
    static Space of(EmbeddingOrder order, Embedded embedded) {
        return new Space(
                order.model().id(),
                order.model().name(),
                embedded.pooling(),
                embedded.vectors().getFirst().dimensions());
    }

    /// Such as `bge-base-en-v1.5 (cls, 768 dimensions)`.
    String words() {
        return pooling.map(how ->
                        Texts.text("embedding.space.pooled", model, how.name().toLowerCase(Locale.ROOT), dimensions))
                .orElseGet(() -> Texts.text("embedding.space", model, dimensions));
    }
}
