package dev.ganglion.workersai.wire.image;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.image.Box;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.image.Sight.Metrics;
import dev.ganglion.workersai.image.Sight.Spot;
import dev.ganglion.workersai.image.Sight.Thought;
import dev.ganglion.workersai.wire.task.Field;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what a model saw, of a whole reply or of what a stream has told so far.
final class SightFields {
    private static final List<String> KNOWN =
            List.of("answer", "caption", "points", "objects", "reasoning", "finish_reason");

    private SightFields() {}

    /// Whether it holds anything that was seen.
    static boolean any(JsonNode result) {
        return KNOWN.stream()
                .anyMatch(name ->
                        !result.path(name).isMissingNode() && !result.path(name).isNull());
    }

    /// The answer or the caption.
    static Optional<String> words(Field result) throws WorkersAiException {
        Optional<String> answer = result.optional("answer", Field::text);
        return answer.isPresent() ? answer : result.optional("caption", Field::text);
    }

    static Sight read(Field result) throws WorkersAiException {
        return new Sight(
                words(result),
                result.each("points", SightFields::spot),
                result.each("objects", SightFields::box),
                result.optional("reasoning", SightFields::thought),
                result.optional("finish_reason", Field::text),
                result.optional("metrics", SightFields::metrics));
    }

    private static Spot spot(Field point) throws WorkersAiException {
        return new Spot(point.required("x").number(), point.required("y").number());
    }

    private static Box box(Field object) throws WorkersAiException {
        return new Box(
                object.required("x_min").number(),
                object.required("y_min").number(),
                object.required("x_max").number(),
                object.required("y_max").number());
    }

    private static Thought thought(Field reasoning) throws WorkersAiException {
        if (!reasoning.node().isObject()) {
            return new Thought(reasoning.text(), List.of());
        }
        return new Thought(
                reasoning.optional("text", Field::text).orElse(""), reasoning.each("grounding", Field::node));
    }

    private static Metrics metrics(Field metrics) throws WorkersAiException {
        return new Metrics(
                (long) metrics.optionalNumber("input_tokens").orElse(0),
                (long) metrics.optionalNumber("output_tokens").orElse(0),
                metrics.optionalNumber("prefill_time_ms"),
                metrics.optionalNumber("decode_time_ms"),
                metrics.optionalNumber("ttft_ms"));
    }
}
