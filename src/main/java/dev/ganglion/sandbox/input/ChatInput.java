package dev.ganglion.sandbox.input;

import dev.ganglion.sandbox.facts.Field;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.text.Prompt;
import dev.ganglion.sandbox.wire.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A checked request for text.
///
/// @param limit tokens that each answer may have
/// @param stops texts before which an answer ends
/// @param effort how much to think, empty for none at all
/// @param answers how many are wanted
public record ChatInput(
        Prompt prompt,
        boolean streamed,
        boolean usageAsked,
        int limit,
        List<String> stops,
        Optional<String> effort,
        Tools tools,
        AnswerFormat format,
        int answers) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final int MOST_ANSWERS = 4;

    /// Reads a body that its schema let through.
    ///
    /// @throws Refusal if a picture in it is none that the model takes, or the model takes no such adapter
    public static ChatInput of(ModelFacts model, JsonNode body) throws Refusal {
        return new ChatInput(
                new PromptReader(model, body, limitAsked(model, body).orElse(0)).prompt(),
                body.path("stream").asBoolean(false),
                body.path("stream_options").path("include_usage").asBoolean(false),
                limit(model, body),
                stops(body.path("stop")),
                effort(model, body),
                Tools.of(body),
                AnswerFormat.of(body),
                Math.clamp(body.path("n").asInt(1), 1, MOST_ANSWERS));
    }

    private static int limit(ModelFacts model, JsonNode body) {
        return limitAsked(model, body).orElseGet(() -> standardLimit(model, body));
    }

    /// Fields that the model does not have are not obeyed.
    private static Optional<Integer> limitAsked(ModelFacts model, JsonNode body) {
        return Stream.of("max_completion_tokens", "max_output_tokens", "max_tokens")
                .filter(name -> model.field(name).isPresent() || body.has("input"))
                .map(body::path)
                .filter(JsonNode::isNumber)
                .map(limit -> limit.decimalValue().min(MOST).intValue())
                .findFirst();
    }

    /// The form with `input` sets no limit of its own.
    private static int standardLimit(ModelFacts model, JsonNode body) {
        return body.has("input")
                ? Integer.MAX_VALUE
                : model.field("max_tokens").map(Field::standard).orElseThrow().orElse(Integer.MAX_VALUE);
    }

    private static List<String> stops(JsonNode stop) {
        var texts = stop.isArray() ? stop.valueStream() : Stream.of(stop);
        return texts.filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Optional<String> effort(ModelFacts model, JsonNode body) {
        var thinking = model.thinking();
        boolean off = !body.path("chat_template_kwargs").path("enable_thinking").asBoolean(true);
        if (!thinking.reasons() || (off && !thinking.mandatory())) {
            return Optional.empty();
        }
        var named = body.path("reasoning_effort")
                .asString(body.path("reasoning").path("effort").asString(""));
        var asked = thinking.effort(named).orElse("medium");
        return asked.equals("none") ? Optional.empty() : Optional.of(asked);
    }
}
