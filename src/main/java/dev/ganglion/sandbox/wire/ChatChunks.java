package dev.ganglion.sandbox.wire;

import dev.ganglion.sandbox.wire.ChatDialect.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The chunks of a streamed chat completion. On `/ai/run` each accounts for itself only: the increments add up to the
/// tail.
record ChatChunks(Surface surface, Completion completion) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// All of one choice: its role, its thoughts, its text or its calls, its end.
    List<Frame> of(int index) {
        var choice = completion.choices().get(index);
        var deltas = new ArrayList<Supplier<ObjectNode>>();
        var field = ChatMessages.thoughtField(completion.model(), choice);
        choice.reasoning().forEach(token -> deltas.add(() -> NODES.objectNode().put(field, token)));
        if (choice.content() instanceof Content.Calls) {
            deltas.addAll(calls(choice.calls()));
        } else {
            choice.content()
                    .tokens()
                    .forEach(token -> deltas.add(() -> NODES.objectNode().put("content", token)));
        }
        var frames = new ArrayList<Frame>();
        frames.add(Frame.Event.of(opening(index).toString()));
        for (var delta : deltas) {
            int at = frames.size();
            frames.add(new Frame.Event(() -> chunk(index, delta.get(), at, 1).toString(), 1));
        }
        frames.add(Frame.Event.of(closing(index, choice, frames.size()).toString()));
        return frames;
    }

    /// What comes between the last choice and the end.
    List<Frame> accounts() {
        return switch (surface) {
            case RUN ->
                List.of(
                        Frame.Event.of(withUsage(withoutChoices(), 0, 0).toString()),
                        Frame.Event.of(LegacyDialect.tail(completion).toString()));
            case OPENAI -> List.of();
            case OPENAI_WITH_USAGE -> {
                var chunk = withoutChoices();
                chunk.set("usage", completion.usage().json());
                yield List.of(Frame.Event.of(chunk.toString()));
            }
        };
    }

    /// Id, type and name of a call first, then nothing but pieces of its arguments.
    private static List<Supplier<ObjectNode>> calls(List<ToolCall> calls) {
        var deltas = new ArrayList<Supplier<ObjectNode>>();
        for (int index = 0; index < calls.size(); index++) {
            var call = calls.get(index);
            int at = index;
            deltas.add(() -> {
                var delta = NODES.objectNode();
                var entry = entry(delta, at).put("id", call.id()).put("type", "function");
                entry.putObject("function").put("name", call.name()).put("arguments", "");
                return delta;
            });
            call.pieces()
                    .forEach(piece -> deltas.add(() -> {
                        var delta = NODES.objectNode();
                        entry(delta, at).putObject("function").put("arguments", piece);
                        return delta;
                    }));
        }
        return deltas;
    }

    private static ObjectNode entry(ObjectNode delta, int index) {
        return delta.putArray("tool_calls").addObject().put("index", index);
    }

    /// The prompt is accounted for once, with the first choice.
    private ObjectNode opening(int index) {
        var delta = NODES.objectNode().put("role", "assistant").put("content", "");
        if (surface == Surface.RUN) {
            delta.putNull("reasoning_content");
        }
        var chunk = chunk(index, delta, 0, 0);
        return index == 0 ? withUsage(chunk, completion.promptTokens(), 0) : chunk;
    }

    private ObjectNode closing(int index, Choice choice, int at) {
        var delta = NODES.objectNode();
        if (surface == Surface.RUN) {
            delta.putNull("reasoning_content");
        }
        var chunk = chunk(index, delta, at, 0);
        ((ObjectNode) chunk.path("choices").path(0)).put("finish_reason", choice.finish());
        return chunk;
    }

    private ObjectNode chunk(int index, ObjectNode delta, int at, int tokens) {
        var chunk = ChatMessages.head(completion, "chat.completion.chunk");
        var choice = chunk.putArray("choices").addObject().put("index", index);
        choice.set("delta", delta);
        choice.putNull("logprobs").putNull("finish_reason");
        if (surface == Surface.RUN) {
            choice.putNull("matched_stop");
            chunk.put("p", Padding.at(at));
        }
        return withUsage(chunk, 0, tokens);
    }

    private ObjectNode withoutChoices() {
        var chunk = ChatMessages.head(completion, "chat.completion.chunk");
        chunk.putArray("choices");
        return chunk;
    }

    private ObjectNode withUsage(ObjectNode chunk, int prompt, int tokens) {
        if (surface == Surface.RUN) {
            int cached = prompt == 0 ? 0 : completion.cachedTokens();
            chunk.set("usage", new Usage(prompt, cached, tokens, completion.rates()).json());
        }
        return chunk;
    }
}
