package dev.ganglion.workersai.wire.batch;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.workersai.wire.task.Stated;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads what a batch used: as it states for all of it, else the sum of what its answers state. A sum counts only where
/// each answer has its part, or it would be too small.
final class BatchUsage {
    private static final Usage NONE = new Usage(0, 0, 0, Optional.empty());

    private BatchUsage() {}

    /// @param given the results of the requests that were answered
    static Optional<Usage> of(JsonNode usage, List<JsonNode> given) {
        Stated whole = Stated.by(usage);
        List<Stated> parts =
                given.stream().map(result -> Stated.by(result.path("usage"))).toList();
        Optional<Usage> tokens = whole.usage()
                .or(() -> each(parts, Stated::usage).map(all -> all.stream().reduce(NONE, BatchUsage::plus)));
        Optional<Neurons> neurons = whole.neurons()
                .or(() -> each(parts, Stated::neurons).map(all -> all.stream().reduce(Neurons.ZERO, Neurons::plus)));
        if (tokens.isEmpty() && neurons.isEmpty()) {
            return Optional.empty();
        }
        Usage counted = tokens.orElse(NONE);
        return Optional.of(
                new Usage(counted.promptTokens(), counted.cachedTokens(), counted.completionTokens(), neurons));
    }

    /// What each of the parts states; empty where one does not, or there is none.
    private static <T> Optional<List<T>> each(List<Stated> parts, Function<Stated, Optional<T>> what) {
        List<T> all = parts.stream().flatMap(part -> what.apply(part).stream()).toList();
        return Optional.of(all).filter(_ -> !parts.isEmpty() && all.size() == parts.size());
    }

    private static Usage plus(Usage one, Usage other) {
        return new Usage(
                one.promptTokens() + other.promptTokens(),
                one.cachedTokens() + other.cachedTokens(),
                one.completionTokens() + other.completionTokens(),
                Optional.empty());
    }
}
