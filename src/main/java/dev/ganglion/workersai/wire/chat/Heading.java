package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.net.Answer;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.wire.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/// What is known of an answer before its body: the limit of tokens that its request set, the neurons that its
/// `cf-ai-neurons` header states, whether it begins with thoughts, and the tool call that was required of it.
record Heading(OptionalLong maxTokens, Optional<Neurons> neurons, boolean opensThinking, Optional<ForcedCall> forced) {
    static final Heading NONE = new Heading(OptionalLong.empty(), Optional.empty(), false, Optional.empty());

    static Heading of(JsonNode request, ChatForm form, Answer reply) {
        Optional<Neurons> neurons = reply.header("cf-ai-neurons")
                .flatMap(Decimals::amount)
                .map(BigDecimal::stripTrailingZeros)
                .map(amount -> amount.scale() < 0 ? amount.setScale(0) : amount)
                .map(Neurons::new);
        return new Heading(
                request.path("max_tokens").longValueOpt(),
                neurons,
                form.opensThinking() && !isJson(request.path("response_format")),
                ForcedCall.of(request));
    }

    /// Whether that format leaves no room for thoughts in the text.
    private static boolean isJson(JsonNode format) {
        return format.path("type").asString("").startsWith("json");
    }
}
