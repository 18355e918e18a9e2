package dev.ganglion.sandbox.regard;

import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.wire.Frame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What Moondream found, as one object or as the events of a prediction, in which each chunk repeats the answer so far
/// and the last usage is the sum of those before it, as was seen with the service.
///
/// @param words the answer or caption in tokens
/// @param places the points or boxes
record Prediction(String task, List<String> words, ArrayNode places, String reasoning, int input, boolean cut) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PREFILL_MILLIS = 60;
    private static final int MILLIS_PER_TOKEN = 12;

    Prediction {
        words = List.copyOf(words);
    }

    int output() {
        return Math.max(1, words.size() + places.size() * 4);
    }

    ObjectNode whole() {
        var whole = NODES.objectNode().put("finish_reason", finish());
        whole.set("metrics", metrics());
        whole.set(field(), value());
        if (!reasoning.isEmpty()) {
            whole.putObject("reasoning").put("text", reasoning).putArray("grounding");
        }
        return whole;
    }

    List<Frame> frames(Prices prices) {
        var id = UUID.nameUUIDFromBytes(whole().toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        var frames = new ArrayList<Frame>();
        var sum = new int[2];
        add(frames, NODES.objectNode().put("id", id).put("status", "processing"), usage(prices, 0, sum));
        add(frames, replacement("task", NODES.stringNode(task)), usage(prices, 0, sum));
        add(frames, replacement("input_tokens", NODES.numberNode(input)), usage(prices, 0, sum));
        for (int i = 1; i < words.size(); i++) {
            var chunk = NODES.objectNode();
            chunk.set("chunk", chunk(String.join("", words.subList(0, i))));
            var event = chunk.put("index", i - 1)
                    .set("usage", usage(prices, i, sum))
                    .toString();
            frames.add(new Frame.Event(() -> event, 1));
        }
        var last = NODES.objectNode();
        last.set("chunk", lastChunk());
        add(frames, last.put("index", Math.max(0, words.size() - 1)), usage(prices, output(), sum));
        add(frames, replacement("output_tokens", NODES.numberNode(output())), usage(prices, output(), sum));
        frames.add(Frame.Event.of(success(id).toString()));
        var tail = NODES.objectNode().put("response", "");
        frames.add(
                Frame.Event.of(tail.set("usage", prices.usage(sum[0], sum[1])).toString()));
        frames.add(Frame.DONE);
        return frames;
    }

    /// The usage so far, which goes into the sum too.
    private ObjectNode usage(Prices prices, int produced, int[] sum) {
        sum[0] += input;
        sum[1] += produced;
        return prices.usage(input, produced);
    }

    private static void add(List<Frame> frames, ObjectNode event, ObjectNode usage) {
        frames.add(Frame.Event.of(event.set("usage", usage).toString()));
    }

    private static ObjectNode replacement(String name, JsonNode value) {
        return NODES.objectNode().put("mode", "replace").put("name", name).set("value", value);
    }

    private static ObjectNode empty() {
        var chunk = NODES.objectNode();
        List.of("answer", "caption", "finish_reason", "metrics", "objects", "points", "reasoning")
                .forEach(chunk::putNull);
        return chunk;
    }

    private ObjectNode chunk(String soFar) {
        return empty().put(field(), soFar);
    }

    private ObjectNode lastChunk() {
        var chunk = empty();
        whole().properties().forEach(entry -> chunk.set(entry.getKey(), entry.getValue()));
        return chunk;
    }

    private ObjectNode success(String id) {
        var success = NODES.objectNode().put("id", id).put("status", "succeeded");
        success.putArray("output").add(lastChunk());
        success.putObject("metrics")
                .put("input_tokens", input)
                .put("output_tokens", output())
                .put("predict_time", (PREFILL_MILLIS + output() * MILLIS_PER_TOKEN) / 1000.0)
                .put("task", task);
        return success.put("logs", "");
    }

    private ObjectNode metrics() {
        return NODES.objectNode()
                .put("input_tokens", input)
                .put("output_tokens", output())
                .put("prefill_time_ms", PREFILL_MILLIS)
                .put("decode_time_ms", output() * MILLIS_PER_TOKEN)
                .put("ttft_ms", PREFILL_MILLIS + MILLIS_PER_TOKEN);
    }

    private String finish() {
        return cut ? "length" : "stop";
    }

    private String field() {
        return switch (task) {
            case "caption" -> "caption";
            case "point" -> "points";
            case "detect" -> "objects";
            default -> "answer";
        };
    }

    private JsonNode value() {
        boolean text = task.equals("query") || task.equals("caption");
        return text ? NODES.stringNode(String.join("", words)) : places;
    }
}
