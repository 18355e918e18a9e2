package dev.ganglion.workersai.text;

import java.util.List;
import java.util.Optional;

/// Texts to be embedded, in one of the forms that models take. Each gives a vector, in the same order.
public sealed interface EmbeddingInput {
    /// The form that every model takes.
    ///
    /// @param pooling for models that offer a choice, such as `bge-base-en-v1.5`
    record Texts(List<String> texts, Optional<Pooling> pooling) implements EmbeddingInput {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /// The passages form of `bge-m3`.
    ///
    /// @param truncate whether a text that is too long is shortened instead of refused
    record Contexts(List<String> contexts, boolean truncate) implements EmbeddingInput {
        public Contexts {
            contexts = List.copyOf(contexts);
        }
    }

    /// The retrieval form of `qwen3-embedding`: queries are embedded with an instruction, documents without.
    /// The vectors of the queries come first.
    ///
    /// @param instruction what the queries are for; the model has a default
    record Retrieval(List<String> queries, List<String> documents, Optional<String> instruction)
            implements EmbeddingInput {
        public Retrieval {
            queries = List.copyOf(queries);
            documents = List.copyOf(documents);
        }
    }

    /// The form of the OpenAI-compatible endpoint, which has an address of its own and states no pooling.
    ///
    /// @param packed whether the vectors come back as base64, which is a quarter as long
    record Compatible(List<String> texts, boolean packed) implements EmbeddingInput {
        public Compatible {
            texts = List.copyOf(texts);
        }
    }
}
