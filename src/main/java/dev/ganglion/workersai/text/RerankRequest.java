package dev.ganglion.workersai.text;

import java.util.List;
import java.util.OptionalInt;

/// Passages to be put in the order in which they answer a query.
///
/// @param topK how many of the best are wanted; all when absent. `bge-m3`, which ranks too, always gives all
/// @param truncate whether a text that is too long is shortened instead of refused; only `bge-m3` offers it
public record RerankRequest(String model, String query, List<String> contexts, OptionalInt topK, boolean truncate) {
    public RerankRequest {
        contexts = List.copyOf(contexts);
    }

    /// For all passages, as they are.
    public static RerankRequest of(String model, String query, List<String> contexts) {
        return new RerankRequest(model, query, contexts, OptionalInt.empty(), false);
    }
}
