package dev.ganglion.sandbox.wire;

import dev.ganglion.sandbox.facts.ModelFacts;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Calls of tools in the shapes that the older family gives them.
final class LegacyTools {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LegacyTools() {}

    /// A name and an object of arguments; Llama 4 Scout wraps both as OpenAI does, but leaves the object one.
    static ObjectNode whole(ModelFacts model, ToolCall call) {
        var function = NODES.objectNode().put("name", call.name());
        function.set("arguments", call.arguments());
        if (!model.id().contains("/llama-4-scout")) {
            return function;
        }
        var wrapped = NODES.objectNode().put("id", call.id()).put("type", "function");
        return wrapped.set("function", function);
    }

    /// Pieces at the top level of each chunk: the name, the arguments bit by bit, and an entry of nulls as the end.
    static List<Frame> streamed(List<ToolCall> calls) {
        var frames = new ArrayList<Frame>();
        int index = 0;
        for (var call : calls) {
            frames.add(event(opening(call, index), 1));
            for (var piece : call.pieces()) {
                frames.add(event(piece(piece, index), 1));
            }
            frames.add(event(closing(index), 0));
            index++;
        }
        return frames;
    }

    private static ObjectNode opening(ToolCall call, int index) {
        var entry =
                NODES.objectNode().put("id", call.id()).put("type", "function").put("index", index);
        entry.putObject("function").put("name", call.name());
        return entry;
    }

    private static ObjectNode piece(String arguments, int index) {
        var entry = NODES.objectNode().put("index", index);
        entry.putObject("function").put("arguments", arguments);
        return entry;
    }

    private static ObjectNode closing(int index) {
        var entry = NODES.objectNode().putNull("id").putNull("type").put("index", index);
        entry.putObject("function").putNull("name").put("arguments", "");
        return entry;
    }

    private static Frame event(ObjectNode entry, int tokens) {
        var chunk = NODES.objectNode();
        chunk.putArray("tool_calls").add(entry);
        chunk.put("p", Padding.at(entry.toString().length()));
        return new Frame.Event(chunk::toString, tokens);
    }
}
