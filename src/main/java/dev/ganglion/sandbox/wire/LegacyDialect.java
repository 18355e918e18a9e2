package dev.ganglion.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `response` objects, as Llama, Mistral and their age answer.
///
/// Models of this family that reason do so in the text, and end their thoughts with a closing tag that no opening one
/// precedes. A value of JSON mode is
/// parsed already, and so are the arguments of tools, unless they are streamed.
public record LegacyDialect() implements Dialect {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String END_OF_THOUGHT = "\n</think>\n\n";

    @Override
    public ObjectNode whole(Completion completion) {
        var result = NODES.objectNode();
        if (completion.first().content() instanceof Content.Json json) {
            result.set("response", json.value());
        } else {
            result.put("response", String.join("", spoken(completion.first())));
        }
        var calls = result.putArray("tool_calls");
        completion.first().calls().forEach(call -> calls.add(LegacyTools.whole(completion.model(), call)));
        result.set("usage", completion.usage().json());
        return Envelope.of(result);
    }

    @Override
    public List<Frame> streamed(Completion completion) throws Refusal {
        if (completion.first().content() instanceof Content.Json) {
            throw Refusal.jsonMode();
        }
        var frames = new ArrayList<Frame>();
        for (var token : spoken(completion.first())) {
            int index = frames.size();
            frames.add(new Frame.Event(() -> chunk(token, index).toString(), 1));
        }
        frames.addAll(LegacyTools.streamed(completion.first().calls()));
        frames.add(Frame.Event.of(tail(completion).toString()));
        frames.add(Frame.DONE);
        return frames;
    }

    /// The last object before `[DONE]`, which the chat family sends on `/ai/run` too.
    static ObjectNode tail(Completion completion) {
        var tail = NODES.objectNode().put("response", "");
        tail.set("usage", completion.usage().json());
        return tail;
    }

    private static ObjectNode chunk(String token, int index) {
        var chunk = NODES.objectNode().put("response", token);
        chunk.putArray("tool_calls");
        return chunk.put("p", Padding.at(index));
    }

    /// Thoughts and text in one, calls left out.
    private static List<String> spoken(Choice choice) {
        var text = choice.content() instanceof Content.Calls
                ? List.<String>of()
                : choice.content().tokens();
        var tokens = new ArrayList<>(choice.reasoning());
        if (!tokens.isEmpty() && !(choice.cut() && text.isEmpty())) {
            tokens.set(tokens.size() - 1, tokens.getLast() + END_OF_THOUGHT);
        }
        tokens.addAll(text);
        return tokens;
    }
}
