package dev.ganglion.workersai.text;

import java.util.List;
import java.util.Optional;

/// Texts to be embedded by a model.
public record EmbeddingRequest(String model, EmbeddingInput input) {
    /// In the form that every model takes.
    public static EmbeddingRequest of(String model, List<String> texts) {
        return new EmbeddingRequest(model, new EmbeddingInput.Texts(texts, Optional.empty()));
    }
}
