package dev.ganglion.sandbox.wire;

import dev.ganglion.sandbox.facts.ModelFacts;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The parts of OpenAI's chat objects that whole replies and chunks have in common, or that only whole ones have.
final class ChatMessages {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ChatMessages() {}

    static ObjectNode head(Completion completion, String object) {
        return NODES.objectNode()
                .put("id", completion.id())
                .put("object", object)
                .put("created", completion.created() / 1000)
                .put("model", completion.model().id());
    }

    /// A reply that was cut while thinking has an empty content, or none at all on nemotron; one that calls has none.
    static ObjectNode message(ModelFacts model, Choice choice) {
        var message = NODES.objectNode().put("role", "assistant").put("content", choice.text());
        boolean silent = choice.text().isEmpty() && isNemotron(model);
        if (silent || !choice.calls().isEmpty()) {
            message.putNull("content");
        }
        if (!choice.reasoning().isEmpty()) {
            message.put(thoughtField(model, choice), choice.thoughts());
        }
        return message.putNull("refusal").set("tool_calls", calls(choice.calls()));
    }

    /// Most models say `reasoning_content`, nemotron says `reasoning`, and gemma now the one and now the other.
    static String thoughtField(ModelFacts model, Choice choice) {
        boolean whim = model.id().contains("/gemma-") && choice.thoughts().hashCode() % 2 == 0;
        return whim || isNemotron(model) ? "reasoning" : "reasoning_content";
    }

    private static ArrayNode calls(List<ToolCall> calls) {
        var array = NODES.arrayNode();
        for (var call : calls) {
            var entry = array.addObject().put("id", call.id()).put("type", "function");
            entry.putObject("function")
                    .put("name", call.name())
                    .put("arguments", call.arguments().toString());
        }
        return array;
    }

    private static boolean isNemotron(ModelFacts model) {
        return model.id().contains("/nemotron-");
    }
}
