package dev.ganglion.ui.embedding.set;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.text.Pooling;
import java.util.Locale;
import java.util.Optional;

/// Where vectors lie: only those of the same model and pooling can be compared.
///
/// @param model its short name
/// @param pooling empty where nobody said
record Space(String id, String model, Optional<Pooling> pooling, int dimensions) {
    /// Such as `bge-base-en-v1.5 (cls, 768 dimensions)`.
    String words() {
        return pooling.map(how ->
                        Texts.text("embedding.space.pooled", model, how.name().toLowerCase(Locale.ROOT), dimensions))
                .orElseGet(() -> Texts.text("embedding.space", model, dimensions));
    }
}
