package dev.ganglion.workersai.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Texts to be embedded by a model.
///
/// @param extra further fields of the request by name, over those that the input gives, values as JSON
///     types
public record EmbeddingRequest(String model, EmbeddingInput input, Map<String, Object> extra) {
    public EmbeddingRequest {
        extra = Map.copyOf(extra);
    }

    /// One that asks for nothing else.
    public EmbeddingRequest(String model, EmbeddingInput input) {
        this(model, input, Map.of());
    }

    /// In the form that every model takes.
    public static EmbeddingRequest of(String model, List<String> texts) {
        return new EmbeddingRequest(model, new EmbeddingInput.Texts(texts, Optional.empty()));
    }

    /// The same texts in the only form of a server that speaks OpenAI's protocol.
    public EmbeddingRequest compatible() {
        return switch (input) {
            case EmbeddingInput.Compatible _ -> this;
            case EmbeddingInput.Texts texts -> compatible(texts.texts());
            case EmbeddingInput.Contexts contexts -> compatible(contexts.contexts());
            case EmbeddingInput.Retrieval retrieval ->
                compatible(Stream.concat(retrieval.queries().stream(), retrieval.documents().stream())
                        .toList());
        };
    }

    private EmbeddingRequest compatible(List<String> texts) {
        return new EmbeddingRequest(model, new EmbeddingInput.Compatible(texts, false), extra);
    }
}
