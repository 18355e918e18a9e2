package dev.ganglion.sandbox.input;

import dev.ganglion.sandbox.facts.Field;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.text.Prompt;
import dev.ganglion.sandbox.text.Prompt.Speaker;
import dev.ganglion.sandbox.text.Prompt.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A checked request for text.
///
/// @param limit tokens that the answer may have
/// @param stops texts before which the answer ends
/// @param effort how much to think, empty for none at all
public record ChatInput(
        Prompt prompt, boolean streamed, boolean usageAsked, int limit, List<String> stops, Optional<String> effort) {

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /// Reads a body that `InputCheck` let through.
    public static ChatInput of(ModelFacts model, JsonNode body) {
        return new ChatInput(
                prompt(model, body),
                body.path("stream").asBoolean(false),
                body.path("stream_options").path("include_usage").asBoolean(false),
                limit(model, body),
                stops(body.path("stop")),
                effort(model, body));
    }

    private static Prompt prompt(ModelFacts model, JsonNode body) {
        var seed = body.path("seed").isIntegralNumber()
                ? Optional.of(body.path("seed").bigIntegerValue().longValue())
                : Optional.<Long>empty();
        int room = limitAsked(model, body).orElse(0);
        if (body.has("prompt")) {
            var turn = new Turn(Speaker.USER, body.path("prompt").asString(""));
            return new Prompt(model.id(), "", List.of(turn), pictures(body), room, seed);
        }
        var system = new ArrayList<String>();
        var turns = new ArrayList<Turn>();
        for (var message : body.path("messages")) {
            var text = text(message.path("content"));
            switch (message.path("role").asString()) {
                case "system", "developer" -> system.add(text);
                case "user" -> turns.add(new Turn(Speaker.USER, text));
                default -> turns.add(new Turn(Speaker.MODEL, text));
            }
        }
        return new Prompt(model.id(), String.join("\n", system), turns, pictures(body), room, seed);
    }

    private static String text(JsonNode content) {
        if (content.isArray()) {
            return content.valueStream()
                    .map(part -> part.path("text").asString(""))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        return content.isObject() ? content.path("text").asString("") : content.asString("");
    }

    private static int pictures(JsonNode body) {
        var last = body.path("messages").path(body.path("messages").size() - 1).path("content");
        var parts = last.isArray() ? last.valueStream() : Stream.<JsonNode>empty();
        long others = parts.filter(part -> !part.path("type").asString("").equals("text"))
                .count();
        return (int) others + (body.has("image") ? 1 : 0);
    }

    private static int limit(ModelFacts model, JsonNode body) {
        return limitAsked(model, body).orElseGet(() -> standardLimit(model));
    }

    /// Fields that the model does not have are not obeyed.
    private static Optional<Integer> limitAsked(ModelFacts model, JsonNode body) {
        return Stream.of("max_completion_tokens", "max_tokens")
                .filter(name -> model.field(name).isPresent())
                .map(body::path)
                .filter(JsonNode::isNumber)
                .map(limit -> limit.decimalValue().min(MOST).intValue())
                .findFirst();
    }

    private static int standardLimit(ModelFacts model) {
        return model.field("max_tokens").map(Field::standard).orElseThrow().orElse(Integer.MAX_VALUE);
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
        var asked = thinking.effort(body.path("reasoning_effort").asString("")).orElse("medium");
        return asked.equals("none") ? Optional.empty() : Optional.of(asked);
    }
}
