package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.net.Answer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/// What is known of an answer before its body: the limit of tokens that its request set, and the neurons that its
/// `cf-ai-neurons` header states.
record Heading(OptionalLong maxTokens, Optional<Neurons> neurons) {
    static final Heading NONE = new Heading(OptionalLong.empty(), Optional.empty());

    static Heading of(JsonNode request, Answer reply) {
        JsonNode limit = request.path("max_tokens");
        Optional<Neurons> neurons = reply.header("cf-ai-neurons")
                .map(Counted::decimal)
                .map(BigDecimal::stripTrailingZeros)
                .map(Neurons::new);
        return new Heading(limit.isInt() ? OptionalLong.of(limit.intValue()) : OptionalLong.empty(), neurons);
    }
}
