package dev.ganglion.workersai.wire.batch;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.workersai.wire.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what a whole batch used.
final class BatchUsage {
    private BatchUsage() {}

    static Optional<Usage> of(JsonNode usage) {
        if (!usage.isObject() || usage.isEmpty()) {
            return Optional.empty();
        }
        long prompt = tokens(usage.path("prompt_tokens"));
        long cached = tokens(usage.path("prompt_tokens_details").path("cached_tokens"));
        return Optional.of(
                new Usage(prompt, Math.min(cached, prompt), tokens(usage.path("completion_tokens")), neurons(usage)));
    }

    private static long tokens(JsonNode count) {
        return Math.max(0, count.asLong(0));
    }

    private static Optional<Neurons> neurons(JsonNode usage) {
        return Json.scalar(usage.path("neurons"))
                .filter(amount -> amount.matches("\\d{1,12}(\\.\\d{1,40})?"))
                .map(Neurons::of);
    }
}
