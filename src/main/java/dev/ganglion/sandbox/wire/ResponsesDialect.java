package dev.ganglion.sandbox.wire;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// OpenAI's Responses, which only gpt-oss speaks, and never as a stream.
///
/// @param asked the body of the request, parts of which come back
/// @param enveloped whether the reply is a `result`, as on `/ai/run`
public record ResponsesDialect(JsonNode asked, boolean enveloped) implements Dialect {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ECHOED = List.of(
            "instructions",
            "max_output_tokens",
            "metadata",
            "parallel_tool_calls",
            "previous_response_id",
            "temperature",
            "text",
            "tool_choice",
            "tools",
            "top_p",
            "user");

    @Override
    public ObjectNode whole(Completion completion) {
        var choice = completion.first();
        var reply = NODES.objectNode()
                .put("id", "resp_" + completion.id())
                .put("created_at", completion.created() / 1000)
                .put("object", "response")
                .put("model", completion.model().id())
                .put("status", status(choice))
                .put("output_text", choice.text())
                .putNull("error")
                .putNull("incomplete_details");
        if (choice.cut()) {
            reply.putObject("incomplete_details").put("reason", "max_output_tokens");
        }
        reply.set("output", output(completion));
        ECHOED.forEach(name -> reply.set(name, asked.has(name) ? asked.path(name) : standard(name)));
        reply.set("usage", completion.usage().responsesJson(choice.reasoning().size()));
        return enveloped ? Envelope.of(reply) : reply;
    }

    @Override
    public List<Frame> streamed(Completion completion) throws Refusal {
        throw Refusal.badInput("Value of '/stream' must be false: responses are not streamed");
    }

    private static ArrayNode output(Completion completion) {
        var choice = completion.first();
        var output = NODES.arrayNode();
        if (!choice.reasoning().isEmpty()) {
            var item = item(output, "reasoning", "rs_" + completion.id());
            item.putArray("summary");
            item.putArray("content").addObject().put("type", "reasoning_text").put("text", choice.thoughts());
        }
        for (var call : choice.calls()) {
            item(output, "function_call", "fc_" + call.id())
                    .put("call_id", call.id())
                    .put("name", call.name())
                    .put("arguments", call.arguments().toString())
                    .put("status", "completed");
        }
        if (!choice.text().isEmpty()) {
            var item = item(output, "message", "msg_" + completion.id())
                    .put("role", "assistant")
                    .put("status", status(choice));
            var part = item.putArray("content").addObject().put("type", "output_text");
            part.put("text", choice.text()).putArray("annotations");
        }
        return output;
    }

    private static ObjectNode item(ArrayNode output, String type, String id) {
        return output.addObject().put("type", type).put("id", id);
    }

    private static String status(Choice choice) {
        return choice.cut() ? "incomplete" : "completed";
    }

    private static JsonNode standard(String name) {
        return switch (name) {
            case "parallel_tool_calls" -> NODES.booleanNode(true);
            case "tool_choice" -> NODES.stringNode("auto");
            case "tools" -> NODES.arrayNode();
            default -> NODES.nullNode();
        };
    }
}
